import type { Path } from '../diagnostic.ts';
import { rule } from './rule.ts';

/** A host is named, but nothing is done by the host. */
export const hostUnused = rule('host-unused', 'warning', function* ({ tasks, entry }) {
  const hosted = new Set(tasks.filter(({ task }) => task.doneBy === 'host').map(({ index }) => index));
  for (const [index, { host, tasks: own }] of entry.activities.entries()) {
    if (hosted.has(index)) continue;
    const places: Path[] = host === undefined ? [] : [['activities', index, 'host']];
    for (const [actor, task] of Object.entries(own)) {
      if (typeof task === 'object' && task.host !== undefined)
        places.push(['activities', index, 'tasks', actor, 'host']);
    }
    for (const path of places) yield { args: {}, path, atKey: true };
  }
});
