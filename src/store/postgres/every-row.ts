import { BATCH } from './event-row.ts';
import type { SqlRow, Session } from './session.ts';

/**
 * Every row of a question, some at a time: it is asked again from where the last answer ended.
 *
 * @param text with a condition on `$1`, `$2` …, and in their order
 * @param first what comes before all rows
 * @param columns those that the order is by
 */
export async function* everyRow(
  session: Session,
  text: string,
  first: readonly unknown[],
  columns: readonly string[],
): AsyncGenerator<SqlRow> {
  for (let place = first; ;) {
    const rows = await session.ask(`${text} LIMIT ${BATCH}`, place, true);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < BATCH) return;
    place = columns.map((column) => last[column]);
  }
}
