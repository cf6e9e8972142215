import type { Diagnostic, Finding, FindingCode, Path } from '../diagnostic.ts';
import { diagnose, inOrder } from '../plan/diagnose.ts';
import type { PlanFile } from '../plan/generated/plan-file.ts';
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

/** Findings about when something is due: not to be trusted where a part of that could not be read. */
const OF_TIMES: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'empty-when',
  'impossible-day',
  'late-after',
  'moved-nowhere',
  'outside-period',
  'repeated-occurrence',
  'task-outside-activity',
  'unknown-occurrence',
]);
/** Keys of an activity that say when it is due, for itself or within. */
const TIME_KEYS: ReadonlySet<string | number> = new Set(['moved', 'non-working-day', 'tasks', 'when']);
/** Findings about chains, which take an id for one activity. */
const OF_CHAINS: ReadonlySet<FindingCode> = new Set<FindingCode>(['circular-after', 'late-after']);

/** Everything that is wrong with a plan and the files it names, in order: what reading found, and what the rules say. */
export function judgePlan(reading: PlanReading): Diagnostic[] {
  const { entry, plan, calendar, registries, files, diagnostics } = reading;
  const [main] = files;
  if (!entry || !plan || !main) return inOrder(diagnostics);
  const subject = subjectOf({ file: main.source.file, entry, plan, days: calendar, registries });
  const isEcho = diagnostics.some(({ severity }) => severity === 'error') ? echoes(reading) : () => false;
  const judged = judge(subject).filter((judgement) => !isEcho(judgement));
  const twins = new Set(
    judged.flatMap(({ finding }) => (finding.code === 'duplicate-activity' ? [finding.args.id] : [])),
  );
  // A chain through an id that two have leads nowhere in particular.
  const found = judged.filter(
    ({ finding }) => !OF_CHAINS.has(finding.code) || !idsIn(finding, entry).some((id) => twins.has(id)),
  );
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
  // Where it is plain what was meant, nothing is lost.
  const lost = schemaPaths(
    diagnostics.filter(({ code, args }) => code !== 'schema-form' || !('suggestion' in args)),
  ).map(isIdLost);
  const isActorLost = lost.some(({ actor }) => actor);
  const isUnitLost = lost.some(({ unit }) => unit);
  const isActivityLost = lost.some(({ activity }) => activity);
  const isParentUnread = schemaPaths(diagnostics).some((path) => path.at(-1) === 'parent');
  const isTimeUnread = unreadTimes(diagnostics, raw, main);
  return ({ finding }) => {
    const { code, args } = finding;
    if (UNKNOWN.has(code) && names.has((args as { name: string }).name)) return true;
    if (!isPeriodRead && OF_PERIOD.has(code)) return true;
    if (code.startsWith('host-') && isHostUnread(finding.path, diagnostics)) return true;
    if (OF_TIMES.has(code) && entry && isTimeUnread(finding, entry)) return true;
    if ((!areUnitsRead || isUnitLost) && OF_UNITS.has(code)) return true;
    if (isActivityLost && code === 'unknown-after') return true;
    if (isParentUnread && code === 'no-parent') return true;
    if (isActorLost && code === 'unknown-actor') return true;
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

/** What breaks the schema, by the path of the key that is at fault; of one that is missing, where it would stand. */
function schemaPaths(diagnostics: readonly Diagnostic[]): Path[] {
  return diagnostics.flatMap(({ code, path, args }) => {
    if (!code.startsWith('schema-')) return [];
    if (code === 'schema-missing-key') return [[...path, (args as { key: string }).key]];
    const { suggestion } = args as { suggestion?: string };
    const isRenamed = code === 'schema-unknown-key' && suggestion !== undefined;
    return [isRenamed ? [...path.slice(0, -1), suggestion] : path];
  });
}

/** What of a unit others ask for. */
const UNIT_KEYS: ReadonlySet<unknown> = new Set([undefined, 'id', 'name', 'parent', 'tags', 'actor']);

/** Whether something that others name was lost. */
function isIdLost([list, second, third, , fifth]: Path): {
  actor: boolean;
  unit: boolean;
  activity: boolean;
} {
  return {
    actor: list === 'actors' && third === undefined,
    unit:
      (list === 'actors' && (third !== 'units' || UNIT_KEYS.has(fifth))) ||
      (list === 'units' && UNIT_KEYS.has(third)),
    activity: list === 'activities' && (second === undefined || third === undefined || third === 'id'),
  };
}

/** Whether what an activity says of hosts could not be read: the two keys mean something only together. */
function isHostUnread([list, index]: Path, diagnostics: readonly Diagnostic[]): boolean {
  return schemaPaths(diagnostics).some(
    (path) =>
      path[0] === list && path[1] === index && path.some((key) => key === 'host' || key === 'done-by'),
  );
}

/** Tells findings about times that may come from what could not be read of the plan's or an activity's own. */
function unreadTimes(
  diagnostics: readonly Diagnostic[],
  raw: Record<string, unknown>,
  main: PlanReading['files'][number] | undefined,
): (finding: Finding, entry: PlanFile) => boolean {
  const paths = schemaPaths(diagnostics.filter(({ file }) => file === main?.source.file));
  const isCalendarUnread = paths.some(([key]) => key === 'calendar');
  const areDeadlinesUnread = paths.some(([key]) => key === 'deadlines');
  const indexes = new Set(
    paths.flatMap(([list, index, key]) =>
      list === 'activities' && (key === undefined || TIME_KEYS.has(key)) ? [index] : [],
    ),
  );
  const activities = Array.isArray(raw['activities']) ? (raw['activities'] as unknown[]) : [];
  const ids = new Set([...indexes].map((index) => groupOf(activities[Number(index)])['id']));
  return (finding, entry) =>
    isCalendarUnread ||
    (areDeadlinesUnread && finding.code === 'late-after') ||
    indexes.has(main?.place(finding.path)[1] ?? -1) ||
    (OF_CHAINS.has(finding.code) && idsIn(finding, entry).some((id) => ids.has(id)));
}

/** The ids of the activities that a finding is about: those it names, and the one it stands in. */
function idsIn({ args, path }: Finding, { activities }: PlanFile): string[] {
  const own = path[0] === 'activities' ? activities[Number(path[1])]?.id : undefined;
  const named = Object.values(args)
    .flat()
    .filter((value) => typeof value === 'string');
  return own === undefined ? named : [own, ...named];
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
