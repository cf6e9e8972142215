import type { EventKind, LedgerEvent } from '../../event.ts';
import { columnOf, eventColumns, eventInRow, isCounted, whenReceived } from './event-row.ts';
import type { EventFilter, RecordNumber } from '../ledger.ts';
import type { Database } from './driver.ts';

const FILTERS = [
  ['plans', 'plan'],
  ['units', 'unit'],
  ['activities', 'activity'],
  ['occurrences', 'occurrence'],
  ['actors', 'actor'],
] as const;

/** Every plan that has records, one step for each: the index that finds a unit's records begins with the plan. */
const PLANS = `plan IN (
  WITH RECURSIVE known(plan) AS (
    SELECT min(plan) FROM event
    UNION ALL SELECT (SELECT min(plan) FROM event WHERE plan > known.plan) FROM known WHERE plan IS NOT NULL
  ) SELECT plan FROM known)`;

/** The last characters of an id, as the indexes have them: people call records and calls by these. */
const ENDING = 8;
const ending = (column: string): string => `substr(${column}, -${ENDING})`;
const LISTED = 'SELECT value FROM json_each(?)';
const ENDINGS = `SELECT ${ending('value')} FROM json_each(?)`;

/** Of what begins or ends alike, so many ids are told: more would not be read. */
const MOST = 20;

/** The events that match, in the order of recording. To be called inside a transaction, as all of these. */
export function readEvents(db: Database, path: string, version: number, filter: EventFilter): LedgerEvent[] {
  const present = FILTERS.flatMap(([key, column]) => {
    const values = filter[key];
    return values ? [{ condition: `${column} IN (${LISTED})`, value: JSON.stringify(values) }] : [];
  });
  const { recordedBefore, numbers, units, plans } = filter;
  if (recordedBefore !== undefined)
    present.push({ condition: `${whenReceived(version)} < ?`, value: recordedBefore });
  const conditions = [isCounted(version), ...present.map(({ condition }) => condition)];
  const values = present.map(({ value }) => value);
  if (units && !plans) conditions.push(PLANS);
  if (numbers) {
    const call = columnOf('call', version);
    conditions.push(`id IN (${LISTED} UNION ALL
      SELECT id FROM event WHERE ${ending(call)} IN (${ENDINGS}) AND ${call} IN (${LISTED}))`);
    const ids = JSON.stringify(numbers);
    values.push(ids, ids, ids);
  }
  return db
    .prepare(`SELECT ${eventColumns(version)} FROM event WHERE ${conditions.join(' AND ')} ORDER BY id`)
    .all(...values)
    .map((row) => eventInRow(row, path));
}

/** The last event of some kinds that was not taken back. */
export function readLast(
  db: Database,
  path: string,
  version: number,
  kinds: readonly EventKind[],
  where?: 'here',
): LedgerEvent | undefined {
  const isMeant = where === 'here' ? `${columnOf('received_at', version)} IS NULL` : 'TRUE';
  const row = db
    .prepare(
      `SELECT ${eventColumns(version)} FROM event AS one
       WHERE ${isCounted(version)} AND ${isMeant} AND kind IN (${LISTED}) AND NOT EXISTS (
         SELECT 1 FROM event AS other
         WHERE other.plan = one.plan AND other.unit = one.unit AND other.activity = one.activity
           AND other.occurrence = one.occurrence AND other.undoes = one.id)
       ORDER BY id DESC LIMIT 1`,
    )
    .get(JSON.stringify(kinds));
  return row === undefined ? undefined : eventInRow(row, path);
}

/** The ids of records and of calls that are a text, end in it or begin with it. */
export function readCalled(db: Database, version: number, text: string): readonly string[] {
  const call = columnOf('call', version);
  // A call has an id of the same millisecond as its records have, and so has the same first characters.
  const time = text.slice(0, 13);
  const ways = [
    { sql: `SELECT id FROM event WHERE id = ?`, values: [text] },
    ...['id', call].map((column) => ({
      sql: `SELECT DISTINCT ${column} AS id FROM event
        WHERE ${ending(column)} = ${ending('?')} AND substr(${column}, -length(?)) = ? LIMIT ${MOST}`,
      values: [text, text, text],
    })),
    ...['id', call].map((column) => ({
      sql: `SELECT DISTINCT ${column} AS id FROM event
        WHERE id >= ? AND id < ? || '~' AND substr(${column}, 1, length(?)) = ? LIMIT ${MOST}`,
      values: [time, time, text, text],
    })),
  ];
  const found = ways.flatMap(({ sql, values }) => db.prepare(sql).all(...values) as { id: string }[]);
  return [...new Set(found.map(({ id }) => id))];
}

/** The ids of records and of calls that end as some ids do, and of how many records each is. */
export function readAlike(db: Database, version: number, ids: readonly string[]): readonly RecordNumber[] {
  const call = columnOf('call', version);
  const listed = JSON.stringify([...new Set(ids.map((id) => id.slice(-ENDING)))]);
  return db
    .prepare(
      `SELECT id, 1 AS records FROM event WHERE ${ending('id')} IN (${LISTED})
       UNION ALL
       SELECT ${call} AS id, count(*) AS records FROM event WHERE ${ending(call)} IN (${LISTED}) GROUP BY ${call}`,
    )
    .all(listed, listed) as RecordNumber[];
}
