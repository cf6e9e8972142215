/** Opening the ledger for a command, and reading what concerns its plans. */
import { relative } from 'node:path';
import { Failure, resultOf } from '../../failure.ts';
import type { LedgerEvent } from '../../event.ts';
import type { Plan } from '../../plan/plan.ts';
import { recordPlansOf } from '../../plan/shares/derived-shares.ts';
import type { EventFilter, Ledger, LedgerReader } from '../../store/ledger.ts';
import { mayWrite, say, type Context } from '../context.ts';
import { type LoadedPlan, storePlace } from './plans.ts';
import { requestStates, type StatesRequest } from '../../progress/records/ledger-states.ts';
import type { SharesRecorded } from '../../progress/records/shares.ts';
import { obligations } from '../../progress/obligations.ts';
import type { ShareStates } from '../../progress/states.ts';

/** The events about the work of plans that match (all of them by default), in order of recording. Creates nothing. */
export function recordedEvents(
  context: Context,
  plans: readonly { readonly plan: Plan }[],
  filter: Omit<EventFilter, 'plans'> = {},
): Promise<LedgerEvent[]> {
  const names = new Set(plans.flatMap(({ plan }) => recordPlansOf(plan)));
  return readLedger(context, (ledger) => ledger.events({ plans: [...names], ...filter }));
}

/** Opens the ledger to look at it, and closes it afterwards. Creates nothing. */
export async function readLedger<T>(
  context: Context,
  look: (ledger: LedgerReader) => Promise<T>,
): Promise<T> {
  const { openLedgerForReading } = await import('../../store/open-ledger.ts');
  const ledger = await openLedgerForReading(await storePlace(context), context.io);
  try {
    return await look(ledger);
  } finally {
    await ledger.close();
  }
}

/** What was read of the ledger; where it cannot be read that is said, and nothing more. */
export async function readOrSay<T>({ io, messages }: Context, work: Promise<T[]>): Promise<T[]> {
  const result = await resultOf(work);
  if (!(result instanceof Failure)) return result;
  await say(io.stderr, messages.common.failed(await result.say(messages)));
  return [];
}

/** Opens the ledger to add to it, and closes it afterwards. */
export async function withLedger<T>(context: Context, work: (ledger: Ledger) => Promise<T>): Promise<T> {
  mayWrite(context, 'records');
  const { openLedgerForWriting } = await import('../../store/open-ledger.ts');
  const ledger = await openLedgerForWriting(await storePlace(context), context.io);
  const { io, messages, tally } = context;
  const { migration } = ledger;
  if (migration) {
    const copy = migration.copy && relative(io.cwd, migration.copy);
    await say(io.stderr, messages.records.store.migrated({ ...migration, copy }));
  }
  try {
    return await work({
      ...ledger,
      async record(filter, decide) {
        const added = await ledger.record(filter, decide);
        tally.recorded += added.length;
        return added;
      },
      async recordMany(filter, decide, progress) {
        const count = await ledger.recordMany(filter, decide, progress);
        tally.recorded += count;
        return count;
      },
    });
  } finally {
    await ledger.close();
  }
}

/** Asks a ledger for states. */
export async function statesFrom(
  ledger: LedgerReader,
  { queries, states }: StatesRequest,
): Promise<ShareStates[]> {
  const recorded: SharesRecorded[] = [];
  for (const query of queries) recorded.push(await ledger.shares(query));
  return states(recorded);
}

/** How the shares of plans stand, by the names of the plans. Creates nothing. */
export function recordedStates(
  context: Context,
  plans: readonly LoadedPlan[],
): Promise<Map<string, ShareStates>> {
  return readLedger(context, async (ledger) => {
    const found = new Map<string, ShareStates>();
    for (const { plan, calendar } of plans) {
      const request = requestStates(plan, obligations(plan, calendar).items, [context.today]);
      const [now] = await statesFrom(ledger, request);
      if (now) found.set(plan.name, now);
    }
    return found;
  });
}
