/** One activity in the next period. */
import { defined, mapped } from '../../defined.ts';
import type { Day } from '../../calendar/day.ts';
import type { When } from '../../calendar/when.ts';
import type { ActivityEntry, FullTaskEntry, TaskEntry, UnitRefs } from '../../plan/generated/plan-file.ts';
import type { Activity } from '../../plan/plan.ts';
import { readWhen } from '../../plan/when/entry.ts';
import { whenEntry } from '../../plan/when/write.ts';
import { holidayIn, kindInWords } from './holidays.ts';
import { dayKind, matchingDay, matchingDays, type DayMeaning } from './matching-day.ts';
import { Texts, type PlacedReference, type TextPath } from './next-texts.ts';
import { nextWhen, type TimeShift } from './next-when.ts';
import { withoutOwn } from './own-keys.ts';
import { isPeriodical, rewrite, type Rewritten } from './references/rewrite.ts';
import type { Doubt, Fate, Ground, NextWhen } from './fate.ts';

/** What becomes of an activity. */
export interface NextWork {
  readonly id: string;
  readonly title: string;
  readonly fate: Fate;
  readonly ground?: Ground;
  readonly doubt?: Doubt;
  readonly before: When;
  /** The same as before where there is no time for it. */
  readonly after: When;
  /** As it would stand in the plan. */
  readonly entry: ActivityEntry;
  readonly references: readonly PlacedReference[];
}

/** What is asked for of the whole plan. */
export interface WorkShift extends TimeShift {
  /** What is done once in a month: put in, or asked about; where absent, asked about unless it is the same month of another year. */
  readonly oneOff?: 'keep' | 'ask' | undefined;
  /** Ids of units that are closed by then. */
  readonly closed: ReadonlySet<string>;
}

const TEXTS = ['title', 'section', 'with', 'output', 'where', 'indicator', 'note'] as const;
const TASK_TEXTS = ['text', 'wording', 'output', 'where', 'indicator', 'note'] as const;

/** An activity as the next period has it. */
export function nextWork(activity: Activity, entry: ActivityEntry, usual: WorkShift): NextWork {
  const { id, title, withdrawn } = activity;
  const said = textsOf(activity);
  const holiday = holidayIn(said);
  const time = timeFor(usual, said, activity.when, holiday);
  const own = nextWhen(activity.when, time);
  const times = new Map(
    activity.tasks.flatMap(({ actor, when }) => (when ? [[actor, nextWhen(when, time)] as const] : [])),
  );
  const texts = new Texts((text) => rewritten(text, time, activity.when, own.when));
  const { selection, units } = withoutClosed(entry, usual.closed);
  const next: ActivityEntry = {
    ...texts.group(selection, TEXTS, ['activities', id]),
    when: entryOf(entry.when, own, texts, ['activities', id, 'when']),
    tasks: mapped(selection.tasks, (task, actor) =>
      nextTask(task, times.get(actor), texts, ['activities', id, 'tasks', actor]),
    ),
  };
  const periodical = said.some((text) => {
    const found = rewritten(text, time, activity.when, own.when);
    return isPeriodical(found) && (found.text !== text || usual.shift.years !== undefined);
  });
  const verdict: Verdict = withdrawn
    ? {
        fate: 'asked',
        doubt: {
          kind: 'withdrawn',
          words: [withdrawn.by, ...(withdrawn.reason === undefined ? [] : [withdrawn.reason])].join('; '),
        },
      }
    : units.length > 0
      ? { fate: 'asked', doubt: { kind: 'units', words: units.join(', ') } }
      : verdictOf([own, ...times.values()], usual, { periodical, holiday });
  return {
    id,
    title,
    ...verdict,
    before: activity.when,
    after: own.when,
    entry: withoutOwn(next),
    references: texts.references,
  };
}

type Verdict = Pick<NextWork, 'fate' | 'ground' | 'doubt'>;

function verdictOf(
  times: readonly NextWhen[],
  { oneOff, shift }: WorkShift,
  { periodical, holiday }: { periodical: boolean; holiday: string | undefined },
): Verdict {
  const [own] = times;
  const hard = times.find(({ doubt }) => doubt && doubt.kind !== 'one-off')?.doubt;
  if (hard)
    return {
      fate: 'asked',
      doubt: holiday !== undefined && hard.kind === 'elsewhere' ? { kind: 'holiday', words: holiday } : hard,
    };
  if (times.every(({ isKept }) => isKept)) return { fate: 'carried' };
  if (own?.isKept) return { fate: 'shifted', ground: 'repeated' };
  if (own?.doubt?.kind !== 'one-off') return { fate: 'shifted', ground: own?.ground ?? 'dated' };
  if (oneOff === 'keep') return { fate: 'shifted', ground: 'wanted' };
  if (shift.years !== undefined && oneOff !== 'ask') return { fate: 'shifted', ground: 'same-month' };
  return periodical && oneOff !== 'ask'
    ? { fate: 'shifted', ground: 'periodical' }
    : { fate: 'asked', doubt: { kind: 'one-off' } };
}

/** All that is said of the work, in the plan's own words. */
function textsOf({ title, tasks, when }: Activity): string[] {
  return [
    title,
    ...tasks.flatMap(({ text, wording }) => [text, ...Object.values(wording)]),
    ...when.flatMap(({ words = [] }) => words),
  ];
}

/** Work of a holiday stands on its date, in its month; other days are what their words or their neighbours say. */
function timeFor(
  usual: WorkShift,
  said: readonly string[],
  when: When,
  holiday: string | undefined,
): TimeShift {
  const { shift, spans, matching } = usual;
  if (holiday === undefined)
    return { shift, spans, matching, ...defined({ kind: kindInWords(said) ?? kindOfAll(when) }) };
  const month = shift.sameMonth;
  return { shift: { ...shift, month }, spans, matching: { ...matching, month }, kind: 'number' };
}

/** Of several days, what they have in common: the number, or the day of the week. */
function kindOfAll(when: When): DayMeaning | undefined {
  const days = when.flatMap((term) => (term.kind === 'date' ? [term.date] : []));
  if (days.length < 2) return undefined;
  const numbers = new Set(days.map((day) => day.slice(8)));
  if (numbers.size === 1) return 'number';
  const weekdays = new Set(days.map((day) => new Date(`${day}T00:00:00Z`).getUTCDay()));
  return weekdays.size === 1 ? 'weekday' : undefined;
}

/** A text of this work: the days of the work become the days that it has then, whatever they would be by themselves. */
function rewritten(text: string, time: TimeShift, before: When, after: When): Rewritten {
  const { shift, matching, kind } = time;
  const known = daysMoved(before, after);
  return rewrite(text, {
    shift,
    month: matching.month,
    day: (day) => known.get(day) ?? matchingDay(day, matching, kind ?? dayKind(day)),
    days(from, to) {
      const [first, last] = [known.get(from), known.get(to)];
      return first !== undefined && last !== undefined ? [first, last] : matchingDays(from, to, matching);
    },
  });
}

/** Which days became which, term by term. */
function daysMoved(before: When, after: When): Map<Day, Day> {
  const moved = new Map<Day, Day>();
  if (before.length !== after.length) return moved;
  before.forEach((term, index) => {
    const next = after[index]!;
    if (term.kind === 'date' && next.kind === 'date') moved.set(term.date, next.date);
    if (term.kind === 'window' && next.kind === 'window')
      moved.set(term.from, next.from).set(term.to, next.to);
    if ('by' in term && 'by' in next && term.by?.kind === 'date' && next.by?.kind === 'date')
      moved.set(term.by.date, next.by.date);
  });
  return moved;
}

/** The time as the file has it; the order's own words for it are a text like others. */
function entryOf(
  entry: ActivityEntry['when'],
  { when }: NextWhen,
  texts: Texts,
  path: TextPath,
): ActivityEntry['when'] {
  const worded = when.map((term) =>
    term.words === undefined ? term : { ...term, words: texts.text(term.words, path) },
  );
  const next = whenEntry(worded);
  return JSON.stringify(next) === JSON.stringify(whenEntry(readWhen(entry))) ? entry : next;
}

function nextTask(task: TaskEntry, time: NextWhen | undefined, texts: Texts, path: TextPath): TaskEntry {
  if (typeof task === 'string') return texts.text(task, path);
  const next: FullTaskEntry = texts.group(task, TASK_TEXTS, path);
  return time && task.when ? { ...next, when: entryOf(task.when, time, texts, [...path, 'when']) } : next;
}

/** The choice of units without those that are closed; those without whom nobody is left. */
function withoutClosed(
  entry: ActivityEntry,
  closed: ReadonlySet<string>,
): { selection: ActivityEntry; units: readonly string[] } {
  const needed: string[] = [];
  const open = (refs: UnitRefs): UnitRefs => refs.filter((id) => !closed.has(id));
  const chosen = <T extends { only?: UnitRefs; except?: UnitRefs; host?: string }>(each: T): T => {
    const { only, except, host } = each;
    if (only && only.length > 0 && open(only).length === 0) needed.push(...only);
    if (host !== undefined && closed.has(host)) needed.push(host);
    const isSame = [...(only ?? []), ...(except ?? [])].every((id) => !closed.has(id));
    if (isSame) return each;
    const { except: _, ...rest } = each;
    const left = except ? open(except) : [];
    return {
      ...(left.length > 0 ? each : (rest as T)),
      ...(only && open(only).length > 0 ? { only: open(only) } : {}),
      ...(left.length > 0 ? { except: left } : {}),
    };
  };
  const tasks = mapped(entry.tasks, (task) => (typeof task === 'string' ? task : chosen(task)));
  return { selection: { ...chosen(entry), tasks }, units: [...new Set(needed)] };
}
