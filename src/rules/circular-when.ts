import { afterLinks, circleOffence, circlesIn, type Dependency } from './circles.ts';
import { anchorPath, rule, type Subject, termPlaces } from './rule.ts';

/** Activities whose times are counted from each other in a circle, or of which each comes after another: none has a day. */
export const circularWhen = rule('circular-when', 'error', function* (subject) {
  const { activities } = subject.plan;
  const { counted, inOrder } = linksIn(subject);
  if (counted.every((links) => links.length === 0)) return;
  const told = new Set<string>();
  for (const links of [counted, inOrder]) {
    for (const circle of circlesIn(links)) {
      const name = circle
        .map(({ index }) => activities[index]!.id)
        .sort()
        .join(' ');
      // By one of the keys `when` and `after` alone, it is a circle of times, or one that another rule tells.
      const isMixed = new Set(circle.map(({ link }) => link.path[2])).size > 1;
      if ((links === inOrder && !isMixed) || told.has(name)) continue;
      told.add(name);
      yield circleOffence(circle, activities);
    }
  }
});

/** What each activity's days are counted from, and what each has to come after. */
function linksIn(subject: Subject): Record<'counted' | 'inOrder', readonly (readonly Dependency[])[]> {
  const { activities } = subject.plan;
  const indexes = new Map(activities.map(({ id }, index) => [id, index]));
  const counted = activities.map((): Dependency[] => []);
  const inOrder = afterLinks(activities);
  for (const { place, number, term } of termPlaces(subject)) {
    if (place.actor !== undefined || term.kind !== 'relative' || !('activity' in term.anchor)) continue;
    const to = indexes.get(term.anchor.activity);
    if (to === undefined) continue;
    const path = anchorPath(place, number, term);
    counted[place.index]!.push({ to, path });
    // What is due before something comes before it.
    const [later, earlier] = term.side === 'after' ? [place.index, to] : [to, place.index];
    inOrder[later]!.push({ to: earlier, path });
  }
  return { counted, inOrder };
}
