import { afterLinks, circleOffence, circlesIn } from './circles.ts';
import { rule } from './rule.ts';

/** Activities that wait for each other in a circle: none of them could ever begin. */
export const circularAfter = rule('circular-after', 'error', function* ({ plan: { activities } }) {
  for (const circle of circlesIn(afterLinks(activities))) yield circleOffence(circle, activities);
});
