import { entryPlaces } from '../plan/entry-places.ts';
import { rule } from './rule.ts';

/** A host is named, but nothing is done by the host. */
export const hostUnused = rule('host-unused', 'warning', function* ({ tasks, entry }) {
  const hosted = new Set(tasks.filter(({ task }) => task.doneBy === 'host').map(({ index }) => index));
  for (const { says, path, index } of entryPlaces(entry))
    if (says.host !== undefined && !hosted.has(index))
      yield { args: {}, path: [...path, 'host'], atKey: true };
});
