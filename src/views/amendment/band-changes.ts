/** The headings inside a table that are called otherwise now. */
import { isBalanced } from '../../messages/phrases/amendment-facts.ts';
import { inTable, modification, type Modification } from './modification.ts';
import type { PrintedTable } from './printed.ts';

/** The statements, and the earlier table as they leave it; nothing where headings cannot be named. */
export function bandChanges(
  before: PrintedTable,
  after: PrintedTable,
): { modifications: Modification[]; table: PrintedTable } | undefined {
  const bands = [...before.rows, ...after.rows].flatMap((row) => row.bands);
  if (!bands.every((band) => band !== '' && isBalanced(band))) return undefined;
  if (haveTwins(before) || haveTwins(after)) return undefined;
  const later = new Map(after.rows.map(({ key, bands: own }) => [key, own]));
  const modifications: Modification[] = [];
  let { rows } = before;
  const depth = rows[0]?.bands.length ?? 0;
  for (let level = 0; level < depth; level++) {
    const told = new Map<string, string>();
    for (const { key, bands: own } of rows) {
      const name = later.get(key)?.[level];
      const path = JSON.stringify(own.slice(0, level + 1));
      if (name !== undefined && name !== own[level] && !told.has(path)) told.set(path, name);
    }
    const inTurn = withoutClash(told);
    if (!inTurn) return undefined;
    for (const [path, name] of inTurn) {
      const band = JSON.parse(path) as string[];
      const action = { kind: 'band-renamed', band, name } as const;
      modifications.push(modification(inTable(), action, [], [band.at(-1)!], [name]));
    }
    rows = rows.map((row) => {
      const name = told.get(JSON.stringify(row.bands.slice(0, level + 1)));
      return name === undefined ? row : { ...row, bands: row.bands.with(level, name) };
    });
  }
  return { modifications, table: { ...before, rows } };
}

/** New names in such an order that no heading gets one that another still has; nothing where they are exchanged in a ring. */
function withoutClash(told: ReadonlyMap<string, string>): [path: string, name: string][] | undefined {
  const left = new Map(told);
  const inTurn: [string, string][] = [];
  while (left.size > 0) {
    const next = [...left].find(([path, name]) => {
      const band = JSON.parse(path) as string[];
      return !left.has(JSON.stringify(band.with(band.length - 1, name)));
    });
    if (!next) return undefined;
    inTurn.push(next);
    left.delete(next[0]);
  }
  return inTurn;
}

/** Whether two headings are called the same: then nothing can be found by them. */
function haveTwins({ rows }: PrintedTable): boolean {
  const known = new Map<string, string>();
  return rows.some(({ bands, places }) =>
    bands.some((_, level) => {
      const [path, place] = [bands, places].map((all) => JSON.stringify(all.slice(0, level + 1)));
      const other = known.get(path!);
      known.set(path!, place!);
      return other !== undefined && other !== place;
    }),
  );
}
