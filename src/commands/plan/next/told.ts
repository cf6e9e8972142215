/** What is said of the next plan: what became of each activity, what its texts say otherwise, and what is to be looked at. */
import { lastDay } from '../../../calendar/day.ts';
import { uncoveredYears } from '../../../calendar/production/working-calendar.ts';
import type { Output } from '../../../io.ts';
import { dayInFigures, monthName } from '../../../messages/phrases/dates.ts';
import { monthsWords } from '../../../messages/phrases/when.ts';
import { nextMessages, type NextMessages } from '../../../messages/sections/next.ts';
import type { NextPlan } from '../../../review/next/next-plan.ts';
import type { PlacedReference } from '../../../review/next/next-texts.ts';
import type { NextWork } from '../../../review/next/next-work.ts';
import { commentsOfFile, type Tree } from '../../../plan/canonical/tree.ts';
import { visibleText } from '../../../visible-text.ts';
import { say, type Context } from '../../context.ts';
import { STANDARD } from '../../project/input.ts';
import type { LoadedPlan } from '../../project/plans.ts';
import { doubtWords, timesWords, timeWords } from './comments.ts';
import type { LastYear } from './last-year.ts';
import type { Overdue } from './overdue.ts';
import type { SpanFiles } from './span-files.ts';
import { rewrite } from '../../../review/next/references/rewrite.ts';

/** The next plan, made. */
export interface FinishedNextPlan {
  readonly loaded: LoadedPlan;
  readonly made: NextPlan;
  readonly file: string;
  readonly isWritten: boolean;
  /** Of the plan it was made from. */
  readonly tree: Tree;
  readonly spans: SpanFiles;
  readonly lastYear?: LastYear;
  /** Absent where nothing was ever recorded. */
  readonly overdue?: readonly Overdue[];
  /** Whether the plan's months have passed. */
  readonly isOver: boolean;
}

/** Tells it in sentences; without details where only results are asked for. */
export async function tellNext(context: Context, told: FinishedNextPlan, to: Output): Promise<void> {
  const { messages, quiet } = context;
  const words = nextMessages(messages);
  const { loaded, made, file, isWritten } = told;
  const { works, shift } = made;
  const named = {
    path: file,
    plan: made.entry.plan,
    source: loaded.plan.name,
    period: monthsWords(shift.to, messages),
  };
  const count = (fate: NextWork['fate']): number => works.filter((each) => each.fate === fate).length;
  const lines = [
    isWritten || file === STANDARD ? words.made(named) : words.wouldMake(named),
    words.counts({
      works: works.length,
      carried: count('carried'),
      shifted: count('shifted'),
      asked: count('asked'),
    }),
    ...(quiet
      ? []
      : [
          ...workLines(told, context, words),
          ...offerLines(told, context, words),
          ...referenceLines(told, words),
          ...remarks(told, words),
          ...recordLines(told, context, words),
          ...(isWritten ? ['', words.check({ path: file })] : []),
        ]),
  ];
  for (const line of lines) await say(to, visibleText(line));
}

/** What became of each activity. */
function workLines(
  { loaded: { plan }, made }: FinishedNextPlan,
  { messages }: Context,
  words: NextMessages,
): string[] {
  const time = (when: NextWork['after']): string => timeWords(when, plan, messages);
  const list = (
    fate: NextWork['fate'],
    heading: string,
    worded: (work: NextWork) => string,
  ): readonly string[] => {
    const all = made.works.filter((each) => each.fate === fate);
    const line = (work: NextWork): string =>
      words.line({ id: work.id, title: work.title, words: worded(work) });
    return all.length === 0 ? [] : ['', heading, ...all.map(line)];
  };
  return [
    ...list('carried', words.carried, ({ after }) => time(after)),
    ...list('shifted', words.shifted, ({ before, after, ground = 'dated' }) =>
      words.moved({ before: time(before), after: time(after), why: words.grounds[ground] }),
    ),
    ...list('asked', words.asked, (work) => {
      const doubt = doubtWords(words, work, plan, messages);
      return work.after === work.before ? doubt : words.maybe({ doubt, after: time(work.after) });
    }),
  ];
}

/** What last year's plan had, and what was not done. */
function offerLines(
  { lastYear: then, overdue = [] }: FinishedNextPlan,
  { messages, language, today }: Context,
  words: NextMessages,
): string[] {
  const lines: string[] = [];
  if (then && then.found.works.length + then.found.months.length > 0)
    lines.push(
      '',
      words.proposed({ plan: then.plan.name }),
      ...then.found.works.map(({ work: { id, title, before } }) =>
        words.line({ id, title, words: timeWords(before, then.plan, messages) }),
      ),
      ...then.found.months.map(({ activity, months }) =>
        words.offered({ id: activity, words: months.map((month) => monthName(language, month)).join(', ') }),
      ),
    );
  if (overdue.length > 0)
    lines.push(
      '',
      words.overdue({ day: dayInFigures(language, today) }),
      ...overdue.map(({ activity, title, occurrences, units }) => {
        const who = units.map(({ name }) => name).join('; ');
        return words.line({ id: activity, title, words: `${timesWords(occurrences, messages)}: ${who}` });
      }),
    );
  return lines;
}

function recordLines(
  { loaded: { plan }, overdue, isOver }: FinishedNextPlan,
  { language, today }: Context,
  words: NextMessages,
): string[] {
  if (!overdue) return ['', words.noRecords({ plan: plan.name })];
  return isOver ? [] : ['', words.notOver({ day: dayInFigures(language, today) })];
}

function pathWords({ path }: PlacedReference, words: NextMessages): string {
  return path[0] === COMMENT ? words.comment : path.filter((key) => key !== 'activities').join('.');
}

function referenceLines(told: FinishedNextPlan, words: NextMessages): string[] {
  const all = referencesOf(told);
  const changed = all.filter(({ before, after }) => after !== undefined && after !== before);
  const left = all.filter(({ after }) => after === undefined);
  const line = (each: PlacedReference): { place: string; kind: string; before: string } => ({
    place: pathWords(each, words),
    kind: words.kinds[each.kind],
    before: each.before,
  });
  return [
    ...(changed.length > 0 ? ['', words.changed({ count: changed.length })] : []),
    ...changed.map((each) => words.reference({ ...line(each), after: each.after! })),
    ...(left.length > 0 ? ['', words.left] : []),
    ...left.map((each) => words.leftLine(line(each))),
  ];
}

/** Whatever else a person has to look at. */
function remarks({ loaded, made, spans }: FinishedNextPlan, words: NextMessages): string[] {
  const { plan, calendar } = loaded;
  const { entry, dropped, closed, shift, wasSigned } = made;
  const years = uncoveredYears(calendar, shift.to.map(lastDay));
  const source = loaded.entry!;
  const named = [source.spans ?? []].flat();
  const found = [
    ...(wasSigned ? [words.signed] : []),
    ...('derived-from' in source ? [words.derived] : []),
    ...(plan.order?.signatory ? [words.signatory({ name: plan.order.signatory.name })] : []),
    ...(years.length > 0 ? [words.uncovered({ years, calendar: calendar.name })] : []),
    ...(closed.length > 0 ? [words.closed({ units: closed.map(({ name }) => name) })] : []),
    ...(named.length > 0 && spans.sets.length === 0 ? [words.noSpans({ files: named })] : []),
    ...(spans.sets.length > 0 && spans.files.join() !== named.join()
      ? [words.spans({ files: spans.files })]
      : []),
    ...(source.rows !== undefined && entry.rows === undefined ? [words.rows({ set: source.rows })] : []),
    ...dropped.map((each) => words.dropped[each.kind](each)),
  ];
  return found.length > 0 ? ['', words.also, ...found] : [];
}

/** Where a reference stands that is in a comment of the file. */
export const COMMENT = '#';

/** All references of the plan, in its order. Comments that have any come last: they stay as they are. */
export function referencesOf({ made, tree }: Pick<FinishedNextPlan, 'made' | 'tree'>): PlacedReference[] {
  const comments = commentsOfFile(tree).flatMap((text) => {
    if (text.startsWith('# yaml-language-server:')) return [];
    const { references } = rewrite(text, {
      shift: made.shift,
      month: made.shift.month,
      day: (day) => day,
      days: (from, to) => [from, to],
    });
    return references.length > 0 ? [{ kind: references[0]!.kind, before: text, path: [COMMENT] }] : [];
  });
  return [...made.references, ...made.works.flatMap(({ references }) => references), ...comments];
}
