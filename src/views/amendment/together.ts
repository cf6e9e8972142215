/** What is done alike in several cells is said once: «в графах «РУО» и «МОУ» …». */
import { groupBy } from '../../group-by.ts';
import type { Ref, Where } from '../../messages/phrases/amendment-facts.ts';
import type { CellPlace, Modification } from './modification.ts';

/**
 * Puts together what is said of several cells of one row, or of one column. In each cell everything is still done in its order; what is
 * about the table as such parts what stands before it from what stands behind.
 */
export function together(all: readonly Modification[]): Modification[] {
  const clauses: Modification[] = [];
  /** The statement that each cell was last changed by. */
  const last = new Map<string, number>();
  let barrier = -1;
  for (const each of saidAlike(all)) {
    const [cell] = each.cells ?? [];
    if (!cell) {
      barrier = clauses.push(each) - 1;
      continue;
    }
    const from = Math.max(barrier, last.get(keyOf(cell)) ?? -1) + 1;
    const found = clauses.findIndex((clause, at) => at >= from && isAlike(clause, each));
    const at = found < 0 ? clauses.push(each) - 1 : found;
    if (found >= 0) clauses[found] = joined(clauses[found]!, each, cell);
    last.set(keyOf(cell), at);
  }
  return clauses;
}

function keyOf({ row, column }: CellPlace): string {
  return `${row}\n${column}`;
}

/** Where several cells of a line can be told alike without the place within the cell, they are. */
function saidAlike(all: readonly Modification[]): readonly Modification[] {
  const chosen = new Set<Modification>();
  const groups = groupBy(
    all.filter(({ anywhere }) => anywhere),
    ({ anywhere }) => JSON.stringify(anywhere),
  );
  for (const group of groups.values()) {
    for (const side of ['row', 'column'] as const) {
      for (const line of groupBy(group, ({ cells }) => cells?.[0]?.[side]).values()) {
        const isTold = line.some((each) => chosen.has(each));
        const actions = new Set(line.map(({ action }) => JSON.stringify(action)));
        if (line.length > 1 && actions.size > 1 && !isTold) for (const each of line) chosen.add(each);
      }
    }
  }
  return all.map((each) => (chosen.has(each) ? { ...each, action: each.anywhere! } : each));
}

function isAlike(clause: Modification, other: Modification): boolean {
  const [cell] = other.cells ?? [];
  if (!clause.cells || !cell) return false;
  if (JSON.stringify(clause.action) !== JSON.stringify(other.action)) return false;
  if (JSON.stringify(clause.where.bands) !== JSON.stringify(other.where.bands)) return false;
  if (clause.cells.some((each) => keyOf(each) === keyOf(cell))) return false;
  if (kindsOf(clause.where) !== kindsOf(other.where)) return false;
  return (['row', 'column'] as const).some((side) =>
    clause.cells!.every((each) => each[side] === cell[side]),
  );
}

/** How the rows and the columns of a place are called: what is called by a name is not told together with what has a number. */
function kindsOf({ rows = [], columns = [] }: Where): string {
  return [rows[0]?.by, columns[0]?.by].join();
}

function joined(clause: Modification, other: Modification, cell: CellPlace): Modification {
  const union = <T>(one: readonly T[], more: readonly T[]): T[] => [...new Set([...one, ...more])];
  return {
    ...clause,
    where: {
      ...clause.where,
      ...(clause.where.rows ? { rows: refs(clause.where.rows, cell.where.rows) } : {}),
      ...(clause.where.columns ? { columns: refs(clause.where.columns, cell.where.columns) } : {}),
    },
    cells: [...clause.cells!, cell],
    before: union(clause.before, other.before),
    after: union(clause.after, other.after),
    activities: union(clause.activities, other.activities),
    actors: union(clause.actors, other.actors),
  };
}

function refs(one: readonly Ref[], more: readonly Ref[] = []): Ref[] {
  return [...new Map([...one, ...more].map((ref) => [JSON.stringify(ref), ref])).values()];
}
