/**
 * {@link rollUp} for ledgers too large to look at every event: what the ledger is asked, and what its answer comes to.
 * Equal to `rollUp` for any plan and any events; `test/progress/ledger-roll-up.test.ts` holds the two together.
 */
import type { Day } from '../calendar/day.ts';
import type { LedgerEvent } from '../event.ts';
import type { Plan, Unit } from '../plan/plan.ts';
import type { Item } from './obligations.ts';
import { groupKey, standings, Tally, type Grouping, type RollUp } from './roll-up.ts';
import type { ShareCountQuery, ShareCounts } from './share-counts.ts';
import { OPEN, type ShareState } from './share-state.ts';
import { shareStatus, type Status } from './standing.ts';
import { States } from './states.ts';

/** What to count. */
export interface RollUpRequest {
  readonly plan: Plan;
  readonly items: readonly Item[];
  readonly asOf: Day;
  readonly by?: Grouping;
  /** An instant: what was recorded then or later does not count. */
  readonly recordedBefore?: string;
}

/** The question for the ledger, and what makes the counts of its answer. */
export interface LedgerRollUp {
  readonly query: ShareCountQuery;
  readonly combine: (answer: ShareCounts) => RollUp;
}

/** Items that stand alike: of one group, and of the same status whether open, done in time or done late. */
interface Row {
  readonly number: number;
  readonly group: string;
  readonly open: Status;
  readonly inTime: Status;
  readonly late: Status;
}

/** Units of one group. */
interface Column {
  readonly number: number;
  readonly group: string;
}

/** Prepares counting a plan inside a ledger. */
export function ledgerRollUp(request: RollUpRequest): LedgerRollUp {
  const { plan, items, asOf, by, recordedBefore } = request;
  const apart = new Apart(plan, items);
  const plainItems = items.filter((item) => !apart.hasItem(item));
  const rows = rowsOf(plainItems, asOf, by);
  const columns = columnsOf(plan, apart, by);
  const query: ShareCountQuery = {
    plan: plan.name,
    ...(recordedBefore === undefined ? {} : { recordedBefore }),
    kind: 'done',
    items: plainItems.map((item) => ({
      activity: item.activity.id,
      occurrence: item.occurrence.id,
      actor: item.actor.id,
      ...(item.effectiveDeadline === undefined ? {} : { deadline: item.effectiveDeadline }),
      row: rows.get(item)!.number,
    })),
    units: [...columns].map(([{ id, actor }, { number }]) => ({ id, actor, column: number })),
    whole: apart.names(),
  };
  return { query, combine: (answer) => combine(request, apart, rows, columns, answer) };
}

/** What cannot be counted in the ledger, because more than one name or more than one unit is in play. */
class Apart {
  readonly #activities = new Set<string>();
  readonly #units = new Set<string>();

  constructor(plan: Plan, items: readonly Item[]) {
    for (const { id, was, moved } of plan.activities) {
      if (was.length > 0 || moved) addAll(this.#activities, [id, ...was]);
    }
    for (const { activity, task } of items) {
      const { only, except, tags, doneBy } = task;
      if (only.length + except.length + tags.length > 0 || doneBy !== 'all')
        this.#activities.add(activity.id);
    }
    for (const { units } of plan.actors) {
      for (const { id, was, from, to } of units) {
        if (was.length > 0 || from !== undefined || to !== undefined) addAll(this.#units, [id, ...was]);
      }
    }
  }

  hasItem({ activity }: Item): boolean {
    return this.#activities.has(activity.id);
  }

  hasUnit({ id }: Unit): boolean {
    return this.#units.has(id);
  }

  names(): ShareCountQuery['whole'] {
    return { activities: [...this.#activities], units: [...this.#units] };
  }

  /** The items and units that are apart. */
  *items(items: readonly Item[]): Generator<Item> {
    for (const item of items) {
      if (this.hasItem(item)) yield item;
      else if (this.#units.size > 0)
        yield { ...item, units: item.units.filter((unit) => this.hasUnit(unit)) };
    }
  }
}

function addAll(set: Set<string>, names: readonly string[]): void {
  for (const name of names) set.add(name);
}

function rowsOf(items: readonly Item[], asOf: Day, by: Grouping | undefined): Map<Item, Row> {
  const known = new Map<string, Row>();
  const rows = new Map<Item, Row>();
  for (const item of items) {
    const open = shareStatus(item, OPEN, asOf);
    const inTime = shareStatus(item, doneOn('0000-01-01'), asOf);
    const late = shareStatus(item, doneOn('9999-12-31'), asOf);
    const group = by === undefined || isOfUnits(by) ? '' : groupKey(by, item, item.units[0]!);
    const key = [group, open, inTime, late].join(' ');
    let row = known.get(key);
    if (!row) known.set(key, (row = { number: known.size, group, open, inTime, late }));
    rows.set(item, row);
  }
  return rows;
}

/** A state that is done, for asking what status that is. */
function doneOn(on: Day): ShareState {
  const nobody = { plan: '', activity: '', occurrence: '', actor: '', unit: '', by: '' };
  return { completion: { ...nobody, id: '', recordedAt: '', kind: 'done', on } };
}

function isOfUnits(by: Grouping): boolean {
  return by === 'unit' || by === 'parent';
}

/** A column for each group of units; one for all where units do not matter. */
function columnsOf({ actors }: Plan, apart: Apart, by: Grouping | undefined): Map<Unit, Column> {
  const known = new Map<string, Column>();
  const columns = new Map<Unit, Column>();
  for (const unit of actors.flatMap(({ units }) => units)) {
    if (apart.hasUnit(unit)) continue;
    const group = by === 'unit' ? unit.id : by === 'parent' ? (unit.parent ?? '') : '';
    let column = known.get(group);
    if (!column) known.set(group, (column = { number: known.size, group }));
    columns.set(unit, column);
  }
  return columns;
}

function combine(
  { plan, items, asOf, by }: RollUpRequest,
  apart: Apart,
  rows: ReadonlyMap<Item, Row>,
  columns: ReadonlyMap<Unit, Column>,
  { counts, events }: ShareCounts,
): RollUp {
  const tally = new Tally();
  const states = new States(plan, events);
  const judged = standings(apart.items(items), states, asOf);
  for (const { item, bearer, status } of judged) tally.add(by && groupKey(by, item, bearer), status, 1);
  const open = new OpenShares();
  for (const [item, row] of rows) {
    for (const unit of item.units) {
      const column = columns.get(unit);
      if (column) open.add(row, column, 1);
    }
  }
  const rowAt = byNumber(rows.values());
  const columnAt = byNumber(columns.values());
  const add = (row: Row, column: Column, status: Status, count: number): void => {
    tally.add(by && (isOfUnits(by) ? column.group : row.group), status, count);
  };
  for (const each of counts) {
    const row = rowAt.get(each.row)!;
    const column = columnAt.get(each.column)!;
    add(row, column, each.late ? row.late : row.inTime, each.count);
    open.add(row, column, -each.count);
  }
  for (const [item, unit] of withHistory(events, rows, columns)) {
    const row = rows.get(item)!;
    const column = columns.get(unit)!;
    add(row, column, shareStatus(item, states.of(item, unit), asOf), 1);
    open.add(row, column, -1);
  }
  for (const [row, column, count] of open) if (count > 0) add(row, column, row.open, count);
  return tally.rollUp(by, plan);
}

function byNumber<T extends { readonly number: number }>(all: Iterable<T>): Map<number, T> {
  return new Map([...all].map((each) => [each.number, each]));
}

/** How many shares of each cell nothing was said of yet. */
class OpenShares {
  readonly #rows = new Map<Row, Map<Column, number>>();

  add(row: Row, column: Column, count: number): void {
    let cells = this.#rows.get(row);
    if (!cells) this.#rows.set(row, (cells = new Map()));
    cells.set(column, (cells.get(column) ?? 0) + count);
  }

  *[Symbol.iterator](): Generator<[Row, Column, number]> {
    for (const [row, cells] of this.#rows) for (const [column, count] of cells) yield [row, column, count];
  }
}

/** The shares that events are about, each once. */
function withHistory(
  events: readonly LedgerEvent[],
  rows: ReadonlyMap<Item, Row>,
  columns: ReadonlyMap<Unit, Column>,
): [Item, Unit][] {
  const items = new Map<string, Item>();
  for (const item of rows.keys()) items.set(keyOf(item.activity.id, item.occurrence.id, item.actor.id), item);
  const units = new Map([...columns.keys()].map((unit) => [unit.id, unit]));
  const found = new Map<string, [Item, Unit]>();
  for (const { activity, occurrence, unit: id } of events) {
    const unit = units.get(id);
    const item = unit && items.get(keyOf(activity, occurrence, unit.actor));
    if (item) found.set(keyOf(activity, occurrence, id), [item, unit]);
  }
  return [...found.values()];
}

function keyOf(activity: string, occurrence: string, whose: string): string {
  return `${activity} ${occurrence} ${whose}`;
}
