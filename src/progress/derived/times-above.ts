/** The names of times in records where a derived plan has times of its own for what comes from the plan above. */
import { occurrences, type Occurrence, type WhenContext } from '../../calendar/occurrences.ts';
import type { Activity, Task } from '../../plan/plan.ts';

/** Gives a time of a task the name that it has in the plan above. */
type Naming = (own: Occurrence) => Occurrence;

/**
 * Which time of the plan above each time of a task stands for. As many as there: one for one, in their order. Else those that
 * end in a time of the plan above that no other ends in. A time that stands for none keeps its name.
 *
 * @param own the task's times in this plan
 */
export function namedAbove(
  { when, origin }: Activity,
  task: Task,
  own: readonly Occurrence[],
  context: WhenContext,
): Naming {
  const above = origin?.tasks[task.actor];
  if (above === undefined || JSON.stringify(above) === JSON.stringify(task.when ?? when))
    return (time) => time;
  const names = timesAbove(own, occurrences(above, context).occurrences);
  return (time) => {
    const found = names.get(time.id);
    return found === undefined ? time : { ...time, id: found.id };
  };
}

/** The times of the plan above by the names of those that stand for them; none where each has its name there already. */
function timesAbove(
  own: readonly Occurrence[],
  above: readonly Occurrence[],
): ReadonlyMap<string, Occurrence> {
  const names = new Set(above.map(({ id }) => id));
  if (own.every(({ id }) => names.has(id))) return new Map();
  if (own.length === above.length) return new Map(own.map(({ id }, index) => [id, above[index]!]));
  const found = own.map((time) => [time, above.filter((each) => endsIn(time, each))] as const);
  const taken = found.flatMap(([, times]) => (times.length === 1 ? times : []));
  return new Map(
    found.flatMap(([{ id }, [only, ...more]]) =>
      only && more.length === 0 && taken.indexOf(only) === taken.lastIndexOf(only) ? [[id, only]] : [],
    ),
  );
}

function endsIn({ start, deadline = start }: Occurrence, above: Occurrence): boolean {
  return above.start <= deadline && deadline <= (above.deadline ?? `${above.to}-99`);
}
