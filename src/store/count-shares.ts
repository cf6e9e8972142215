import type { ShareCount, ShareCountQuery, ShareCounts } from '../progress/share-counts.ts';
import { eventColumns, eventOf } from './event-row.ts';
import type { Database } from './sqlite-driver.ts';

/** What is asked about. Temporary tables are the connection's own: they are made for readers, too, and leave no file. */
const TABLES = `
  CREATE TEMP TABLE counted_item (
    activity TEXT, occurrence TEXT, actor TEXT, deadline TEXT, row_number INTEGER,
    PRIMARY KEY (activity, occurrence, actor)
  ) WITHOUT ROWID;
  CREATE TEMP TABLE counted_unit (id TEXT PRIMARY KEY, actor TEXT, column_number INTEGER) WITHOUT ROWID;
  CREATE TEMP TABLE handed_share (
    unit TEXT, activity TEXT, occurrence TEXT, PRIMARY KEY (unit, activity, occurrence)
  ) WITHOUT ROWID`;

/** What is counted is one group of a cell; what has a history is a group by itself, under its name. */
const COUNT = `
  SELECT row_number, column_number, late, count(*) AS count, activity, occurrence, unit
  FROM (
    SELECT row_number, column_number, simple AND happened_on > coalesce(deadline, '9999') AS late,
      iif(simple, NULL, share.activity) AS activity,
      iif(simple, NULL, share.occurrence) AS occurrence,
      iif(simple, NULL, share.unit) AS unit
    FROM (
      SELECT unit, activity, occurrence, count(*) = 1 AND max(kind) = ? AS simple, max(happened_on) AS happened_on
      FROM main.event WHERE plan = ? AND recorded_at < ?
      GROUP BY unit, activity, occurrence
    ) AS share
    JOIN counted_unit ON counted_unit.id = share.unit
    JOIN counted_item ON counted_item.activity = share.activity
      AND counted_item.occurrence = share.occurrence AND counted_item.actor = counted_unit.actor
  )
  GROUP BY row_number, column_number, late, activity, occurrence, unit`;

/** Events by their units, by their activities (which no index knows), and by the shares that have a history. */
const HANDED_OVER = `
  SELECT id FROM main.event WHERE plan = ?1 AND unit IN (SELECT value FROM json_each(?2))
  UNION
  SELECT id FROM main.event WHERE ?3 <> '[]' AND plan = ?1 AND activity IN (SELECT value FROM json_each(?3))
  UNION
  SELECT id FROM handed_share CROSS JOIN main.event USING (unit, activity, occurrence) WHERE plan = ?1`;

/** Later than any instant. */
const ALWAYS = '9999';

interface CountRow {
  readonly row_number: number;
  readonly column_number: number;
  readonly late: number;
  readonly count: number;
  readonly activity: string | null;
  readonly occurrence: string | null;
  readonly unit: string | null;
}

/**
 * Counts shares inside the database. To be called inside a transaction, and once on a connection.
 * @param version of the store, 1 or more
 * @param path the file, for the messages
 */
export function countShares(
  db: Database,
  path: string,
  version: number,
  query: ShareCountQuery,
): ShareCounts {
  const { plan, kind, items, units, whole, recordedBefore = ALWAYS } = query;
  db.exec(TABLES);
  fill(
    db,
    'counted_item',
    items.map((item) => [item.activity, item.occurrence, item.actor, item.deadline ?? null, item.row]),
  );
  fill(
    db,
    'counted_unit',
    units.map((unit) => [unit.id, unit.actor, unit.column]),
  );
  const counts: ShareCount[] = [];
  const histories: string[][] = [];
  for (const row of db.prepare(COUNT).all(kind, plan, recordedBefore) as CountRow[]) {
    const { unit, activity, occurrence } = row;
    if (unit !== null && activity !== null && occurrence !== null)
      histories.push([unit, activity, occurrence]);
    else
      counts.push({ row: row.row_number, column: row.column_number, late: row.late === 1, count: row.count });
  }
  fill(db, 'handed_share', histories);
  const events = db
    .prepare(
      `SELECT ${eventColumns(version)} FROM main.event WHERE id IN (${HANDED_OVER}) AND recorded_at < ?4 ORDER BY id`,
    )
    .all(plan, JSON.stringify(whole.units), JSON.stringify(whole.activities), recordedBefore)
    .map((row) => eventOf(row, path));
  db.exec('DROP TABLE counted_item; DROP TABLE counted_unit; DROP TABLE handed_share');
  return { counts, events };
}

/** One statement for all rows: a call for each would take longer than counting. */
function fill(db: Database, table: string, rows: readonly (readonly (string | number | null)[])[]): void {
  const width = rows[0]?.length ?? 0;
  if (width === 0) return;
  const values = Array.from({ length: width }, (_, index) => `json_extract(value, '$[${index}]')`);
  db.prepare(`INSERT INTO ${table} SELECT ${values.join(', ')} FROM json_each(?)`).run(JSON.stringify(rows));
}
