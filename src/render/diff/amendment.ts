/** What an amending order says of a change of the table: bullets and deadlines, before and after, with their places. */
import { defined } from '../../defined.ts';
import { addTo } from '../../group-by.ts';
import type { Messages } from '../../messages/messages.ts';
import { obligations } from '../../progress/obligations.ts';
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
interface Places {
  readonly bullets: ReadonlyMap<string, readonly Bullet[]>;
  readonly deadlines: ReadonlyMap<string, readonly Deadline[]>;
}

function placesIn({ plan, calendar }: PlanVersion, messages: Messages): Places {
  const bullets = new Map<string, Bullet[]>();
  const deadlines = new Map<string, Deadline[]>();
  const { items } = obligations(plan, calendar);
  for (const { activity, actor, occurrence, effectiveDeadline: day = null } of items)
    addTo(deadlines, activity.id, { actor: actor.id, occurrence: occurrence.id, day });
  const table = planTable(plan, items);
  const labels = rowLabels(plan.rows, table.rows, messages);
  for (const [index, { key: row, cells }] of table.rows.entries()) {
    for (const cell of cells) {
      const inCell = bulletsOf(cell);
      for (const [place, { activity, actor, text }] of inCell.entries()) {
        const above = inCell[place - 1]?.text ?? null;
        const where = { row, rowHeading: labels[index]!, actor: actor.id, column: actor.name };
        addTo(bullets, activity.id, { ...where, number: place + 1, above, text });
      }
    }
  }
  return { bullets, deadlines };
}

/** The tables of two versions, each laid out once. */
export class Amendments {
  readonly #sides: PlanVersions;
  readonly #before: Places;
  readonly #after: Places;

  constructor(sides: PlanVersions, messages: Messages) {
    this.#sides = sides;
    this.#before = placesIn(sides.before, messages);
    this.#after = placesIn(sides.after, messages);
  }

  /** What a change of an activity changes in the table: nothing where it is about none. */
  of({ kind, activity, actor }: Change): { bullets?: Pair<Bullet>; deadlines?: Pair<Deadline> } {
    if (activity === undefined) return {};
    const former = this.#sides.activityBefore(activity)?.id ?? activity;
    const own = <T extends { readonly actor: string }>(list: readonly T[] = []): readonly T[] =>
      actor === undefined ? list : list.filter((each) => each.actor === actor);
    const isMoved = kind === 'activity-reordered';
    return defined({
      bullets: differing(
        own(this.#before.bullets.get(former)),
        own(this.#after.bullets.get(activity)),
        ({ row, actor: column, text, above }) => [row, column, text, isMoved ? above : ''].join('\n'),
      ),
      deadlines: differing(
        own(this.#before.deadlines.get(former)),
        own(this.#after.deadlines.get(activity)),
        (each) => Object.values(each).join('\n'),
      ),
    });
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
