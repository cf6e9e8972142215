/** What all commands that record share: the day, who, the transaction, and what is said of it. */
import { recordPlansOf } from '../../plan/shares/derived-shares.ts';
import type { Day } from '../../calendar/day.ts';
import { usageError } from '../../failure.ts';
import type { LedgerEvent } from '../../event.ts';
import { eventsToAdd, type Act, type Particulars, type Recording } from '../../progress/records/acts.ts';
import { decidingNames } from '../../progress/settling.ts';
import type { Share } from '../../progress/records/recording.ts';
import { defined } from '../../defined.ts';
import type { Context } from '../context.ts';
import type { NamedValues } from '../command.ts';
import { readEvidence } from './evidence.ts';
import type { LoadedPlan } from '../project/plans.ts';
import { printRecording, shareWords } from './recording-output.ts';
import { withLedger } from '../project/records.ts';
import { readDay } from '../today.ts';

/** What a command that records can be told: whose work, when, and what is to be kept with it. */
export type ActOptions = NamedValues<
  readonly ['reason', 'note', 'until', 'authority', 'evidence', 'units', 'actor', 'month', 'occurrence']
> &
  NamedValues<readonly ['date', 'by']> & { readonly format?: 'text' | 'json' };

/** What recording takes. */
export interface RecordRequest {
  readonly act: Act;
  readonly plans: readonly LoadedPlan[];
  readonly shares: readonly Share[];
  /** The day it happened. */
  readonly on: Day;
  readonly options: ActOptions;
  /** Whether each of the shares was named: then one that the act makes no sense for stops the call. */
  readonly named: boolean;
}

/** The day it happened, which has come already. */
export async function dayHappened(context: Context, date: string | undefined): Promise<Day> {
  const on = date === undefined ? context.today : await readDay(date, '--date', () => context.today);
  if (on > context.today) throw usageError('done-in-future', { on, today: context.today });
  return on;
}

/** Who records. */
export function whoRecords({ io }: Context, by: string | undefined): string {
  return by ?? (io.env['CYCLO_BY'] || io.user);
}

/** What is to be kept with an act. */
async function particularsOf(context: Context, { shares, on, options }: RecordRequest): Promise<Particulars> {
  const { reason, note = reason, authority, by, evidence } = options;
  const until = options.until && (await readDay(options.until, '--until', () => context.today));
  for (const { item } of shares) {
    const { activity, effectiveDeadline: deadline } = item;
    if (until && deadline !== undefined && until <= deadline)
      throw usageError('until-too-early', { activity: activity.id, until, deadline });
  }
  const proof = evidence === undefined ? undefined : await readEvidence(context, evidence);
  return { on, by: whoRecords(context, by), ...defined({ note, until, authority, evidence: proof }) };
}

/** Records an act on shares, all of a call or nothing, and says what came of it. */
export async function recordAct(context: Context, request: RecordRequest): Promise<void> {
  const { act, plans, shares, named } = request;
  const particulars = await particularsOf(context, request);
  let recording: Recording = { events: [], states: new Map(), before: [], refused: [] };
  const decide = (known: readonly LedgerEvent[]): Recording['events'] => {
    recording = eventsToAdd(act, shares, particulars, known);
    const [first] = recording.refused;
    if (first && (named || recording.refused.length === shares.length)) {
      const { share, refusal, event } = first;
      throw usageError('act-refused', { refusal, ...shareWords(share), ...defined({ event }) });
    }
    return recording.events;
  };
  const filter = { plans: plans.flatMap(({ plan }) => recordPlansOf(plan)), ...decidingNames(shares) };
  const added = await withLedger(context, (ledger) => ledger.record(filter, decide));
  await printRecording(context, { ...request, particulars }, added, recording);
}
