/** What all commands that record share: the day, who, the transaction, and what is said of it. */
import type { Day } from '../../calendar/day.ts';
import { EXIT, type ExitCode, usageError } from '../../failure.ts';
import type { LedgerEvent } from '../../event.ts';
import { eventsToAdd, type Act, type Particulars, type Recording } from '../../progress/records/acts.ts';
import type { Share } from '../../progress/records/recording.ts';
import type { Context } from '../context.ts';
import { withNames } from './events-about.ts';
import type { LoadedPlan } from '../project/plans.ts';
import { printRecording } from './recording-output.ts';
import { withLedger } from '../project/records.ts';
import { readDay } from '../today.ts';

/** What recording takes besides the shares. */
export interface RecordRequest {
  readonly act: Act;
  readonly plans: readonly LoadedPlan[];
  readonly shares: readonly Share[];
  readonly particulars: Particulars;
  /** Whether the user said on which day it was: then another one than was recorded before is worth telling. */
  readonly dayGiven: boolean;
  /** Whether each of the shares was named: then one that the act makes no sense for stops the call. */
  readonly named: boolean;
  readonly format: 'text' | 'json';
}

/** The day it happened, which has come already. */
export async function dayHappened(context: Context, date: string | undefined): Promise<Day> {
  const on = date === undefined ? context.today : await readDay(date, '--date', () => context.today);
  if (on > context.today) throw usageError('done-in-future', { on, today: context.today });
  return on;
}

/** Who records. */
export function recorder({ io }: Context, by: string | undefined): string {
  return by ?? (io.env['CYCLO_BY'] || io.user);
}

/** Records an act on shares, all of a call or nothing, and says what came of it. */
export async function recordAct(context: Context, request: RecordRequest): Promise<ExitCode> {
  const { act, plans, shares, particulars, named } = request;
  const names = withNames(
    plans,
    shares.map(({ item }) => item.activity.id),
    shares.map(({ unit }) => unit.id),
  );
  let recording: Recording = { events: [], states: new Map(), before: [], refused: [] };
  const decide = (known: readonly LedgerEvent[]): Recording['events'] => {
    recording = eventsToAdd(act, shares, particulars, known);
    const [first] = recording.refused;
    if (first && (named || recording.refused.length === shares.length)) {
      const { share, refusal, event } = first;
      const { unit, item } = share;
      throw usageError('act-refused', {
        refusal,
        unit: unit.name,
        activity: item.activity.title,
        occurrence: item.occurrence.id,
        ...(event ? { event } : {}),
      });
    }
    return recording.events;
  };
  const filter = { plans: plans.map(({ plan }) => plan.name), ...names };
  const added = await withLedger(context, (ledger) => ledger.record(filter, decide));
  await printRecording(context, request, added, recording);
  return EXIT.fine;
}
