import type { Diagnostic, FindingCode } from '../diagnostic.ts';
import { diagnose, inOrder } from '../plan/diagnose.ts';
import type { PlanReading } from '../plan/read-plan.ts';
import { judge } from './judge.ts';
import type { Judgement } from './rule.ts';
import { subjectOf } from './subject.ts';

/** Findings that say something is not there: not to be trusted about what could not be read. */
const UNKNOWN: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'unknown-actor',
  'unknown-after',
  'unknown-tag',
  'unknown-unit',
]);
const OF_PERIOD: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'outside-period',
  'empty-cell',
  'empty-when',
  'unknown-occurrence',
  'task-outside-activity',
  'uncovered-year',
]);
const OF_UNITS: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'unknown-unit',
  'unknown-tag',
  'no-units',
  'no-parent',
  'empty-selection',
]);

/** Everything that is wrong with a plan and the files it names, in order: what reading found, and what the rules say. */
export function judgePlan(reading: PlanReading): Diagnostic[] {
  const { entry, plan, calendar, registries, files, diagnostics } = reading;
  const [main] = files;
  if (!entry || !plan || !main) return inOrder(diagnostics);
  const subject = subjectOf({ file: main.source.file, entry, plan, days: calendar, registries });
  const isEcho = diagnostics.some(({ severity }) => severity === 'error') ? echoes(reading) : () => false;
  const found = judge(subject).filter((judgement) => !isEcho(judgement));
  const located = files.flatMap((file) => {
    const own = found.filter((judgement) => judgement.file === file.source.file);
    return diagnose(
      file.source,
      own.map(({ finding }) => ({
        ...finding,
        path: file.place(finding.path),
        related: (finding.related ?? []).map((path) => file.place(path)),
      })),
    );
  });
  return inOrder([...diagnostics, ...located]);
}

/** Tells findings that only repeat that something could not be read. */
function echoes({ entry, files, registries, diagnostics }: PlanReading): (judgement: Judgement) => boolean {
  const [main] = files;
  const raw = groupOf(main?.source.value);
  const names = new Set(files.flatMap(({ source }) => namesIn(source.value)));
  const isPeriodRead = JSON.stringify(raw['period']) === JSON.stringify(entry?.period);
  const areUnitsRead =
    !diagnostics.some(({ code, path }) => code.startsWith('file-') && path[0] === 'actors') &&
    !registries.some(({ units }) => units.length === 0);
  const unread = unreadActors(raw);
  return ({ finding }) => {
    const { code, args } = finding;
    if (UNKNOWN.has(code) && names.has((args as { name: string }).name)) return true;
    if (!isPeriodRead && OF_PERIOD.has(code)) return true;
    if (!areUnitsRead && OF_UNITS.has(code)) return true;
    return code === 'empty-cell' && (unread === 'any' || unread.has((args as { actor: string }).actor));
  };

  /** Actors with a task among those that were left out, so that a cell may be empty for that reason alone. */
  function unreadActors(plan: Record<string, unknown>): Set<string> | 'any' {
    const activities = Array.isArray(plan['activities']) ? (plan['activities'] as unknown[]) : [];
    const kept = new Map(
      (entry?.activities ?? []).map((activity, index) => [main?.place(['activities', index])[1], activity]),
    );
    const actors = new Set<string>();
    for (const [index, activity] of activities.entries()) {
      const { tasks, when } = groupOf(activity);
      if (typeof tasks !== 'object' || tasks === null) return 'any';
      const sound = kept.get(index);
      const sameWhen = JSON.stringify(sound?.when) === JSON.stringify(when);
      for (const [actor, task] of Object.entries(tasks)) {
        const own = sound && Object.hasOwn(sound.tasks, actor) ? groupOf(sound.tasks[actor]) : undefined;
        if (!own || !sameWhen || JSON.stringify(groupOf(task)['when']) !== JSON.stringify(own['when']))
          actors.add(actor);
      }
    }
    return actors;
  }
}

function groupOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** Whatever a file, however broken, gives a name to: its actors, activities, units and tags. */
function namesIn(value: unknown): string[] {
  const { actors, activities, units } = groupOf(value);
  const inline = Object.values(groupOf(actors)).map((actor) => groupOf(actor)['units']);
  const entries = [activities, units, ...inline].flatMap((list) =>
    Array.isArray(list) ? (list as unknown[]) : [],
  );
  const named = entries.flatMap((each) => {
    const { id, tags } = groupOf(each);
    return [id, ...(Array.isArray(tags) ? (tags as unknown[]) : [])];
  });
  return [...Object.keys(groupOf(actors)), ...named].filter((name) => typeof name === 'string');
}
