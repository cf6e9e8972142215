import type { Database, SqlValue } from './driver.ts';
import type { EventRow } from './event-row.ts';

/** How many rows are held in memory at once. */
const BATCH = 10_000;

/**
 * Every row of a question, some at a time: it is asked again from where the last answer ended.
 *
 * @param text with a condition on the columns that the order is by
 * @param first what comes before all rows
 * @param columns those that the order is by
 */
export function* everyRow(
  db: Database,
  text: string,
  first: readonly SqlValue[],
  columns: readonly string[],
): Generator<EventRow> {
  const some = db.prepare(`${text} LIMIT ${BATCH}`);
  for (let place = first; ;) {
    const rows = some.all(...place) as EventRow[];
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < BATCH) return;
    place = columns.map((column) => last[column] as SqlValue);
  }
}
