import type { Evidence, LedgerEvent, NewEvent } from '../event.ts';
import { Failure } from '../failure.ts';
import type { SqlValue } from './sqlite-driver.ts';
import type { Stamp } from './stamp.ts';

/** Columns in the order of {@link eventValues}. */
export const EVENT_COLUMNS = [
  'id',
  'recorded_at',
  'recorded_by',
  'plan',
  'activity',
  'occurrence',
  'actor',
  'unit',
  'kind',
  'happened_on',
  'note',
  'evidence',
  'undoes',
  'until',
  'authority',
  'call',
  'entered_by',
] as const;

/** From which version of the store on a column is there, where that is not the first. */
const SINCE: Readonly<Record<string, number>> = {
  until: 2,
  authority: 2,
  call: 3,
  entered_by: 3,
};

/** What to select from a store of some version: what it has no column for yet is nothing. */
export function eventColumns(version: number): string {
  return EVENT_COLUMNS.map((name) => {
    const column = columnOf(name, version);
    return column === name ? name : `${column} AS ${name}`;
  }).join(', ');
}

/** A column of a store of some version. */
export function columnOf(name: (typeof EVENT_COLUMNS)[number], version: number): string {
  return (SINCE[name] ?? 1) <= version ? name : 'NULL';
}

/** One line of the table `event`, as the database gives it. */
interface EventRow {
  readonly id: string;
  readonly recorded_at: string;
  readonly recorded_by: string;
  readonly plan: string;
  readonly activity: string;
  readonly occurrence: string;
  readonly actor: string;
  readonly unit: string;
  readonly kind: LedgerEvent['kind'];
  readonly happened_on: string;
  readonly note: string | null;
  readonly evidence: string | null;
  readonly undoes: string | null;
  readonly until: string | null;
  readonly authority: string | null;
  readonly call: string | null;
  readonly entered_by: string | null;
}

/** What to bind for one event. */
export function eventValues(
  event: NewEvent,
  { id, recordedAt, call }: Pick<LedgerEvent, keyof Stamp>,
): SqlValue[] {
  return [
    id,
    recordedAt,
    event.by,
    event.plan,
    event.activity,
    event.occurrence,
    event.actor,
    event.unit,
    event.kind,
    event.on,
    event.note ?? null,
    event.evidence ? JSON.stringify(event.evidence) : null,
    event.undoes ?? null,
    event.until ?? null,
    event.authority ?? null,
    call ?? null,
    event.enteredBy ?? null,
  ];
}

function parseEvidence(json: string, path: string): Evidence {
  try {
    return JSON.parse(json) as Evidence;
  } catch {
    throw new Failure('store-damaged', { path });
  }
}

/**
 * The event that a row holds.
 * @param row what a selection of {@link eventColumns} gave
 * @param path the file, for the message
 * @throws Failure `store-damaged` when the evidence is not what was written
 */
export function eventOf(row: unknown, path: string): LedgerEvent {
  const {
    recorded_at,
    recorded_by,
    happened_on,
    note,
    evidence,
    undoes,
    until,
    authority,
    call,
    entered_by,
    ...same
  } = row as EventRow;
  return {
    ...same,
    recordedAt: recorded_at,
    by: recorded_by,
    on: happened_on,
    ...(note !== null && { note }),
    ...(evidence !== null && { evidence: parseEvidence(evidence, path) }),
    ...(undoes !== null && { undoes }),
    ...(until !== null && { until }),
    ...(authority !== null && { authority }),
    ...(call !== null && { call }),
    ...(entered_by !== null && { enteredBy: entered_by }),
  };
}
