import { usageError } from '../../failure.ts';
import type { LedgerEvent, NewEvent } from '../../event.ts';
import { idsCalled, numbersOf, shortNumbers } from '../../progress/records/numbers.ts';
import { RecordedShares } from '../../progress/records/recorded-shares.ts';
import {
  chooseUndoing,
  STATE_CHANGING,
  type ShareKey,
  type Undoing,
} from '../../progress/records/undoing.ts';
import type { EventFilter, LedgerReader } from '../../store/ledger.ts';
import { actWords } from '../../messages/phrases/act.ts';
import { renderJson } from '../../render/json.ts';
import { command, declareOptions, type OptionValues } from '../command.ts';
import { defined } from '../../defined.ts';
import { say, type Context } from '../context.ts';
import { readLedger, withLedger } from '../project/records.ts';
import { planNames } from './names.ts';
import { plansAsTheyAre } from '../project/plans.ts';
import { whoRecords } from './record-act.ts';
import { firstOf } from './recording-output.ts';

const OPTIONS = declareOptions(['undoYes', 'note', 'by', 'format']);

type UndoOptions = OptionValues<typeof OPTIONS>;

/** How many records are shown one by one; the others are counted. */
const LISTED = 12;

/** How many numbers somebody may be asked to type or copy. */
const TYPED = 40;

/** `cyclo undo`: takes back a record, or all that one call recorded, by other events. */
export const undo = command({
  writes: true,
  argument: { flags: '[numbers...]', name: 'events' },
  options: OPTIONS,
  async run(context, { args, options }) {
    const { io, messages } = context;
    const { format } = options;
    const plans = await plansAsTheyAre(context);
    const shares = new RecordedShares(plans);
    const nameOf = planNames(plans);
    // Nothing to take back is known without making a store.
    const { about, seen, short } = await readLedger(context, (ledger) => readDeeds(ledger, args, shares));
    const choose = (events: readonly LedgerEvent[], numbers: readonly string[]): readonly LedgerEvent[] =>
      eventsToUndo(context, events, numbers, shares.keyOf, short);
    const targets = choose(seen, args);
    const told = targets.map((event): ShareWords => {
      const { occurrence } = event;
      return { ...nameOf(event), occurrence, what: actWords(event, messages) };
    });
    if (targets.length > 1 && !options.yes) {
      if (!io.interactive || format === 'json') {
        const numbers = [...new Set(targets.map(({ id, call = id }) => short(call)))];
        throw usageError('undo-unconfirmed', { count: targets.length, numbers });
      }
      if (!(await isAgreed(context, told))) return say(io.stdout, messages.records.nothingUndone);
    }
    const ids = targets.map(({ id }) => id);
    // What others have recorded meanwhile about the same shares is seen here.
    const added = await withLedger(context, (ledger) =>
      ledger.record(about, (known) => choose(known, ids).map((target) => undoing(context, target, options))),
    );
    if (format === 'json') return io.stdout.write(renderJson({ events: added }));
    return say(io.stdout, firstOf(told.map(messages.records.undone), LISTED, messages).join('\n'));
  },
});

/** What is recorded about the shares that numbers lead to, or the last deed: as {@link chooseUndoing} sees it, that is everything. */
async function readDeeds(
  ledger: LedgerReader,
  args: readonly string[],
  shares: RecordedShares,
): Promise<{ about: EventFilter; seen: readonly LedgerEvent[]; short: (id: string) => string }> {
  const last = args.length === 0 ? await ledger.last(STATE_CHANGING, 'here') : undefined;
  const numbers = last ? [last.call ?? last.id] : [];
  for (const typed of args) numbers.push(...(await ledger.called(typed)));
  const about = shares.namesOf(await ledger.events({ numbers }));
  const seen = await ledger.events(about);
  const alike = await ledger.alike(numbersOf(seen));
  return { about, seen, short: shortNumbers(alike.map(({ id }) => id)) };
}

function undoing(context: Context, target: LedgerEvent, { note, by }: UndoOptions): NewEvent {
  const { plan, activity, occurrence, actor, unit, id: undoes } = target;
  const about = { plan, activity, occurrence, actor, unit };
  return {
    ...about,
    kind: 'undone',
    on: context.today,
    by: whoRecords(context, by),
    ...defined({ note }),
    undoes,
  };
}

/** What is said of a record. */
type ShareWords = Parameters<Context['messages']['records']['share']>[0];

/** Shows what goes back together, and asks. */
async function isAgreed(context: Context, told: readonly ShareWords[]): Promise<boolean> {
  const { io, messages } = context;
  const { records } = messages;
  const count = told.length;
  const shares = told.map((words) => `  ${records.share(words)}`);
  await say(io.stdout, [records.goesBack({ count }), ...firstOf(shares, LISTED, messages)].join('\n'));
  const { confirm } = await import('./confirm.ts');
  return confirm(context, records.confirmUndo({ count }));
}

function eventsToUndo(
  context: Context,
  events: readonly LedgerEvent[],
  numbers: readonly string[],
  shareOf: ShareKey,
  short: (id: string) => string,
): readonly LedgerEvent[] {
  const asked = numbers.length === 0 ? [undefined] : numbers;
  const known = new Set(numbersOf(events));
  const alongside = new Set(numbers.flatMap((number) => idsCalled(known, number)));
  return [
    ...new Set(
      asked.flatMap((number) => {
        const choice = chooseUndoing(events, number, shareOf, alongside);
        return eventsChosen(context, choice, number, short);
      }),
    ),
  ];
}

/** Why records cannot be taken back. */
const FAILURES = {
  nothing: 'nothing-to-undo',
  unknown: 'no-such-event',
  ambiguous: 'which-event',
  already: 'undone-already',
  'takes-back': 'undo-of-undo',
} as const;

function eventsChosen(
  { messages }: Context,
  choice: Undoing,
  number: string | undefined,
  short: (id: string) => string,
): readonly LedgerEvent[] {
  if (choice.kind === 'event') return [choice.event];
  if (choice.kind === 'call') return choice.events;
  if (choice.kind !== 'changed') {
    const { event = { id: '' }, ids = [] } = { event: undefined, ids: undefined, ...choice };
    throw usageError(FAILURES[choice.kind], { id: number ?? event.id, ids });
  }
  const changed = choice.changed.map(({ event, since }) => ({
    ...event,
    what: actWords(since, messages),
    by: since.by,
  }));
  const touched = new Set(changed.map(({ id }) => id));
  const rest = choice.events.flatMap(({ id }) => (touched.has(id) ? [] : [short(id)]));
  const total = choice.events.length;
  const [only] = choice.changed;
  if (only && total === 1) throw usageError('undo-since', { ...changed[0]!, number: short(only.since.id) });
  throw usageError('undo-by-halves', { total, changed, rest: rest.length > TYPED ? [] : rest });
}
