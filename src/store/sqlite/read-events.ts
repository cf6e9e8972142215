import { Failure } from '../../failure.ts';
import type { EventKind, LedgerEvent } from '../../event.ts';
import {
  alteredEvent,
  columnOfVersion,
  eventColumns,
  eventInRow,
  isCounted,
  LINKED,
  whenReceived,
} from './event-row.ts';
import { AMOUNTS, amountsIn, ENDING, FILTERS, MOST_ALIKE } from '../sql.ts';
import { requireWholeTable } from './whole-table.ts';
import type { LedgerAmounts, EventFilter, RecordNumber } from '../ledger.ts';
import type { Database, OpenStore } from './driver.ts';

/** Of so many units all events are read by the index and counted; of more, a look through the table is sooner done. */
const FEW = 100;

/** Every plan that has records, one step for each: the index that finds a unit's records begins with the plan. */
const PLANS = `WITH RECURSIVE known(plan) AS (
    SELECT min(plan) FROM event
    UNION ALL SELECT (SELECT min(plan) FROM event WHERE plan > known.plan) FROM known WHERE plan IS NOT NULL
  ) SELECT plan FROM known`;

const ending = (column: string): string => `substr(${column}, -${ENDING})`;
const LISTED = 'SELECT value FROM json_each(?)';
const ENDINGS = `SELECT ${ending('value')} FROM json_each(?)`;

/** The events that match, in the order of recording. To be called inside a transaction, as all of these. */
export function readEvents(store: OpenStore, filter: EventFilter): LedgerEvent[] {
  const { db, path, version } = store;
  const { units, plans, numbers } = filter;
  const isLinked = version >= LINKED;
  if (isLinked && units && units.length <= FEW && !numbers) return ofUnits(store, { ...filter, units });
  if (isLinked && !numbers) requireWholeTable(store);
  // An index that is not counted may have lost what it led to.
  const { conditions, values } = conditionsOf(filter, version, isLinked && !numbers ? '+' : '');
  if (units && !plans && !isLinked) conditions.push(`plan IN (${PLANS})`);
  return db
    .prepare(`SELECT ${eventColumns(version)} FROM event WHERE ${conditions.join(' AND ')} ORDER BY id`)
    .all(...values)
    .map((row) => eventInRow(row, path));
}

/** @param sign before a column: with a plus SQLite looks for no index of it */
function conditionsOf(
  filter: EventFilter,
  version: number,
  sign: '' | '+' = '',
): { conditions: string[]; values: string[] } {
  const conditions = [isCounted(version)];
  const values: string[] = [];
  for (const [key, column] of FILTERS) {
    const wanted = filter[key];
    if (!wanted) continue;
    conditions.push(`${sign}${column} IN (${LISTED})`);
    values.push(JSON.stringify(wanted));
  }
  const { recordedBefore, numbers } = filter;
  if (recordedBefore !== undefined) {
    conditions.push(`${whenReceived(version)} < ?`);
    values.push(recordedBefore);
  }
  if (numbers) {
    const call = columnOfVersion('call', version);
    conditions.push(`id IN (${LISTED} UNION ALL
      SELECT id FROM event WHERE ${ending(call)} IN (${ENDINGS}) AND ${call} IN (${LISTED}))`);
    const ids = JSON.stringify(numbers);
    values.push(ids, ids, ids);
  }
  return { conditions, values };
}

/** The matching events of some units: all that these have are read, so that none is missed that the index has lost. */
function ofUnits(
  { db, path, version }: OpenStore,
  filter: EventFilter & { readonly units: readonly string[] },
): LedgerEvent[] {
  const units = JSON.stringify(filter.units);
  const tally = db.prepare(`SELECT plan, unit, events FROM tally WHERE unit IN (${LISTED})`).all(units);
  const plans = filter.plans ?? everyPlan(db, tally as ShareOfUnit[]);
  const { conditions, values } = conditionsOf(filter, version);
  const rows = db
    .prepare(
      `SELECT ${eventColumns(version)}, (${conditions.join(' AND ')}) AS matches FROM event
       WHERE plan IN (${LISTED}) AND unit IN (${LISTED}) ORDER BY id`,
    )
    .all(...values, JSON.stringify(plans), units) as (ShareOfUnit &
    Readonly<Record<'matches' | 'altered', number>>)[];
  const missing = new Map<string, number>();
  const count = ({ plan, unit }: ShareOfUnit, events: number): void => {
    const key = JSON.stringify([plan, unit]);
    missing.set(key, (missing.get(key) ?? 0) + events);
  };
  for (const row of tally as (ShareOfUnit & { readonly events: number })[])
    if (plans.includes(row.plan)) count(row, row.events);
  for (const row of rows) {
    if (row.altered !== 0) throw alteredEvent(path, { ...row });
    count(row, -1);
  }
  const wrong = [...missing].find(([, events]) => events !== 0);
  if (wrong) throw new Failure('store-damaged', { path, what: `event_by_obligation: ${wrong.join(' ')}` });
  return rows.filter(({ matches }) => matches).map((row) => eventInRow(row, path));
}

/** Of every plan: what counts them may have lost one, or what finds their events. */
function everyPlan(db: Database, tally: readonly ShareOfUnit[]): string[] {
  const found = db.prepare(`${PLANS} WHERE plan IS NOT NULL`).all() as Pick<ShareOfUnit, 'plan'>[];
  return [...new Set([...tally, ...found].map(({ plan }) => plan))];
}

/** What is counted together. */
interface ShareOfUnit {
  readonly plan: string;
  readonly unit: string;
}

/** The last event of some kinds that was recorded here, and not taken back. */
export function readLast(
  store: OpenStore,
  kinds: readonly EventKind[],
  where?: 'here',
): LedgerEvent | undefined {
  const { db, path, version } = store;
  const isMeant = where === 'here' ? `${columnOfVersion('received_at', version)} IS NULL` : 'TRUE';
  const row = db
    .prepare(
      `SELECT ${eventColumns(version)} FROM event AS one
       WHERE ${isCounted(version)} AND ${isMeant} AND kind IN (${LISTED}) AND NOT EXISTS (
         SELECT 1 FROM event AS other
         WHERE other.plan = one.plan AND other.unit = one.unit AND other.activity = one.activity
           AND other.occurrence = one.occurrence AND other.undoes = one.id)
       ORDER BY id DESC LIMIT 1`,
    )
    .get(JSON.stringify(kinds)) as { readonly id: string } | undefined;
  if (version >= LINKED) requireEnd(db, path, row?.id ?? '');
  if (row === undefined) return undefined;
  const event = eventInRow(row, path);
  // What has taken it back may have gone from the index.
  if (version >= LINKED) ofUnits(store, { plans: [event.plan], units: [event.unit] });
  return event;
}

/** An event's number in its chain, by the index of the chains. Of a whole chain, ids go up with the numbers. */
const CHAINED = 'FROM event INDEXED BY event_by_chain WHERE replica = chain.key';

/** Nothing later than an event may have gone from the end of the table: the chains know how many there are. */
function requireEnd(db: Database, path: string, id: string): void {
  const { found, chained, short } = db
    .prepare(
      `SELECT (SELECT count(*) FROM event WHERE id > ?1) AS found,
         total((SELECT count(*) ${CHAINED} AND id > ?1 AND number > CASE WHEN events = last
           THEN ifnull((SELECT number ${CHAINED} AND id <= ?1 ORDER BY number DESC LIMIT 1), 0) ELSE 0 END)) AS chained,
         total(last <> ifnull((SELECT max(number) ${CHAINED}), 0)) AS short
       FROM replica AS chain`,
    )
    .get(id) as Record<'found' | 'chained' | 'short', number>;
  if (found !== chained || short > 0)
    throw new Failure('store-damaged', { path, what: `${found} of ${chained} events after ${id}` });
}

/** The ids of records and of calls that are a text, end in it or begin with it. */
export function readCalled({ db, version }: OpenStore, text: string): readonly string[] {
  const call = columnOfVersion('call', version);
  // A call has an id of the same millisecond as its records have, and so has the same first characters.
  const time = text.slice(0, 13);
  const ways = [
    { sql: `SELECT id FROM event WHERE id = ?`, values: [text] },
    ...['id', call].map((column) => ({
      sql: `SELECT DISTINCT ${column} AS id FROM event
        WHERE ${ending(column)} = ${ending('?')} AND substr(${column}, -length(?)) = ? LIMIT ${MOST_ALIKE}`,
      values: [text, text, text],
    })),
    ...['id', call].map((column) => ({
      sql: `SELECT DISTINCT ${column} AS id FROM event
        WHERE id >= ? AND id < ? || '~' AND substr(${column}, 1, length(?)) = ? LIMIT ${MOST_ALIKE}`,
      values: [time, time, text, text],
    })),
  ];
  const found = ways.flatMap(({ sql, values }) => db.prepare(sql).all(...values) as { id: string }[]);
  return [...new Set(found.map(({ id }) => id))];
}

/** The ids of records and of calls that end as some ids do, and of how many records each is. */
export function readAlike({ db, version }: OpenStore, ids: readonly string[]): readonly RecordNumber[] {
  const call = columnOfVersion('call', version);
  const listed = JSON.stringify([...new Set(ids.map((id) => id.slice(-ENDING)))]);
  return db
    .prepare(
      `SELECT id, 1 AS records FROM event WHERE ${ending('id')} IN (${LISTED})
       UNION ALL
       SELECT ${call} AS id, count(*) AS records FROM event WHERE ${ending(call)} IN (${LISTED}) GROUP BY ${call}`,
    )
    .all(listed, listed) as RecordNumber[];
}

/** How much there is. */
export function readAmounts(store: OpenStore): LedgerAmounts {
  const { db, version } = store;
  requireWholeTable(store);
  return amountsIn(db.prepare(`SELECT ${AMOUNTS} FROM event WHERE ${isCounted(version)}`).get());
}
