/**
 * The plan of the next period, made of this one: every activity is carried on by its rule, has another day, or is asked about.
 * Nothing is left out.
 */
import { mapped } from '../../defined.ts';
import { addMonths, firstDay, type Month } from '../../calendar/day.ts';
import { occurrences, type WhenContext } from '../../calendar/occurrences.ts';
import type { WorkingDays } from '../../calendar/working-days.ts';
import type { ActivityEntry, PlanFile } from '../../plan/generated/plan-file.ts';
import type { Plan, Unit } from '../../plan/plan.ts';
import { whenContext } from '../../plan/when/anchors.ts';
import { readWhen } from '../../plan/when/entry.ts';
import { dayKind, matchingDay, matchingDays } from './matching-day.ts';
import { nextHead, type NextPeriod } from './next-head.ts';
import { spanShift } from './next-spans.ts';
import { Texts, type PlacedReference } from './next-texts.ts';
import { nextName } from './next-when.ts';
import { nextWork, type NextWork, type WorkShift } from './next-work.ts';
import { rewrite } from './references/rewrite.ts';
import { shiftBetween, type PeriodShift } from './shift.ts';
import { anchorsOfEntry, type Doubt } from './fate.ts';

/** What the next plan is made of. */
export interface NextInput extends NextPeriod {
  readonly entry: PlanFile;
  readonly plan: Plan;
  readonly days: WorkingDays;
  readonly oneOff?: 'keep' | 'ask' | undefined;
}

/** What is not in the next plan although the work is. */
interface Dropped {
  readonly activity: string;
  readonly kind: 'after' | 'wording' | 'moved';
  readonly words: string;
}

/** The next plan, and what became of everything. */
export interface NextPlan {
  /** With all activities, in their order. */
  readonly entry: PlanFile;
  readonly works: readonly NextWork[];
  /** Of the plan and its order; those of activities are with them. */
  readonly references: readonly PlacedReference[];
  readonly dropped: readonly Dropped[];
  readonly shift: PeriodShift;
  readonly closed: readonly Unit[];
  /** The order was signed: its number and date are left empty. */
  readonly wasSigned: boolean;
}

/** Makes the plan of the next period. */
export function nextPlan(input: NextInput): NextPlan {
  const { entry, plan, days, period, spans, oneOff } = input;
  const shift = shiftBetween(plan.period, period);
  const month = (each: Month): Month | undefined => shift.month(each) ?? besideMonth(each, shift);
  const matching = { month, days };
  const opening = firstDay(period[0]!);
  const closed = plan.actors.flatMap(({ units }) =>
    units.filter(({ to }) => to !== undefined && to < opening),
  );
  const work: WorkShift = {
    shift,
    spans: spanShift(plan.spans, spans.sets, plan.period, period),
    matching,
    oneOff,
    closed: new Set(closed.map(({ id }) => id)),
  };
  const works = withoutAnchors(
    plan.activities.map((activity, index) => nextWork(activity, entry.activities[index]!, work)),
  );
  const texts = new Texts((text) =>
    rewrite(text, {
      shift,
      month,
      day: (day) => matchingDay(day, matching, dayKind(day)),
      days: (from, to) => matchingDays(from, to, matching),
    }),
  );
  const head = nextHead(entry, texts, input, matching);
  const nextModel: Plan = {
    ...plan,
    period,
    spans: spans.sets,
    days: plan.days?.map((each) => ({ ...each, date: head.days?.[each.id]?.date ?? each.date })) ?? [],
    activities: plan.activities.map((activity, index) => ({ ...activity, when: works[index]!.after })),
  };
  const [before, after] = [whenContext(plan, days), whenContext(nextModel, days)];
  const living = works.map((each): NextWork => {
    if (each.fate === 'asked' || occurrences(each.after, after).occurrences.length > 0) return each;
    return askedAbout(each, { kind: 'elsewhere' });
  });
  const settled = withoutAnchors(living);
  const dropped: Dropped[] = [];
  const finished = settled.map((each, index) => {
    const activity = each.id;
    const source = entry.activities[index]!;
    for (const { by } of plan.activities[index]!.moved ?? [])
      dropped.push({ activity, kind: 'moved', words: by });
    const tasks = mapped(each.entry.tasks, (task, actor) => {
      const former = source.tasks[actor]!;
      if (typeof former === 'string' || typeof task === 'string' || !task.wording) return task;
      const named = namesMoved(
        timesOf(former.when ?? source.when, before),
        timesOf(task.when ?? each.entry.when, after),
        work,
      );
      const wording: Record<string, string> = {};
      for (const [occurrence, words] of Object.entries(task.wording)) {
        const found = named(occurrence);
        if (found === undefined) dropped.push({ activity, kind: 'wording', words });
        else wording[found] = words;
      }
      const { wording: _, ...rest } = task;
      return Object.keys(wording).length > 0 ? { ...task, wording } : rest;
    });
    return { ...each, entry: { ...each.entry, tasks } };
  });
  const made = withoutAfter(finished, dropped);
  const { order } = entry;
  return {
    entry: { ...head, activities: made.map((each) => each.entry) },
    works: made,
    references: texts.references,
    dropped,
    shift,
    closed,
    wasSigned: (order?.number ?? order?.date ?? null) !== null,
  };
}

/** Days that lie a month or less beside a period lie beside the next one, too. */
function besideMonth(month: Month, { from, to, years }: PeriodShift): Month | undefined {
  if (years !== undefined) return addMonths(month, years * 12);
  if (addMonths(month, 1) === from[0]) return addMonths(to[0]!, -1);
  return addMonths(month, -1) === from.at(-1) ? addMonths(to.at(-1)!, 1) : undefined;
}

/** The same with more work asked about. */
export function withDoubts(made: NextPlan, doubts: ReadonlyMap<string, Doubt>): NextPlan {
  const dropped = [...made.dropped];
  const asked = made.works.map((each): NextWork => {
    const doubt = doubts.get(each.id);
    if (!doubt || each.fate === 'asked') return each;
    return askedAbout(each, doubt);
  });
  const works = withoutAfter(withoutAnchors(asked), dropped);
  return { ...made, entry: { ...made.entry, activities: works.map(({ entry }) => entry) }, works, dropped };
}

function askedAbout({ ground: _, ...work }: NextWork, doubt: Doubt): NextWork {
  return { ...work, fate: 'asked', doubt };
}

/** What is counted from work that is asked about is asked about, too. */
function withoutAnchors(works: readonly NextWork[]): NextWork[] {
  const asked = new Set(works.filter(({ fate }) => fate === 'asked').map(({ id }) => id));
  let found = [...works];
  for (let count = -1; count !== asked.size;) {
    count = asked.size;
    found = found.map((each): NextWork => {
      if (each.fate === 'asked') return each;
      const anchor = anchorsOfEntry(each.entry).find((id) => asked.has(id));
      if (anchor === undefined) return each;
      asked.add(each.id);
      return askedAbout(each, { kind: 'anchor', words: anchor });
    });
  }
  return found;
}

/** Nothing waits for what is not there. */
function withoutAfter(works: readonly NextWork[], dropped: Dropped[]): NextWork[] {
  const live = new Set(works.filter(({ fate }) => fate !== 'asked').map(({ id }) => id));
  return works.map((each) => {
    const { after } = each.entry;
    if (each.fate === 'asked' || !after || after.every((id) => live.has(id))) return each;
    dropped.push(
      ...after
        .filter((id) => !live.has(id))
        .map((words) => ({ activity: each.id, kind: 'after' as const, words })),
    );
    const left = after.filter((id) => live.has(id));
    const { after: _, ...rest } = each.entry;
    return { ...each, entry: left.length > 0 ? { ...each.entry, after: left } : rest };
  });
}

function timesOf(when: ActivityEntry['when'], context: WhenContext): readonly string[] {
  return occurrences(readWhen(when), context).occurrences.map(({ id }) => id);
}

/** Words of single times stand with the times that answer to them; where none does, they are told. */
function namesMoved(
  before: readonly string[],
  after: readonly string[],
  work: WorkShift,
): (occurrence: string) => string | undefined {
  return (occurrence) => {
    const byName = nextName(occurrence, work);
    if (byName !== undefined && after.includes(byName)) return byName;
    return before.length === after.length ? after[before.indexOf(occurrence)] : undefined;
  };
}
