/** What came with an exchange and somebody has to look at: what was decided differently, and deeds that went back by halves. */
import { groupBy } from '../../group-by.ts';
import type { LedgerEvent } from '../../event.ts';
import { disputes, type Dispute } from '../../progress/records/disputes.ts';
import { numbersOf, shortNumbers } from '../../progress/records/numbers.ts';
import { recordedShare } from '../../progress/records/undoing.ts';
import type { EventHead } from '../../store/exchange/event-head.ts';
import type { LedgerReader } from '../../store/ledger.ts';

/** How many units, or calls, are looked at at once: of a country's records, not all are kept in memory. */
const AT_ONCE = 200;

/** What has to be looked at. */
export interface Arrivals {
  /** What was decided differently, and nobody has settled; at least one of the two came now. */
  readonly disputes: readonly Dispute<LedgerEvent>[];
  /** Calls of which a part was taken back, and the rest came now. */
  readonly halves: readonly { readonly call: string; readonly rest: readonly LedgerEvent[] }[];
  /** Numbers as people type them. */
  readonly short: (id: string) => string;
}

/** Looks at what the events that came are about. */
export async function arrivalsIn(ledger: LedgerReader, arrived: readonly EventHead[]): Promise<Arrivals> {
  const came = new Set(arrived.map(({ id }) => id));
  const found: Dispute<LedgerEvent>[] = [];
  for (const [plan, heads] of groupBy(arrived, (head) => head.plan)) {
    const units = [...new Set(heads.map(({ unit }) => unit))];
    for (let from = 0; from < units.length; from += AT_ONCE) {
      const events = await ledger.events({ plans: [plan], units: units.slice(from, from + AT_ONCE) });
      for (const share of groupBy(events, recordedShare).values())
        found.push(
          ...disputes(share).filter(
            ({ first, second, isOpen }) => isOpen && (came.has(first.id) || came.has(second.id)),
          ),
        );
    }
  }
  const halves = await halvesIn(ledger, arrived, came);
  const told = [
    ...found.flatMap(({ first, second }) => [first, second]),
    ...halves.flatMap(({ rest }) => rest),
  ];
  const alike = await ledger.alike(numbersOf(told));
  return { disputes: found, halves, short: shortNumbers(alike.map(({ id }) => id)) };
}

/** A call has records about many units: of those that came by halves, what was there before is asked for, too. */
async function halvesIn(
  ledger: LedgerReader,
  arrived: readonly EventHead[],
  came: ReadonlySet<string>,
): Promise<Arrivals['halves']> {
  const calls = [...new Set(arrived.flatMap(({ call }) => call ?? []))];
  const halves: Arrivals['halves'][number][] = [];
  for (let from = 0; from < calls.length; from += AT_ONCE) {
    const recorded = await ledger.events({ numbers: calls.slice(from, from + AT_ONCE) });
    for (const [call, together] of groupBy(recorded, (event) => event.call)) {
      if (call === undefined || together.every(({ id }) => came.has(id))) continue;
      const units = [...new Set(together.map(({ unit }) => unit))];
      const undone = new Set((await ledger.events({ units })).map(({ undoes }) => undoes));
      const rest = together.filter(({ id, kind }) => kind !== 'undone' && !undone.has(id));
      const isHalf = together.some(({ id }) => undone.has(id));
      // Who takes one record of several back means it: only what was not there to be taken back is told.
      if (isHalf && rest.length > 0 && rest.every(({ id }) => came.has(id))) halves.push({ call, rest });
    }
  }
  return halves;
}
