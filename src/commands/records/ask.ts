/** The questions of `cyclo done` without arguments: only what is open is shown. */
import checkbox from '@inquirer/checkbox';
import input from '@inquirer/input';
import type { Day } from '../../calendar/day.ts';
import { dayInWords } from '../../messages/phrases/dates.ts';
import type { LedgerEvent } from '../../event.ts';
import { isCalled, type Unit } from '../../plan/plan.ts';
import { obligations } from '../../progress/obligations.ts';
import { datedItems } from '../../progress/open-terms.ts';
import type { Share } from '../../progress/records/recording.ts';
import { OPEN } from '../../progress/share-state.ts';
import { shareStatus } from '../../progress/standing.ts';
import { States } from '../../progress/states.ts';
import { lastDayWords } from '../../views/parts/last-day.ts';
import { statusMark } from '../../render/paint.ts';
import { visibleText } from '../../visible-text.ts';
import { defined } from '../../defined.ts';
import { say, type Context } from '../context.ts';
import { answerProblem } from '../plan/answer.ts';
import { choose } from './choose.ts';
import { confirm } from './confirm.ts';
import type { DoneOptions } from './done.ts';
import type { LoadedPlan } from '../project/plans.ts';
import { dayHappened } from './record-act.ts';
import { firstOf, shareWords } from './recording-output.ts';
import { readChoice } from './share-choice.ts';

/** What was answered. */
export interface Answers {
  readonly shares: readonly Share[];
  readonly on: Day;
  /** Those that were given, with the answers among them. */
  readonly options: DoneOptions;
}

const PAGE = 12;
const LINE = 90;
/** How many shares are told one by one before the last question. */
const LISTED = 20;

/**
 * Asks whose work is done, what, when. Options that were given are not asked for, and narrow what is shown.
 *
 * @returns nothing when there is nothing to record, or the user thinks better of it
 */
export async function askWhatIsDone(
  context: Context,
  plans: readonly LoadedPlan[],
  events: readonly LedgerEvent[],
  options: DoneOptions,
  on: Day,
): Promise<Answers | undefined> {
  const { ask } = context.messages.records;
  const open = await narrowed(context, plans, openShares(plans, events, context.today), options);
  if (open.length === 0) return sayAndEnd(context, ask.nothingOpen);
  const units = options.unit === undefined ? [await askUnit(context, open)] : unitsOf(open);
  const shares = await askShares(
    context,
    open.filter(({ unit }) => units.includes(unit)),
    units.length > 1,
  );
  if (shares.length === 0) return sayAndEnd(context, ask.cancelled);
  const day = options.date === undefined ? await askDay(context, on) : on;
  const note = options.note ?? (await input({ message: ask.note })).trim();
  const answered = defined({ date: day, note: note || undefined });
  const isConfirmed = await isAgreed(context, shares, day, answered.note);
  return isConfirmed
    ? { shares, on: day, options: { ...options, ...answered } }
    : sayAndEnd(context, ask.cancelled);
}

async function sayAndEnd({ io }: Context, words: string): Promise<undefined> {
  await say(io.stdout, words);
  return undefined;
}

/** Says what would be recorded, for whom, and asks whether it should be. */
async function isAgreed(
  context: Context,
  shares: readonly Share[],
  on: Day,
  note?: string,
): Promise<boolean> {
  const { io, messages } = context;
  const { records } = messages;
  const { ask, acts } = records;
  const what = acts.done({ on });
  const lines = shares.map((share) => {
    const { name, id } = share.unit;
    return records.share({ ...shareWords(share), unit: `${name} (${id})`, what });
  });
  const withNote = note === undefined ? '' : ask.withNote({ note });
  const [only] = lines;
  if (only !== undefined && lines.length === 1)
    return confirm(context, ask.confirmOne({ share: only, note: withNote }));
  const listed = firstOf(lines, LISTED, messages).map((line) => `  ${line}`);
  await say(io.stdout, listed.join('\n'));
  const names = unitsOf(shares).map(({ name }) => name);
  return confirm(context, ask.confirm({ count: shares.length, units: names, note: withNote }));
}

function unitsOf(shares: readonly Share[]): Unit[] {
  return [...new Set(shares.map(({ unit }) => unit))];
}

/** What could be recorded today: begun, and not done. */
function openShares(plans: readonly LoadedPlan[], events: readonly LedgerEvent[], today: Day): Share[] {
  return plans.flatMap(({ plan, calendar }) => {
    const states = new States(plan, events);
    const { items } = obligations(plan, calendar);
    return datedItems(items, { plan, days: calendar, states }).flatMap((item) =>
      item.units
        .filter((unit) => ['due', 'overdue'].includes(shareStatus(item, states.of(item, unit), today)))
        .map((unit) => ({ plan, item, unit })),
    );
  });
}

/** Those that the options leave: names that are nowhere are a mistake, as in a call that asks nothing. */
async function narrowed(
  context: Context,
  plans: readonly LoadedPlan[],
  open: readonly Share[],
  options: DoneOptions,
): Promise<Share[]> {
  const { units, actor, month, occurrence: named } = await readChoice(context, plans, options);
  return open.filter(
    ({ unit, item: { occurrence } }) =>
      (units.length === 0 || units.some((id) => isCalled(unit, id))) &&
      (actor === undefined || unit.actor === actor) &&
      (named === undefined || occurrence.id === named) &&
      (month === undefined || (occurrence.from <= month && month <= occurrence.to)),
  );
}

async function askUnit(context: Context, open: readonly Share[]): Promise<Unit> {
  const units = unitsOf(open);
  const count = (unit: Unit): number => open.filter((share) => share.unit === unit).length;
  const { ask } = context.messages.records;
  const position = await choose({
    message: ask.unit,
    keys: context.paint.dim(ask.keysOne),
    noneFits: ask.noneFits,
    pageSize: PAGE,
    choices: units.map((unit, index) => ({
      value: String(index),
      name: visibleText(`${unit.name} (${unit.id}) — ${count(unit)}`),
    })),
  });
  return units[Number(position)]!;
}

/** @param several whether the shares are of several units, so that each has to name its own */
async function askShares(context: Context, open: readonly Share[], several: boolean): Promise<Share[]> {
  const { messages, paint, today } = context;
  const choices = open.map((share) => {
    const { item, unit } = share;
    const when = lastDayWords(item, messages);
    const text = item.text.length > LINE ? `${item.text.slice(0, LINE)}…` : item.text;
    const mark = statusMark(shareStatus(item, OPEN, today), paint, when);
    return { value: share, name: `${mark}  ${visibleText(several ? `${unit.name}: ${text}` : text)}` };
  });
  const { ask } = messages.records;
  const theme = { style: { keysHelpTip: () => paint.dim(ask.keysMany) } };
  return checkbox({ message: ask.items, choices, pageSize: PAGE, theme });
}

async function askDay(context: Context, on: Day): Promise<Day> {
  const { messages } = context;
  const answer = await input({
    message: messages.records.ask.date,
    default: dayInWords(messages.language, on),
    validate: (typed) => answerProblem(messages, () => dayHappened(context, typed.trim())),
  });
  return dayHappened(context, answer.trim());
}
