/** What is said of the next plan: what became of each activity, what its texts say otherwise, and what is to be looked at. */
import { lastDay } from '../../../calendar/day.ts';
import { uncoveredYears } from '../../../calendar/production/working-calendar.ts';
import type { Output } from '../../../io.ts';
import type { Messages } from '../../../messages/messages.ts';
import { dayInFigures, monthName } from '../../../messages/phrases/dates.ts';
import { monthsWords } from '../../../messages/phrases/when.ts';
import { nextMessages, type NextMessages } from '../../../messages/sections/next.ts';
import type { NextPlan } from '../../../next/next-plan.ts';
import type { PlacedReference } from '../../../next/next-texts.ts';
import type { NextWork } from '../../../next/next-work.ts';
import { rewrite } from '../../../next/references/rewrite.ts';
import { whenEntry } from '../../../plan/write-when.ts';
import type { Tree, TreeNode } from '../../../plan/canonical/tree.ts';
import { renderJson } from '../../../render/json.ts';
import { visibleText } from '../../../visible-text.ts';
import type { Context } from '../../context.ts';
import { STANDARD } from '../../project/input.ts';
import type { LoadedPlan } from '../../project/plans.ts';
import { say } from '../../say.ts';
import { doubtWords, timeWords } from './comments.ts';
import type { LastYear } from './last-year.ts';
import type { Overdue } from './overdue.ts';
import type { SpanFiles } from './span-files.ts';

/** The next plan, made. */
export interface Told {
  readonly loaded: LoadedPlan;
  readonly made: NextPlan;
  readonly file: string;
  readonly isWritten: boolean;
  /** Of the plan it was made from. */
  readonly tree: Tree;
  readonly spans: SpanFiles;
  readonly then?: LastYear;
  /** Absent where nothing was ever recorded. */
  readonly overdue?: readonly Overdue[];
  /** Whether the plan's months have passed. */
  readonly isOver: boolean;
}

/** All references of the plan, in its order, those in comments last. */
function referencesOf({ made, tree }: Told): PlacedReference[] {
  const comments = commentsIn(tree).flatMap((text) => {
    const time = { shift: made.shift, month: made.shift.month, day: () => undefined, days: () => undefined };
    const { references } = rewrite(text, { ...time, day: (day) => day, days: (from, to) => [from, to] });
    return references.length > 0 ? [{ kind: references[0]!.kind, before: text, path: ['#'] }] : [];
  });
  return [...made.references, ...made.works.flatMap(({ references }) => references), ...comments];
}

function commentsIn({ head, root, tail }: Tree): string[] {
  const found = [...head];
  const add = (node: TreeNode): void => {
    if (node.kind === 'scalar') return;
    for (const { before, beside, value } of node.entries) {
      found.push(...before, ...(beside === undefined ? [] : [beside]));
      add(value);
    }
    found.push(...node.end);
  };
  add(root.value);
  return [...found, ...tail].filter((line) => line !== '' && !line.startsWith('# yaml-language-server:'));
}

function pathWords({ path }: PlacedReference, words: NextMessages): string {
  return path[0] === '#' ? words.comment : path.filter((key) => key !== 'activities').join('.');
}

/** Tells it in sentences. */
export async function tellNext(
  { messages, quiet, language, today }: Context,
  told: Told,
  to: Output,
): Promise<void> {
  const words = nextMessages(messages);
  const { loaded, made, file, isWritten, overdue, then, isOver } = told;
  const { plan } = loaded;
  const { works, shift, dropped } = made;
  const of = (fate: NextWork['fate']): NextWork[] => works.filter((each) => each.fate === fate);
  const named = {
    path: file,
    plan: made.entry.plan,
    source: plan.name,
    period: monthsWords(shift.to, messages),
  };
  const lines = [
    isWritten || file === STANDARD ? words.made(named) : words.wouldMake(named),
    words.counts({
      works: works.length,
      carried: of('carried').length,
      shifted: of('shifted').length,
      asked: of('asked').length,
    }),
  ];
  if (!quiet) {
    const list = (heading: string, all: readonly NextWork[], say: (work: NextWork) => string): void => {
      if (all.length === 0) return;
      lines.push(
        '',
        heading,
        ...all.map((work) => words.line({ id: work.id, title: work.title, words: say(work) })),
      );
    };
    list(words.carried, of('carried'), (work) => timeWords(work.after, plan, messages));
    list(words.shifted, of('shifted'), (work) =>
      words.moved({
        before: timeWords(work.before, plan, messages),
        after: timeWords(work.after, plan, messages),
        why: words.grounds[work.ground ?? 'dated'],
      }),
    );
    list(words.asked, of('asked'), (work) => {
      const doubt = doubtWords(words, work, plan, messages);
      return work.after === work.before
        ? doubt
        : words.maybe({ doubt, after: timeWords(work.after, plan, messages) });
    });
  }
  if (then && then.found.works.length + then.found.months.length > 0) {
    lines.push('', words.proposed({ plan: then.plan.name }));
    for (const { work } of then.found.works)
      lines.push(
        words.line({ id: work.id, title: work.title, words: timeWords(work.before, then.plan, messages) }),
      );
    for (const { activity, months } of then.found.months)
      lines.push(
        words.offered({ id: activity, words: months.map((month) => monthName(language, month)).join(', ') }),
      );
  }
  if (overdue && overdue.length > 0) {
    lines.push('', words.overdue({ day: dayInFigures(language, today) }));
    for (const { activity, title, occurrence, units } of overdue)
      lines.push(
        words.line({
          id: activity,
          title,
          words: `${messages.when.occurrence({ id: occurrence })}: ${units.map(({ name }) => name).join('; ')}`,
        }),
      );
  }
  lines.push(...referenceLines(told, words), ...remarks(told, words, messages));
  if (!overdue) lines.push('', words.noRecords({ plan: plan.name }));
  else if (!isOver) lines.push('', words.notOver({ day: dayInFigures(language, today) }));
  if (isWritten && !quiet) lines.push('', words.check({ path: file }));
  for (const line of lines) await say(to, visibleText(line));
  void dropped;
}

function referenceLines(told: Told, words: NextMessages): string[] {
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
function remarks({ loaded, made, spans }: Told, words: NextMessages, _messages: Messages): string[] {
  const { plan, calendar } = loaded;
  const { entry, dropped, closed, shift, wasSigned } = made;
  const years = uncoveredYears(calendar, shift.to.map(lastDay));
  const source = loaded.entry!;
  const named = [source.spans ?? []].flat();
  const found = [
    ...(wasSigned ? [words.signed] : []),
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

/** The same for programs. */
export function nextJson(told: Told, { messages }: Context): string {
  const words = nextMessages(messages);
  const { loaded, made, file, isWritten, overdue, then, spans } = told;
  const { plan, calendar } = loaded;
  const references = referencesOf(told);
  const record = ({ kind, before, after, path }: PlacedReference): object => ({
    kind,
    path: path[0] === '#' ? null : path.join('.'),
    before,
    ...(after === undefined ? {} : { after }),
  });
  return renderJson({
    plan: made.entry.plan,
    from: plan.name,
    file: file === STANDARD ? null : file,
    written: isWritten,
    period: made.shift.to,
    items: made.works.map((work) => ({
      activity: work.id,
      title: work.title,
      fate: work.fate,
      ...(work.ground ? { ground: work.ground } : {}),
      ...(work.doubt ? { doubt: work.doubt.kind, doubtWords: doubtWords(words, work, plan, messages) } : {}),
      before: whenEntry(work.before),
      ...(work.after === work.before ? {} : { after: whenEntry(work.after) }),
    })),
    references: references.filter(({ before, after }) => after !== undefined && after !== before).map(record),
    unrecognised: references.filter(({ after }) => after === undefined).map(record),
    dropped: made.dropped,
    overdue:
      overdue?.map(({ activity, occurrence, units }) => ({
        activity,
        occurrence,
        units: units.map(({ id }) => id),
      })) ?? null,
    proposed: then
      ? [
          ...then.found.works.map(({ work }) => ({
            activity: work.id,
            title: work.title,
            when: whenEntry(work.after),
          })),
          ...then.found.months.map(({ activity, months }) => ({ activity, months })),
        ]
      : [],
    uncoveredYears: uncoveredYears(calendar, made.shift.to.map(lastDay)),
    closedUnits: made.closed.map(({ id }) => id),
    spans: spans.files,
  });
}
