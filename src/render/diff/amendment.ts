/** What an amending order says of a change of the table: bullets and deadlines, before and after, with their places. */
import { addTo } from '../../group-by.ts';
import type { Messages } from '../../messages/messages.ts';
import { obligations, type Item } from '../../progress/obligations.ts';
import { rowLabels } from '../../views/row-labels.ts';
import { bulletsOf, planTable } from '../../progress/table.ts';
import type { Key } from '../../plan/field.ts';
import { fieldAt } from '../../plan/field-path.ts';
import type { Change } from '../../review/change.ts';
import { memberEvent } from '../../review/member-event.ts';
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

/** By the ids of the later version. */
interface Placed<T> {
  readonly actor: string;
  readonly value: T;
}

/** What of each activity stands in the table of one version. */
class Places {
  readonly bullets = new Map<string, Placed<Bullet>[]>();
  readonly deadlines = new Map<string, Placed<Deadline>[]>();

  /** @param laterActor what an actor of this version is called in the later one */
  constructor({ plan, calendar }: PlanVersion, messages: Messages, laterActor: (id: string) => string) {
    const { items } = obligations(plan, calendar);
    const add = <T>(lists: Map<string, Placed<T>[]>, { activity, actor }: Item, value: T): void => {
      // What was withdrawn is lifted from the table, however it is printed.
      if (!activity.withdrawn) addTo(lists, activity.id, { actor: laterActor(actor.id), value });
    };
    for (const item of items) add(this.deadlines, item, deadlineOf(item));
    const table = planTable(plan, items);
    const labels = rowLabels(plan.rows, table.rows, messages);
    for (const [index, { key: row, cells }] of table.rows.entries()) {
      for (const cell of cells) {
        const bullets = bulletsOf(cell);
        for (const [place, item] of bullets.entries()) {
          add(this.bullets, item, {
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
    const later = new Map(sides.after.plan.actors.map(({ id }) => [sides.formerActor(id), id]));
    this.#sides = sides;
    this.#before = new Places(sides.before, messages, (id) => later.get(id) ?? id);
    this.#after = new Places(sides.after, messages, (id) => id);
  }

  /** What a change of an activity changes in the table: nothing where it is about none, or about what is not in the table. */
  of(change: Change): { bullets?: Pair<Bullet>; deadlines?: Pair<Deadline> } {
    const { kind, activity, actor } = change;
    const touched = touchedBy(change);
    if (activity === undefined || touched === undefined) return {};
    const former = this.#sides.activityBefore(activity)?.id ?? activity;
    const own = <T>(list: readonly Placed<T>[] = []): readonly Placed<T>[] =>
      actor === undefined ? list : list.filter((each) => each.actor === actor);
    const isMoved = kind === 'activity-reordered';
    const bullets = differing(
      own(this.#before.bullets.get(former)),
      own(this.#after.bullets.get(activity)),
      ({ row, text, above }) => [row, text, isMoved ? above : ''].join('\n'),
    );
    if (touched === 'bullets') return bullets ? { bullets } : {};
    const deadlines = differing(
      own(this.#before.deadlines.get(former)),
      own(this.#after.deadlines.get(activity)),
      ({ occurrence, day }) => `${occurrence}\n${day}`,
    );
    return { ...(bullets ? { bullets } : {}), ...(deadlines ? { deadlines } : {}) };
  }
}

/** Whether a change is of what stands in the table: of bullets alone, or of the time, too. */
function touchedBy({ kind, path }: Change): 'bullets' | 'times' | undefined {
  if (kind === 'activity-reordered') return 'bullets';
  if (memberEvent(kind)) return memberEvent(kind)?.sign ? 'times' : undefined;
  const field = fieldAt(path);
  if (field?.shape === 'text' || field?.shape === 'texts') return field.isInOrder ? 'bullets' : undefined;
  return TIMES.has(path.at(-1) ?? '') ? 'times' : undefined;
}

/** Keys of activities and tasks that say when something is to be done, and whether. */
const TIMES: ReadonlySet<string> = new Set(['when', 'non-working-day', 'withdrawn'] satisfies Key[]);

function differing<T>(
  before: readonly Placed<T>[],
  after: readonly Placed<T>[],
  keyOf: (each: T) => string,
): Pair<T> | undefined {
  const key = ({ actor, value }: Placed<T>): string => `${actor}\n${keyOf(value)}`;
  const [former, later] = [new Set(before.map(key)), new Set(after.map(key))];
  const pair = {
    before: before.filter((each) => !later.has(key(each))).map(({ value }) => value),
    after: after.filter((each) => !former.has(key(each))).map(({ value }) => value),
  };
  return pair.before.length + pair.after.length > 0 ? pair : undefined;
}
