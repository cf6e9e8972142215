import { circlesIn, placesOf } from './circles.ts';
import { rule } from './rule.ts';

/** Activities that wait for each other in a circle: none of them could ever begin. */
export const circularAfter = rule('circular-after', 'error', function* ({ plan: { activities } }) {
  const indexes = new Map(activities.map(({ id }, index) => [id, index]));
  const links = activities.map(({ after }, index) =>
    after.flatMap((id, at) => {
      const to = indexes.get(id);
      return to === undefined ? [] : [{ to, path: ['activities', index, 'after', at] }];
    }),
  );
  for (const circle of circlesIn(links)) {
    const ids = circle.map(({ index }) => activities[index]!.id);
    yield { args: { circle: [...ids, ids[0]!] }, ...placesOf(circle) };
  }
});
