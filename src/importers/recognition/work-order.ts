import { groupBy } from '../../group-by.ts';

/**
 * The order of works, which is the order of the points in every cell: what is put together may not turn the order of any cell
 * round.
 */
export class WorkOrder {
  readonly #of: number[];
  readonly #after: (readonly number[])[];
  readonly #members: number[][];
  #isJoined = false;

  /** @param cells the cell of each item: what is in one is in order */
  constructor(cells: readonly string[]) {
    this.#of = cells.map((_, index) => index);
    this.#members = this.#of.map((index) => [index]);
    const after: number[][] = this.#of.map(() => []);
    for (const cell of groupBy(this.#of, (item) => cells[item]).values())
      cell.slice(1).forEach((item, index) => after[cell[index]!]!.push(item));
    this.#after = after;
  }

  /** The work that an item is in, by the number of its first item. */
  workOf(item: number): number {
    return this.#of[item]!;
  }

  /** The items of a work. */
  membersOf(work: number): readonly number[] {
    return this.#members[work]!;
  }

  /** Puts the works of two items together, unless a cell would have to be told in another order. */
  join(one: number, other: number): boolean {
    const [first, second] = [this.workOf(one), this.workOf(other)].sort((a, b) => a - b) as [number, number];
    if (first === second) return true;
    if (this.#leads(first, second) || this.#leads(second, first)) return false;
    for (const item of this.#members[second]!) this.#of[item] = first;
    this.#members[first] = [...this.#members[first]!, ...this.#members[second]!].sort((a, b) => a - b);
    this.#members[second] = [];
    this.#isJoined = true;
    return true;
  }

  #next(work: number): number[] {
    return this.#members[work]!.flatMap((item) => this.#after[item]!.map((each) => this.workOf(each)));
  }

  #leads(from: number, to: number): boolean {
    const seen = new Set<number>();
    // What stands right below it may become a part of it.
    const open = this.#next(from).filter((work) => work !== to && work !== from);
    for (let work = open.pop(); work !== undefined; work = open.pop()) {
      for (const next of this.#next(work)) {
        if (next === to) return true;
        if (seen.has(next)) continue;
        seen.add(next);
        open.push(next);
      }
    }
    return false;
  }

  /** All works, each after what stands before it in a cell, and otherwise as they are read. */
  sorted(): number[] {
    if (!this.#isJoined) return this.#of;
    const works = [...new Set(this.#of)];
    const waiting = new Map(works.map((work) => [work, 0]));
    const next = new Map(
      works.map((work) => [work, [...new Set(this.#next(work))].filter((each) => each !== work)]),
    );
    for (const each of next.values()) for (const work of each) waiting.set(work, waiting.get(work)! + 1);
    const ready = works.filter((work) => waiting.get(work) === 0).sort((a, b) => b - a);
    const found: number[] = [];
    for (let work = ready.pop(); work !== undefined; work = ready.pop()) {
      found.push(work);
      for (const each of next.get(work)!) {
        const left = waiting.get(each)! - 1;
        waiting.set(each, left);
        if (left > 0) continue;
        const at = ready.findIndex((other) => other < each);
        ready.splice(at < 0 ? ready.length : at, 0, each);
      }
    }
    return found;
  }
}
