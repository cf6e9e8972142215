import type { NewEvent } from '../../src/event.ts';
import type { LedgerHost } from '../../src/store/ledger.ts';

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
