import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { groupBy } from '../../../src/group-by.ts';
import type { LedgerEvent, NewEvent } from '../../../src/event.ts';
import { disputes } from '../../../src/progress/records/disputes.ts';
import { recordedShare } from '../../../src/progress/records/undoing.ts';
import { shareState } from '../../../src/progress/share-state.ts';
import type { ExchangePlace } from '../../../src/store/exchange/place.ts';
import { sync, type SyncReport, type SyncRequest } from '../../../src/store/exchange/sync.ts';
import type { Ledger } from '../../../src/store/ledger.ts';
import { openLedgerForWriting } from '../../../src/store/open-ledger.ts';
import { hostAt } from '../sample.ts';

const NOON = Date.UTC(2010, 9, 5, 12);

/** How to exchange, unless a test says otherwise. */
export const REQUEST: SyncRequest = {
  skipDamaged: false,
  plans: [],
  by: 'Иванова',
  at: '2010-10-05T12:00:00.000Z',
};

/** A computer with a store and a clock of its own. */
export class Machine {
  readonly folder = mkdtempSync(join(tmpdir(), 'machine-'));
  #now: number;

  /** @param wrong by how many milliseconds its clock is wrong */
  constructor(wrong = 0) {
    this.#now = NOON + wrong;
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Time passes, or somebody sets the clock. */
  passes(milliseconds: number): void {
    this.#now += milliseconds;
  }

  async with<T>(work: (ledger: Ledger) => Promise<T>): Promise<T> {
    const ledger = await openLedgerForWriting(
      join(this.folder, '.cyclo'),
      hostAt(() => this.#now),
    );
    try {
      return await work(ledger);
    } finally {
      await ledger.close();
    }
  }

  record(...events: NewEvent[]): Promise<LedgerEvent[]> {
    return this.with((ledger) => ledger.record({}, () => events));
  }

  sync(place: ExchangePlace, changes: Partial<SyncRequest> = {}): Promise<SyncReport> {
    return this.with((ledger) => sync(ledger, place, { ...REQUEST, ...changes }));
  }

  events(): Promise<LedgerEvent[]> {
    return this.with((ledger) => ledger.events());
  }

  /** Everything that all machines have to see alike. */
  async seen(): Promise<unknown> {
    const events = await this.events();
    const shares = [...groupBy(events, recordedShare)].sort(([a], [b]) => (a < b ? -1 : 1));
    const bare = ({ receivedAt: _, ...event }: LedgerEvent): object => event;
    return {
      events: events.map(bare),
      states: shares.map(([share, its]) => [
        share,
        Object.entries(shareState(its)).map(([key, event]) => [key, (event as LedgerEvent).id]),
        disputes(its).map(({ first, second, counts, isOpen }) => [
          first.id,
          second.id,
          counts.map(({ id }) => id),
          isOpen,
        ]),
      ]),
    };
  }
}
