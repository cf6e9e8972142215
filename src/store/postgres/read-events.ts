import type { EventKind, LedgerEvent } from '../../event.ts';
import { byText, entryIn } from '../../group-by.ts';
import { isEventId } from '../event-shape.ts';
import { alteredCondition } from './checks.ts';
import { CHECKED_COLUMNS, eventIn, eventsIn, LAST_ID, LEAST_ID } from './event-row.ts';
import { AMOUNTS, amountsIn, ENDING, FILTERS, MOST_ALIKE } from '../sql.ts';
import type { LedgerAmounts, EventFilter, RecordNumber } from '../ledger.ts';
import type { SqlRow, Session, SqlStatement } from './session.ts';

/** When the ledger got an event. */
export const WHEN_RECEIVED = 'coalesce(received_at, recorded_at)';

/** Every plan that has records, one step for each: the index that finds a unit's records begins with the plan. */
const PLANS = `plan IN (
  WITH RECURSIVE known(plan) AS (
    (SELECT plan FROM cyclo.event ORDER BY plan LIMIT 1)
    UNION ALL SELECT (SELECT plan FROM cyclo.event WHERE event.plan > known.plan ORDER BY plan LIMIT 1)
      FROM known WHERE plan IS NOT NULL
  ) SELECT plan FROM known)`;

/** The statements of {@link eventsStatement} by their conditions: to find one is sooner done than to put it together. */
const TEXTS = new Map<string, string>();

/** What selects the events that match, in any order: see {@link inOrder}. */
export function eventsStatement(filter: EventFilter): SqlStatement {
  const values: unknown[] = [];
  const place = (value: unknown): string => `$${values.push(value)}`;
  let conditions = 'true';
  for (const [key, column] of FILTERS) {
    const wanted = filter[key];
    // Of one value the server need not look each time how many there are before it knows how to find them.
    if (wanted?.length === 1) conditions += ` AND ${column} = ${place(wanted[0])}`;
    else if (wanted) conditions += ` AND ${column} = ANY(${place(wanted)}::text[])`;
  }
  const { recordedBefore, numbers, units, plans } = filter;
  // When it was is part of what may have been altered.
  if (recordedBefore !== undefined)
    conditions += ` AND (${WHEN_RECEIVED} < ${place(recordedBefore)} OR ${alteredCondition('event')})`;
  if (units && !plans) conditions += ` AND ${PLANS}`;
  if (numbers) {
    const ids = place(numbers.filter(isEventId));
    conditions += ` AND id IN (SELECT unnest(${ids}::uuid[]) UNION ALL
      SELECT id FROM cyclo.event WHERE right(call::text, ${ENDING}) IN (SELECT right(unnest(${ids}::uuid[])::text, ${ENDING}))
        AND call = ANY(${ids}::uuid[]))`;
  }
  const text = entryIn(
    TEXTS,
    conditions,
    () => `SELECT ${CHECKED_COLUMNS} FROM cyclo.event WHERE ${conditions}`,
  );
  return { text, values, again: true };
}

/** Rows in the order of recording. To have them put in order by the server takes longer than that they are one or two. */
export function inOrder(rows: readonly SqlRow[]): readonly SqlRow[] {
  return rows.toSorted(byText((row) => String(row['id'])));
}

/** The last event of some kinds that was not taken back. */
export async function readLast(
  session: Session,
  kinds: readonly EventKind[],
  where?: 'here',
): Promise<LedgerEvent | undefined> {
  const [row] = await session.ask(
    `SELECT ${CHECKED_COLUMNS} FROM cyclo.event
     WHERE counted AND kind = ANY($1::text[])${where === 'here' ? ' AND received_at IS NULL' : ''} AND NOT EXISTS (
       SELECT 1 FROM cyclo.event AS other
       WHERE other.plan = event.plan AND other.unit = event.unit AND other.activity = event.activity
         AND other.occurrence = event.occurrence AND other.undoes = event.id::text)
       OR ${alteredCondition('event')}
     ORDER BY id DESC LIMIT 1`,
    [kinds],
  );
  if (!row) return undefined;
  const last = eventIn(row, session.place.name);
  // What would have taken it back may have been altered, too.
  const { plan, unit, activity, occurrence } = last;
  const [about = []] = await session.send([
    eventsStatement({ plans: [plan], units: [unit], activities: [activity], occurrences: [occurrence] }),
  ]);
  eventsIn(about, session.place.name);
  return last;
}

const BEGINNING = /^[0-9a-f-]{1,36}$/;

/** The ids of records and of calls that are a text, end in it or begin with it. */
export async function readCalled(session: Session, text: string): Promise<readonly string[]> {
  const ways: SqlStatement[] = ['id', 'call'].map((column) => ({
    text: `SELECT DISTINCT ${column}::text AS id FROM cyclo.event
      WHERE right(${column}::text, ${ENDING}) = right($1, ${ENDING}) AND right(${column}::text, length($1)) = $1 LIMIT ${MOST_ALIKE}`,
    values: [text],
  }));
  // A call has an id of the same millisecond as its records have, and so has the same first characters.
  const time = text.slice(0, 13);
  const [from, to] = [LEAST_ID, LAST_ID].map((end) => time + end.slice(time.length));
  if (BEGINNING.test(text) && isEventId(from) && isEventId(to)) {
    for (const column of ['id', 'call']) {
      const beginning = `SELECT DISTINCT ${column}::text AS id FROM cyclo.event
        WHERE id BETWEEN $1::uuid AND $2::uuid AND left(${column}::text, length($3)) = $3 LIMIT ${MOST_ALIKE}`;
      ways.push({ text: beginning, values: [from, to, text] });
    }
  }
  const found = await session.send(ways);
  return [...new Set(found.flat().map((row) => String(row['id'])))];
}

/** The ids of records and of calls that end as some ids do, and of how many records each is. */
export async function readAlike(session: Session, ids: readonly string[]): Promise<readonly RecordNumber[]> {
  const endings = [...new Set(ids.map((id) => id.slice(-ENDING)))];
  const rows = await session.ask(
    `SELECT id::text AS id, 1 AS records FROM cyclo.event WHERE right(id::text, ${ENDING}) = ANY($1::text[])
     UNION ALL
     SELECT call::text AS id, count(*) AS records FROM cyclo.event
     WHERE right(call::text, ${ENDING}) = ANY($1::text[]) GROUP BY call`,
    [endings],
  );
  return rows.map((row) => ({ id: String(row['id']), records: Number(row['records']) }));
}

/** How much there is. */
export async function readAmounts(session: Session): Promise<LedgerAmounts> {
  const [row] = await session.ask(`SELECT ${AMOUNTS} FROM cyclo.event WHERE counted`);
  return amountsIn(row);
}
