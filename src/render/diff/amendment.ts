/** What an amending order says of a change of the table: bullets and deadlines, before and after, with their places. */
import type { Messages } from '../../messages/messages.ts';
import { obligations, type Item } from '../../progress/obligations.ts';
import { rowLabels } from '../../views/row-labels.ts';
import { bulletsOf, planTable } from '../../progress/table.ts';
import type { Change } from '../../review/change.ts';
import type { PlanVersion, PlanVersions } from '../changes/plan-versions.ts';

/** A bullet of the table in one version. */
interface Bullet {
  readonly row: string;
  readonly rowHeading: string;
  readonly actor: string;
  readonly column: string;
  /** Its place in the cell, from 1, and the bullet above it; `null` for the first. */
  readonly number: number;
  readonly above: string | null;
  readonly text: string;
}

/** The last day of an occurrence; `null` where it has none. */
interface Deadline {
  readonly actor: string;
  readonly occurrence: string;
  readonly day: string | null;
}

/** What differs, as each version has it. */
interface Pair<T> {
  readonly before: readonly T[];
  readonly after: readonly T[];
}

/** What of an activity stands in the table of one version. */
class Places {
  readonly #bullets = new Map<string, Bullet[]>();
  readonly #deadlines = new Map<string, Deadline[]>();

  constructor({ plan, calendar }: PlanVersion, messages: Messages) {
    const { items } = obligations(plan, calendar);
    for (const item of items) add(this.#deadlines, item, deadlineOf(item));
    const table = planTable(plan, items);
    const labels = rowLabels(plan.rows, table.rows, messages);
    for (const [index, { key: row, cells }] of table.rows.entries()) {
      for (const cell of cells) {
        const bullets = bulletsOf(cell);
        for (const [place, item] of bullets.entries()) {
          add(this.#bullets, item, {
            row,
            rowHeading: labels[index]!,
            actor: item.actor.id,
            column: item.actor.name,
            number: place + 1,
            above: bullets[place - 1]?.text ?? null,
            text: item.text,
          });
        }
      }
    }
  }

  bullets(activity: string): readonly Bullet[] {
    return this.#bullets.get(activity) ?? [];
  }

  deadlines(activity: string): readonly Deadline[] {
    return this.#deadlines.get(activity) ?? [];
  }
}

function add<T>(lists: Map<string, T[]>, { activity: { id } }: Item, value: T): void {
  const list = lists.get(id);
  if (list) list.push(value);
  else lists.set(id, [value]);
}

function deadlineOf({ actor, occurrence, effectiveDeadline }: Item): Deadline {
  return { actor: actor.id, occurrence: occurrence.id, day: effectiveDeadline ?? null };
}

/** The tables of two versions, each laid out once. */
export class Amendments {
  readonly #sides: PlanVersions;
  readonly #before: Places;
  readonly #after: Places;

  constructor(sides: PlanVersions, messages: Messages) {
    this.#sides = sides;
    this.#before = new Places(sides.before, messages);
    this.#after = new Places(sides.after, messages);
  }

  /** What a change of an activity changes in the table: nothing where it is about none. */
  of({ kind, activity, actor }: Change): { bullets?: Pair<Bullet>; deadlines?: Pair<Deadline> } {
    if (activity === undefined) return {};
    const former = this.#sides.activityBefore(activity)?.id ?? activity;
    const own = <T extends { readonly actor: string }>(list: readonly T[]): readonly T[] =>
      actor === undefined ? list : list.filter((each) => each.actor === actor);
    const isMoved = kind === 'activity-reordered';
    const bullets = differing(
      own(this.#before.bullets(former)),
      own(this.#after.bullets(activity)),
      ({ row, actor: column, text, above }) => [row, column, text, isMoved ? above : ''].join('\n'),
    );
    const deadlines = differing(
      own(this.#before.deadlines(former)),
      own(this.#after.deadlines(activity)),
      (each) => Object.values(each).join('\n'),
    );
    return { ...(bullets ? { bullets } : {}), ...(deadlines ? { deadlines } : {}) };
  }
}

function differing<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (each: T) => string,
): Pair<T> | undefined {
  const [former, later] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  const pair = {
    before: before.filter((each) => !later.has(keyOf(each))),
    after: after.filter((each) => !former.has(keyOf(each))),
  };
  return pair.before.length + pair.after.length > 0 ? pair : undefined;
}
