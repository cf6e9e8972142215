/** The questions of `cyclo done` without arguments: only what is open is shown. */
import checkbox from '@inquirer/checkbox';
import confirm from '@inquirer/confirm';
import input from '@inquirer/input';
import search from '@inquirer/search';
import type { Day } from '../../calendar/day.ts';
import { Failure } from '../../failure.ts';
import { dayInFigures } from '../../messages/dates.ts';
import type { LedgerEvent } from '../../event.ts';
import type { Unit } from '../../plan/plan.ts';
import { obligations } from '../../progress/obligations.ts';
import type { Share } from '../../progress/recording.ts';
import { OPEN } from '../../progress/share-state.ts';
import { shareStatus } from '../../progress/standing.ts';
import { States } from '../../progress/states.ts';
import { statusMark } from '../../render/status-mark.ts';
import type { Context } from '../context.ts';
import type { DoneOptions } from './done.ts';
import { knownUnit } from '../known.ts';
import type { LoadedPlan } from '../project/plans.ts';
import { dayHappened } from './record-act.ts';

/** What was answered. */
export interface Answers {
  readonly shares: readonly Share[];
  readonly on: Day;
  readonly note?: string;
}

const PAGE = 12;
const LINE = 90;

/**
 * Asks whose work is done, what, when. Options that were given are not asked for.
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
  const { io, messages } = context;
  const { ask } = messages.records;
  const open = openShares(plans, events, context.today);
  if (open.length === 0) {
    io.stdout.write(`${ask.nothingOpen}\n`);
    return undefined;
  }
  try {
    const unit = await askUnit(context, plans, open, options);
    const shares = await askShares(
      context,
      open.filter((share) => share.unit.id === unit),
    );
    if (shares.length === 0) return say(context, ask.cancelled);
    const day = options.date === undefined ? await askDay(context, on) : on;
    const note = options.note ?? (await input({ message: ask.note })).trim();
    const agreed = await confirm({
      message: ask.confirm({ count: shares.length }),
      transformer: (yes) => (yes ? ask.yes : ask.no),
    });
    if (!agreed) return say(context, ask.cancelled);
    return { shares, on: day, ...(note === '' ? {} : { note }) };
  } catch (error) {
    // Ctrl+C at a question.
    if (error instanceof Error && error.name === 'ExitPromptError') return say(context, ask.cancelled);
    throw error;
  }
}

function say({ io }: Context, words: string): undefined {
  io.stdout.write(`${words}\n`);
}

/** What could be recorded today: begun, and not done. */
function openShares(plans: readonly LoadedPlan[], events: readonly LedgerEvent[], today: Day): Share[] {
  return plans.flatMap(({ plan, calendar }) => {
    const states = new States(plan, events);
    return obligations(plan, calendar).items.flatMap((item) =>
      item.units
        .filter((unit) => ['due', 'overdue'].includes(shareStatus(item, states.of(item, unit), today)))
        .map((unit) => ({ plan, item, unit })),
    );
  });
}

async function askUnit(
  context: Context,
  plans: readonly LoadedPlan[],
  open: readonly Share[],
  { unit: named = [], actor }: DoneOptions,
): Promise<string> {
  if (named[0] !== undefined) return knownUnit(context, plans, named[0]);
  const units = new Map<string, { unit: Unit; count: number }>();
  for (const { unit } of open) {
    if (actor === undefined || unit.actor === actor) {
      units.set(unit.id, { unit, count: (units.get(unit.id)?.count ?? 0) + 1 });
    }
  }
  const choices = [...units.values()].map(({ unit, count }) => ({
    value: unit.id,
    name: `${unit.name} (${unit.id}) — ${count}`,
  }));
  const { ask } = context.messages.records;
  return search({
    message: ask.unit,
    theme: { style: { keysHelpTip: () => context.paint.dim(ask.keysOne) } },
    pageSize: PAGE,
    source: (typed = '') => choices.filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase())),
  });
}

async function askShares(context: Context, open: readonly Share[]): Promise<Share[]> {
  const { messages, language, paint, today } = context;
  const choices = open.map((share) => {
    const { item } = share;
    const deadline = item.effectiveDeadline;
    const when = deadline === undefined ? messages.common.noDeadline : dayInFigures(language, deadline);
    const text = item.text.length > LINE ? `${item.text.slice(0, LINE)}…` : item.text;
    return { value: share, name: `${statusMark(shareStatus(item, OPEN, today), paint, when)}  ${text}` };
  });
  const { ask } = messages.records;
  const theme = { style: { keysHelpTip: () => paint.dim(ask.keysMany) } };
  return checkbox({ message: ask.items, choices, pageSize: PAGE, theme });
}

async function askDay(context: Context, on: Day): Promise<Day> {
  const { messages } = context;
  const answer = await input({
    message: messages.records.ask.date,
    default: on,
    validate: async (typed) => {
      try {
        await dayHappened(context, typed.trim());
        return true;
      } catch (error) {
        if (error instanceof Failure) return error.say(messages);
        throw error;
      }
    },
  });
  return dayHappened(context, answer.trim());
}
