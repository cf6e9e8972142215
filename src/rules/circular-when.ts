import { circlesIn, placesOf, type Dependency } from './circles.ts';
import { anchorPath, rule, type Subject, termsIn } from './rule.ts';

/** A link by `when`, or by `after`; and whether it is the one that the other is counted from. */
interface TimedLink extends Dependency {
  readonly by: 'when' | 'after';
}

/** Activities whose times are counted from each other in a circle, or of which each comes after another: none has a day. */
export const circularWhen = rule('circular-when', 'error', function* (subject) {
  const { activities } = subject.plan;
  const { counted, inOrder } = linksIn(subject);
  if (counted.every((links) => links.length === 0)) return;
  const told = new Set<string>();
  const isMixed = (by: readonly TimedLink[]): boolean => new Set(by.map((link) => link.by)).size > 1;
  for (const [links, isMeant] of [[counted, () => true] as const, [inOrder, isMixed] as const]) {
    for (const circle of circlesIn(links)) {
      const ids = circle.map(({ index }) => activities[index]!.id);
      const name = ids.toSorted().join(' ');
      if (!isMeant(circle.map(({ link }) => link as TimedLink)) || told.has(name)) continue;
      told.add(name);
      yield { args: { circle: [...ids, ids[0]!] }, ...placesOf(circle) };
    }
  }
});

/** What each activity's days are counted from, and what each has to come after. */
function linksIn(subject: Subject): Record<'counted' | 'inOrder', readonly (readonly TimedLink[])[]> {
  const { activities } = subject.plan;
  const indexes = new Map(activities.map(({ id }, index) => [id, index]));
  const counted = activities.map((): TimedLink[] => []);
  const inOrder = activities.map(({ after }, index) =>
    after.flatMap((id, at): TimedLink[] => {
      const to = indexes.get(id);
      return to === undefined ? [] : [{ to, path: ['activities', index, 'after', at], by: 'after' }];
    }),
  );
  for (const place of subject.whens) {
    if (place.actor !== undefined) continue;
    for (const [number, term] of termsIn(place, subject.plan).entries()) {
      if (term.kind !== 'relative' || !('activity' in term.anchor)) continue;
      const to = indexes.get(term.anchor.activity);
      if (to === undefined) continue;
      const path = anchorPath(place, number, term);
      counted[place.index]!.push({ to, path, by: 'when' });
      // What is due before something comes before it.
      const [later, earlier] = term.side === 'after' ? [place.index, to] : [to, place.index];
      inOrder[later]!.push({ to: earlier, path, by: 'when' });
    }
  }
  return { counted, inOrder };
}
