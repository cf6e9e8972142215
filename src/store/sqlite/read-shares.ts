import type {
  Completions,
  DifferenceQuery,
  ShareRecords,
  SharesQuery,
  SharesRecorded,
} from '../../progress/records/shares.ts';
import type { StateEvent } from '../../event.ts';
import { COLUMN_OF, columnOfVersion, eventOf, isCounted, LINKED, whenReceived } from './event-row.ts';
import { requireWholeTable } from './whole-table.ts';
import { isDay } from '../../calendar/day.ts';
import { Failure } from '../../failure.ts';
import { ALWAYS } from '../sql.ts';
import type { Database, SqlValue, OpenStore } from './driver.ts';

/** What is asked about. Temporary tables are the connection's own: they are made for readers, too, and leave no file. */
const TABLES = `
  CREATE TEMP TABLE asked_occurrence (
    activity TEXT, occurrence TEXT, number INTEGER, PRIMARY KEY (activity, occurrence)
  ) WITHOUT ROWID;
  CREATE TEMP TABLE asked_unit (id TEXT PRIMARY KEY, number INTEGER) WITHOUT ROWID;
  CREATE TEMP TABLE whole_share (
    unit TEXT, activity TEXT, occurrence TEXT, events INTEGER, PRIMARY KEY (unit, activity, occurrence)
  ) WITHOUT ROWID`;

const NO_TABLES = 'DROP TABLE asked_occurrence; DROP TABLE asked_unit; DROP TABLE whole_share';

/** The order of a join is that of the words: each event is looked at once, and the small tables are looked up. */
const ASKED = `
  CROSS JOIN asked_unit ON asked_unit.id = share.unit
  CROSS JOIN asked_occurrence
    ON asked_occurrence.activity = share.activity AND asked_occurrence.occurrence = share.occurrence`;

/**
 * The shares of which every event is wanted, and how many each has: those with more than one, those with one that is no completion,
 * and those of names that are wanted whole. One look through the table tells them; the index, which is not checked, is not asked.
 */
const TELL = `INSERT INTO whole_share
  SELECT unit, activity, occurrence, max(nth) FROM main.event
  WHERE +plan = ? AND (
    unit IN (SELECT value FROM json_each(?)) OR activity IN (SELECT value FROM json_each(?))
    OR (nth > 1 OR kind <> 'done') AND unit IN (SELECT id FROM asked_unit)
      AND (activity, occurrence) IN (SELECT activity, occurrence FROM asked_occurrence))
  GROUP BY unit, activity, occurrence`;

/** The same of a store in which events do not have their number among those of their share. */
const TELL_UNLINKED = `INSERT INTO whole_share
  SELECT unit, activity, occurrence, count(*) FROM main.event
  WHERE plan = ?
  GROUP BY unit, activity, occurrence
  HAVING unit IN (SELECT value FROM json_each(?)) OR activity IN (SELECT value FROM json_each(?))
    OR (count(*) > 1 OR max(kind <> 'done')) AND unit IN (SELECT id FROM asked_unit)
      AND (activity, occurrence) IN (SELECT activity, occurrence FROM asked_occurrence)`;

/**
 * Reads what is recorded about shares. To be called inside a transaction.
 *
 * What there is much of comes as JSON, many at a time: a row for each would take longer than everything else.
 * @param path the file, for the messages
 * @param version of the store, 1 or more
 */
export function readShares(store: OpenStore, query: SharesQuery): SharesRecorded {
  const { db, version } = store;
  const { plan, occurrences, units, whole, knownBefore = ALWAYS } = query;
  requireWholeTable(store);
  db.exec(TABLES);
  fill(
    db,
    'asked_occurrence',
    occurrences.map(({ activity, occurrence }, number) => [activity, occurrence, number]),
  );
  fill(
    db,
    'asked_unit',
    units.map((id, number) => [id, number]),
  );
  const tell = version < LINKED ? TELL_UNLINKED : TELL;
  db.prepare(tell).run(plan, JSON.stringify(whole.units), JSON.stringify(whole.activities));
  const recorded = {
    completions: completions(store, { plan, width: units.length, before: knownBefore }),
    events: events(store, plan, knownBefore),
  };
  db.exec(NO_TABLES);
  return recorded;
}

function completions(
  { db, path, version }: OpenStore,
  { plan, width, before }: { readonly plan: string; readonly width: number; readonly before: string },
): readonly Completions[] {
  return db
    .prepare(
      `SELECT happened_on,
         json_group_array(asked_occurrence.number * ${width} + asked_unit.number) AS shares
       FROM main.event AS share ${ASKED} WHERE +plan = ? AND kind = 'done' AND ${isCounted(version)} AND ${whenReceived(version)} < ?
       GROUP BY happened_on`,
    )
    .all(plan, before)
    .map((row) => {
      const { happened_on, shares } = row as { happened_on: string; shares: string };
      if (!isDay(happened_on))
        throw new Failure('store-damaged', { path, what: `happened_on = ${String(happened_on)}` });
      return { on: happened_on, shares: JSON.parse(shares) as number[] };
    });
}

/** What is recorded of things that happened by a day, and was recorded or taken back after an instant: by share. */
export function readDifference(
  store: OpenStore,
  { plan, units, day, knownBefore }: DifferenceQuery,
): readonly ShareRecords[] {
  const { db, version } = store;
  requireWholeTable(store);
  const received = whenReceived(version);
  return db
    .prepare(
      // Joined by its key: asked anew for each event, it would take the square of their number.
      `WITH taken AS MATERIALIZED (SELECT undoes, min(${received}) AS since FROM event
         WHERE +plan = ? AND undoes IS NOT NULL AND ${isCounted(version)} GROUP BY undoes)
       SELECT activity, occurrence, unit, count(*) AS count FROM event LEFT JOIN taken ON taken.undoes = event.id
       WHERE +plan = ? AND kind <> 'undone' AND ${isCounted(version)} AND happened_on <= ?
         AND CASE WHEN ${received} < ? THEN since >= ? ELSE since IS NULL END
         AND unit IN (SELECT value FROM json_each(?))
       GROUP BY unit, activity, occurrence`,
    )
    .all(plan, plan, day, knownBefore, knownBefore, JSON.stringify(units))
    .map((row) => ({ ...(row as ShareRecords) }));
}

/** What the records of a plan that were not taken back are about: by share. */
export function readSubjects(store: OpenStore, plan: string): readonly ShareRecords[] {
  const { db, version } = store;
  requireWholeTable(store);
  return db
    .prepare(
      `SELECT unit, activity, occurrence, count(*) AS count FROM event
       WHERE +plan = ? AND kind <> 'undone' AND ${isCounted(version)}
         AND id NOT IN (SELECT undoes FROM event WHERE undoes IS NOT NULL AND ${isCounted(version)})
       GROUP BY unit, activity, occurrence`,
    )
    .all(plan) as ShareRecords[];
}

/** What is told of an event besides its plan and its unit. */
const FIELDS = [
  'id',
  'recordedAt',
  'activity',
  'occurrence',
  'kind',
  'on',
  'note',
  'undoes',
  'until',
  'authority',
  'seen',
  'receivedAt',
] as const satisfies readonly (keyof StateEvent)[];
/** What is told of an event besides {@link FIELDS}: how many its share has, and whether it is wanted. */
type ShareEntry = readonly [...unknown[], number, 0 | 1];

function events({ db, path, version }: OpenStore, plan: string, before: string): StateEvent[] {
  const columns = FIELDS.map((key) => columnOfVersion(COLUMN_OF[key], version));
  const isWanted = `${isCounted(version)} AND ${whenReceived(version)} < ?`;
  const rows = db
    .prepare(
      `SELECT unit, json_group_array(json_array(${columns.join(', ')}, events, isWanted)) AS entries FROM (
         SELECT *, ${isWanted} AS isWanted FROM whole_share CROSS JOIN main.event USING (unit, activity, occurrence)
         WHERE plan = ? ORDER BY unit, activity, occurrence, id
       ) GROUP BY unit`,
    )
    .all(before, plan)
    .map((row) => {
      const { unit, entries } = row as { unit: string; entries: string };
      return { unit, entries: JSON.parse(entries) as ShareEntry[] };
    });
  if (version >= LINKED) requireFound(db, path, rows);
  return rows.flatMap(({ unit, entries }) =>
    entries
      .filter((entry) => entry.at(-1) === 1)
      .map((entry) => ({ plan, unit, ...eventOf(FIELDS, (_, place) => entry[place], path) })),
  );
}

const [ACTIVITY, OCCURRENCE] = [FIELDS.indexOf('activity'), FIELDS.indexOf('occurrence')] as [number, number];

/** The events of a share are found by an index: none of them may have gone from it, or to another share. */
function requireFound(
  db: Database,
  path: string,
  rows: readonly { readonly unit: string; readonly entries: readonly ShareEntry[] }[],
): void {
  let shares = 0;
  for (const { unit, entries } of rows) {
    for (let first = 0, next = 0; first < entries.length; first = next) {
      const entry = entries[first]!;
      while (
        entries[next]?.[ACTIVITY] === entry[ACTIVITY] &&
        entries[next]?.[OCCURRENCE] === entry[OCCURRENCE]
      )
        next += 1;
      const [found, expected] = [next - first, entry.at(-2)];
      if (found !== expected) throw lost(path, `${unit}, ${found} of ${String(expected)} events`);
      shares += 1;
    }
  }
  const { whole } = db.prepare('SELECT count(*) AS whole FROM whole_share').get() as { whole: number };
  if (shares !== whole) throw lost(path, `${shares} of ${whole} shares`);
}

function lost(path: string, what: string): Failure {
  return new Failure('store-damaged', { path, what: `event_by_obligation: ${what}` });
}

/** One statement for all rows: a call for each would take longer than counting. */
function fill(db: Database, table: string, rows: readonly (readonly SqlValue[])[]): void {
  const width = rows[0]?.length ?? 0;
  if (width === 0) return;
  const values = Array.from({ length: width }, (_, index) => `json_extract(value, '$[${index}]')`);
  db.prepare(`INSERT INTO ${table} SELECT ${values.join(', ')} FROM json_each(?)`).run(JSON.stringify(rows));
}
