import type { Path } from '../diagnostic.ts';
import { rule, suggestion } from './rule.ts';

/** `tags` names a tag that no unit has. */
export const unknownTag = rule('unknown-tag', 'error', function* ({ entry, units }) {
  const known = new Set([...units.values()].flatMap(({ tags }) => tags));
  const unknown = function* (tags: readonly string[], path: Path) {
    for (const [index, tag] of tags.entries()) {
      if (!known.has(tag)) yield { ...suggestion(tag, known), path: [...path, 'tags', index] };
    }
  };
  for (const [index, activity] of entry.activities.entries()) {
    if (activity.tags) yield* unknown(activity.tags, ['activities', index]);
    for (const actor in activity.tasks) {
      const task = activity.tasks[actor]!;
      if (typeof task === 'object' && task.tags)
        yield* unknown(task.tags, ['activities', index, 'tasks', actor]);
    }
  }
});
