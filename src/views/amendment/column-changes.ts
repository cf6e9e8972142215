/** The columns of a table: their headings, those that go, their order, those that come. */
import type { StatedContent } from '../../messages/phrases/amendment-facts.ts';
import { isWrittenAlike } from '../../review/diff/typography.ts';
import { listSteps } from './list-steps.ts';
import { aboutAll, inTable, type Modification } from './modification.ts';
import type { PrintedColumn, PrintedTable } from './printed.ts';
import { columnRef, isName, rowRef } from './refs.ts';
import { saidOnce } from './row-statements.ts';

/** The statements, and the earlier table as they leave it; nothing where they cannot be told. */
export function columnChanges(
  before: PrintedTable,
  after: PrintedTable,
): { modifications: Modification[]; table: PrintedTable } | undefined {
  const steps = listSteps(before.columns, after.columns, {
    keyOf: ({ key }) => key,
    isSame: (one, other) => isWrittenAlike(one.heading, other.heading),
    canBecome: () => false,
  });
  let columns = before.columns;
  const { hasNumbers } = before;
  const modifications: Modification[] = [];
  const tell = (
    made: Omit<Modification, 'where' | 'activities' | 'actors'>,
    keys: readonly string[],
  ): void => {
    const isOfCells = made.action.kind === 'inserted' || made.action.kind === 'removed';
    const lines = isOfCells
      ? [before, after].flatMap(({ rows }) =>
          rows.flatMap(({ cells }) => keys.flatMap((key) => cells.get(key) ?? [])),
        )
      : [];
    const owners = [...before.columns, ...after.columns].flatMap(({ key, actor }) =>
      actor !== undefined && keys.includes(key) ? [actor] : [],
    );
    const ofOwners = { activities: [], actors: owners };
    modifications.push({ where: inTable(), ...aboutAll([ofOwners, ...lines]), ...made });
  };
  for (const { before: old, after: now } of steps.changed) {
    const item = columnRef(columns, old.key, hasNumbers);
    const action = { kind: 'renamed', unit: 'column', item, name: now.heading } as const;
    tell({ action, before: [old.heading], after: [now.heading] }, [now.key]);
    columns = columns.map((column) => (column.key === old.key ? now : column));
  }
  for (const { item: gone } of steps.removed.toReversed()) {
    const item = columnRef(columns, gone.key, hasNumbers);
    tell(
      {
        action: { kind: 'removed', unit: 'column', items: [item], shifts: [] },
        before: textsUnder(before, gone),
        after: [],
      },
      [gone.key],
    );
    columns = columns.filter(({ key }) => key !== gone.key);
  }
  const come = new Set(steps.inserted.map(({ item }) => item.key));
  const kept = after.columns.filter(({ key }) => !come.has(key));
  if (steps.moved.length > 0) {
    const items = kept.map(({ key }) => columnRef(kept, key, hasNumbers));
    if (items.some(({ by }) => by === 'place')) return undefined;
    const names = [columns, kept].map((all) => all.map(({ heading }) => heading));
    tell(
      { action: { kind: 'rearranged', unit: 'column', items }, before: names[0]!, after: names[1]! },
      kept.map(({ key }) => key),
    );
  }
  columns = kept;
  const headings = after.columns.map(({ heading }) => heading);
  if (
    steps.inserted.some(
      ({ item: { heading } }) =>
        !isName(heading) || headings.indexOf(heading) !== headings.lastIndexOf(heading),
    )
  )
    return undefined;
  for (const { at, item } of steps.inserted) {
    const previous = columns[at - 2];
    const content = columnContent(before, after, item);
    tell(
      {
        action: {
          kind: 'inserted',
          unit: 'column',
          items: [{ by: 'name', name: item.heading }],
          behind: previous ? columnRef(columns, previous.key, hasNumbers) : null,
          shifts: [],
          content,
        },
        before: [],
        after: content.flatMap(({ lines }) => lines),
      },
      [item.key],
    );
    columns = columns.toSpliced(at - 1, 0, item);
  }
  return { modifications, table: { ...before, columns, rows: withColumns(before, after, come) } };
}

function textsUnder({ rows }: PrintedTable, { key }: PrintedColumn): string[] {
  return rows.flatMap(({ cells }) => (cells.get(key) ?? []).map(({ text }) => text));
}

/** What the new column says in the rows that stay; each of them is named as it is called before anything is done to it. */
function columnContent(before: PrintedTable, after: PrintedTable, { key }: PrintedColumn): StatedContent[] {
  const later = new Map(after.rows.map((row) => [row.key, row]));
  const cells = before.rows.flatMap((row): StatedContent[] => {
    const lines = (later.get(row.key)?.cells.get(key) ?? []).map(({ text }) => text);
    if (lines.length === 0) return [];
    const { ref, bands } = rowRef(before, before.rows, row);
    return [{ unit: 'row', ...(ref ? { of: [ref] } : {}), ...(bands.length > 0 ? { bands } : {}), lines }];
  });
  return saidOnce(cells);
}

function withColumns(
  before: PrintedTable,
  after: PrintedTable,
  come: ReadonlySet<string>,
): PrintedTable['rows'] {
  const later = new Map(after.rows.map((row) => [row.key, row]));
  return before.rows.map((row) => {
    const added = [...come].flatMap((key) => {
      const lines = later.get(row.key)?.cells.get(key);
      return lines ? [[key, lines] as const] : [];
    });
    return { ...row, cells: new Map([...row.cells, ...added]) };
  });
}
