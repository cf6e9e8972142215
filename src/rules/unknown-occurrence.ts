import { rule, taskPath } from './rule.ts';

/** `wording` has words for a time at which the task does not fall due. */
export const unknownOccurrence = rule('unknown-occurrence', 'error', function* ({ tasks }) {
  for (const place of tasks) {
    const { task, times } = place;
    const keys = Object.keys(task.wording);
    if (keys.length === 0) continue;
    const known = new Set(times.occurrences.map(({ id }) => id));
    for (const key of keys) {
      if (known.has(key)) continue;
      yield {
        args: { name: key, known: [...known] },
        path: [...taskPath(place), 'wording', key],
        atKey: true,
      };
    }
  }
});
