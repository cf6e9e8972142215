/**
 * What the page's filters ask of each of its entries. Whom something concerns, and how each of them stands, is often the same
 * for many entries, and is told once.
 */
import { defined } from '../../defined.ts';
import { monthOf, monthsBetween, type Month } from '../../calendar/day.ts';
import type { Stretch } from '../../calendar/named-spans.ts';
import { entryIn } from '../../group-by.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Item } from '../../progress/obligations.ts';
import { STATUSES, type Status } from '../../progress/standing.ts';
import type { Judge } from './judge.ts';

/** What an entry is found by. All but the status are indexes into the lists of the page. */
export interface Tag {
  readonly actor: number;
  readonly months: readonly number[];
  readonly standing: number;
  readonly status?: Status;
  readonly story: number;
}

/** Whom entries concern, and how each of them stands. */
interface Standing {
  /** Which of `sets` of {@link Tags}. */
  readonly set: number;
  /** For each unit of the set the index of its status in `STATUSES`; nothing without records. */
  readonly codes: string;
}

/** Tags of entries, and what they refer to. */
export type Tags = ReturnType<typeof tagsOf>;

/** Makes the tags of a page. */
export function tagsOf(
  { actors, activities, period }: Plan,
  items: readonly Item[],
  judge: Judge | undefined,
) {
  const sets: (readonly number[])[] = [];
  const standings: Standing[] = [];
  const months = [...new Set([...period, ...items.flatMap(monthsOf)])].sort();
  const actorNumbers = numbered(actors.map(({ id }) => id));
  const unitNumbers = numbered(actors.flatMap(({ units }) => units.map(({ id }) => id)));
  const storyNumbers = numbered(activities.map(({ id }) => id));
  const monthNumbers = numbered(months);
  const setNumbers = new Map<string, number>();
  const standingNumbers = new Map<string, number>();
  /** Which story is about an activity. */
  const story = (activity: string): number => storyNumbers.get(activity)!;
  const standingOf = (all: readonly [Item, ...Item[]]): number => {
    const [first, ...more] = all;
    const units = more.length === 0 ? first.units : [...new Set(all.flatMap((item) => item.units))];
    const numbers = units.map(({ id }) => unitNumbers.get(id)!);
    const set = entryIn(setNumbers, numbers.join(' '), () => sets.push(numbers) - 1);
    const codes = units
      .map((unit) => judge?.shareStatus(all, unit))
      .map((status) => (status ? STATUSES.indexOf(status) : ''))
      .join('');
    return entryIn(standingNumbers, `${set} ${codes}`, () => standings.push({ set, codes }) - 1);
  };
  return {
    /** Units of a set, by their indexes. */
    sets,
    standings,
    months,
    story,
    /**
     * The tag of an entry.
     *
     * @param all that it stands for: of one task
     * @param stretch the days that it stands in; absent: all days of the items
     */
    of(all: readonly [Item, ...Item[]], stretch?: Stretch): Tag {
      const [{ actor, activity }] = all;
      const own = [...new Set(all.flatMap(monthsOf))];
      const within = stretch
        ? own.filter((month) => monthOf(stretch.first) <= month && month <= monthOf(stretch.last))
        : own;
      return {
        actor: actorNumbers.get(actor.id)!,
        months: (within.length > 0 ? within : own).map((month) => monthNumbers.get(month)!),
        standing: standingOf(all),
        ...defined({ status: judge?.status(all) }),
        story: story(activity.id),
      };
    },
  };
}

/** The months whose rows an item stands in. */
function monthsOf({ occurrence }: Item): Month[] {
  return monthsBetween(occurrence.from, occurrence.to);
}

function numbered(ids: readonly string[]): Map<string, number> {
  return new Map(ids.map((id, index) => [id, index]));
}
