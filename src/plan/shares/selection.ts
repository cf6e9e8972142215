import type { Actor, Task, Unit } from '../plan.ts';

/**
 * The units of an actor that a task concerns: `only`, then `tags`, then without `except`; the host alone where one hosts. Of units that are not known, the
 * one that stands for them.
 */
export function unitsOf(task: Task, actor: Actor): readonly Unit[] {
  if (actor.unlisted) return actor.units;
  if (task.doneBy === 'host' && task.host !== undefined) {
    return actor.units.filter((unit) => unit.id === task.host);
  }
  const { only, except, tags } = task;
  if (only.length === 0 && except.length === 0 && tags.length === 0) return actor.units;
  return actor.units.filter(
    (unit) =>
      (only.length === 0 || only.includes(unit.id)) &&
      (tags.length === 0 || tags.some((tag) => unit.tags.includes(tag))) &&
      !except.includes(unit.id),
  );
}
