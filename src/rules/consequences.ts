/**
 * Findings that only repeat what is wrong already: of half a plan, rules see less than its author wrote. Which findings are not to be
 * trusted after which mistake stands here.
 */
import type { Diagnostic, Finding, FindingCode, Path } from '../diagnostic.ts';
import type { PlanFile } from '../plan/generated/plan-file.ts';
import type { PlanReading } from '../plan/read-plan.ts';
import type { Judgement } from './rule.ts';
import { groupOf } from '../plan/schema/keys.ts';
import { isIdLost, namesIn, unreadPaths } from './unread-paths.ts';

/** Findings that say something is not there: not to be trusted about what could not be read. */
const UNKNOWN: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'unknown-actor',
  'unknown-after',
  'unknown-tag',
  'unknown-unit',
]);
/** Findings that are not to be trusted once something of a plan was not read, or is wrong. */
const DOUBTS = {
  actor: ['unknown-actor'],
  activity: ['unknown-after'],
  parent: ['no-parent'],
  period: [
    'outside-period',
    'empty-cell',
    'empty-when',
    'unknown-occurrence',
    'task-outside-activity',
    'uncovered-year',
  ],
  spans: ['unknown-span', 'missing-span-dates', 'span-elsewhere', 'span-dates-clash', 'span-name-twice'],
  units: ['unknown-unit', 'unknown-tag', 'no-units', 'no-parent', 'empty-selection'],
} satisfies Record<string, readonly FindingCode[]>;
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

/** Findings that are not to be trusted where one of these keys of an activity, or of any of its tasks, could not be read. */
const OF_KEYS: Readonly<Partial<Record<FindingCode, readonly (string | number)[]>>> = {
  'circular-after': [],
  'empty-selection': ['except', 'host', 'only', 'tags'],
  'host-missing': ['done-by', 'host'],
  'host-unused': ['done-by', 'host'],
};

/** Tells findings that only repeat that something of a reading could not be read. */
export function consequencesOf(reading: PlanReading): (judgement: Judgement) => boolean {
  const { entry, files, registries, diagnostics } = reading;
  const [main] = files;
  const raw = groupOf(main?.source.value);
  const names = new Set(files.flatMap(({ source }) => namesIn(source.value)));
  const isPeriodRead = JSON.stringify(raw['period']) === JSON.stringify(entry?.period);
  const areUnitsRead =
    !diagnostics.some(({ code, path }) => code.startsWith('file-') && path[0] === 'actors') &&
    !registries.some(({ units }) => units.length === 0);
  const unread = unreadActors(reading, raw);
  // Where it is plain what was meant, nothing is lost.
  const lost = unreadPaths(
    diagnostics.filter(({ code, args }) => code !== 'schema-form' || !('suggestion' in args)),
  ).map(isIdLost);
  const spanFiles = new Set(files.flatMap(({ kind, source }) => (kind === 'spans' ? [source.file] : [])));
  const areSpansWrong = diagnostics.some(
    ({ file, severity, path }) =>
      severity === 'error' && (spanFiles.has(file) || (file === main?.source.file && path[0] === 'spans')),
  );
  const isWrong: Readonly<Record<keyof typeof DOUBTS, boolean>> = {
    actor: lost.some(({ actor }) => actor),
    activity: lost.some(({ activity }) => activity),
    parent: unreadPaths(diagnostics).some((path) => path.at(-1) === 'parent'),
    period: !isPeriodRead,
    spans: areSpansWrong,
    units: !areUnitsRead || lost.some(({ unit }) => unit),
  };
  const doubted = new Set<FindingCode>(
    Object.entries(DOUBTS).flatMap(([about, codes]) => (isWrong[about as keyof typeof DOUBTS] ? codes : [])),
  );
  const isTimeUnread = unreadTimes(diagnostics, raw, main);
  return ({ finding }) => {
    const { code, args } = finding;
    if (UNKNOWN.has(code) && names.has((args as { name: string }).name)) return true;
    if (doubted.has(code)) return true;
    const keys = OF_KEYS[code];
    if (keys && isUnread(main?.place(finding.path) ?? finding.path, keys, diagnostics)) return true;
    if (OF_TIMES.has(code) && entry && isTimeUnread(finding, entry)) return true;
    if (code !== 'empty-cell') return false;
    const { actor } = args as { actor: string };
    return unread === 'any' || unread.has(actor) || !Object.hasOwn(groupOf(raw['actors']), actor);
  };
}

/** Actors with a task among those that were left out, so that a cell may be empty for that reason alone. */
function unreadActors(
  { entry, files: [main] }: PlanReading,
  plan: Record<string, unknown>,
): Set<string> | 'any' {
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

/** Whether one of some keys of an activity or of its tasks could not be read, or all of what a finding is about. */
function isUnread(
  about: Path,
  keys: readonly (string | number)[],
  diagnostics: readonly Diagnostic[],
): boolean {
  return unreadPaths(diagnostics).some(
    (path) =>
      path.every((key, at) => key === about[at]) ||
      (path[0] === about[0] && path[1] === about[1] && path.some((key) => keys.includes(key))),
  );
}

/** Tells findings about times that may come from what could not be read of the plan's or an activity's own. */
function unreadTimes(
  diagnostics: readonly Diagnostic[],
  raw: Record<string, unknown>,
  main: PlanReading['files'][number] | undefined,
): (finding: Finding, entry: PlanFile) => boolean {
  const paths = unreadPaths(diagnostics.filter(({ file }) => file === main?.source.file));
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

/** Without the findings about chains through an id that two activities have: they lead nowhere in particular. */
export function withoutDuplicates(judged: readonly Judgement[], entry: PlanFile): Judgement[] {
  const twins = new Set(
    judged.flatMap(({ finding }) => (finding.code === 'duplicate-activity' ? [finding.args.id] : [])),
  );
  return judged.filter(
    ({ finding }) => !OF_CHAINS.has(finding.code) || !idsIn(finding, entry).some((id) => twins.has(id)),
  );
}

/** The ids of the activities that a finding is about: those it names, and the one it stands in. */
function idsIn({ args, path }: Finding, { activities }: PlanFile): string[] {
  const own = path[0] === 'activities' ? activities[Number(path[1])]?.id : undefined;
  const named = Object.values(args)
    .flat()
    .filter((value) => typeof value === 'string');
  return own === undefined ? named : [own, ...named];
}
