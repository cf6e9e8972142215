import type { NewEvent } from '../../src/event.ts';
import type { LedgerHost } from '../../src/store/ledger.ts';
import { openLedgerForWriting } from '../../src/store/open-ledger.ts';

/** What happened at one school one day, unless said otherwise. */
export function sampleEvent(changes: Partial<NewEvent> = {}): NewEvent {
  return {
    plan: 'sgo-2010-h1',
    activity: 'osh-1',
    occurrence: '2010-10',
    actor: 'RUO',
    unit: 'ruo-kalininsky',
    kind: 'done',
    on: '2010-10-05',
    by: 'Иванова',
    ...changes,
  };
}

/** A machine whose clock shows what it is told. */
export function hostAt(now: () => number): LedgerHost {
  return { now, withoutWarnings: (load) => load() };
}

/** A machine with a clock that stands still. */
export const host = hostAt(() => Date.UTC(2010, 9, 5, 12));

/** Records the sample some times in the ledger of a folder. */
export async function recordSamples(folder: string, count: number): Promise<void> {
  const ledger = await openLedgerForWriting(folder, host, 50);
  try {
    await ledger.record({}, () => Array.from({ length: count }, () => sampleEvent()));
  } finally {
    await ledger.close();
  }
}
