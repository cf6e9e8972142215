/** What is done alike in several cells is said once: «в графах «РУО» и «МОУ» …». */
import { addTo, entryIn, groupBy, uniqueBy } from '../../group-by.ts';
import type { Ref, Where } from '../../messages/phrases/amendment-facts.ts';
import { aboutAll, type CellPlace, type Modification } from './modification.ts';

/**
 * Puts together what is said of several cells of one row, or of one column. In each cell everything is still done in its order; what is
 * about the table as such parts what stands before it from what stands behind.
 */
export function mergedStatements(all: readonly Modification[]): Modification[] {
  const clauses: Modification[] = [];
  let open = new Map<string, Modification[]>();
  const close = (): void => {
    clauses.push(...inTurn(open));
    open = new Map();
  };
  for (const each of saidAlike(all)) {
    const [cell] = each.cells ?? [];
    if (cell) addTo(open, keyOf(cell), each);
    else {
      close();
      clauses.push(each);
    }
  }
  close();
  return clauses;
}

/**
 * What is done in cells, each of which has its own order: one after the other what comes next somewhere, with all cells in which it
 * comes next; before anything else what comes nowhere later.
 *
 * @param cells what is done in each
 */
function inTurn(cells: ReadonlyMap<string, readonly Modification[]>): Modification[] {
  const clauses: Modification[] = [];
  const left = new Map([...cells].map(([key, own]) => [key, own.toReversed()]));
  const later = new Map<string, number>();
  const count = (each: Modification, by: number): void =>
    void later.set(signOf(each), (later.get(signOf(each)) ?? 0) + by);
  for (const own of cells.values()) for (const each of own.slice(1)) count(each, 1);
  for (;;) {
    const heads = [...left.values()].flatMap((own) => own.at(-1) ?? []);
    const first = heads.find((each) => !later.get(signOf(each))) ?? heads[0];
    if (!first) return clauses;
    const members = new Set([first]);
    let clause = first;
    for (const each of heads) {
      if (each === first || !isAlike(clause, each)) continue;
      clause = joined(clause, each);
      members.add(each);
    }
    for (const each of members) {
      const own = left.get(keyOf(each.cells![0]!))!;
      own.pop();
      const next = own.at(-1);
      if (next) count(next, -1);
    }
    // Named in the order of the table, whichever of them was looked at first.
    clauses.push(heads.filter((each) => members.has(each)).reduce(joined));
  }
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
  const [cell] = other.cells!;
  if (signOf(clause) !== signOf(other)) return false;
  if (clause.cells!.some((each) => keyOf(each) === keyOf(cell!))) return false;
  return (['row', 'column'] as const).some((side) =>
    clause.cells!.every((each) => each[side] === cell![side]),
  );
}

/** The same for what can be said together: what is done, under which headings, and how the cells are called. */
function signOf(each: Modification): string {
  const { action, where } = each;
  return entryIn(SIGNS, each, () => JSON.stringify([action, where.bands, kindsOf(where)]));
}

/** Each is worked out once: a table has hundreds of cells. */
const SIGNS = new WeakMap<Modification, string>();

/** How the rows and the columns of a place are called: what is called by a name is not told together with what has a number. */
function kindsOf({ rows = [], columns = [] }: Where): string {
  return [rows[0]?.by, columns[0]?.by].join();
}

function joined(clause: Modification, other: Modification): Modification {
  const [cell] = other.cells as [CellPlace];
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
    ...aboutAll([clause, other]),
  };
}

function refs(one: readonly Ref[], more: readonly Ref[] = []): Ref[] {
  return uniqueBy([...one, ...more], (ref) => JSON.stringify(ref));
}
