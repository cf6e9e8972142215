import { entryPlaces } from '../plan/entry-places.ts';
import { rule, suggestion } from './rule.ts';

/** `tags` names a tag that no unit has. */
export const unknownTag = rule('unknown-tag', 'error', function* ({ entry, units }) {
  const known = new Set([...units.values()].flatMap(({ tags }) => tags));
  for (const { says, path } of entryPlaces(entry))
    for (const [index, tag] of (says.tags ?? []).entries())
      if (!known.has(tag)) yield { ...suggestion(tag, known), path: [...path, 'tags', index] };
});
