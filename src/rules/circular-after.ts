import type { Path } from '../diagnostic.ts';
import type { Rule } from './rule.ts';

/** Activities that wait for each other in a circle: none of them could ever begin. */
export const circularAfter: Rule<'circular-after'> = {
  code: 'circular-after',
  severity: 'error',
  *check({ plan }) {
    const indexes = new Map(plan.activities.map(({ id }, index) => [id, index]));
    const settled = new Set<number>();
    for (const start of plan.activities.keys()) {
      // A walk of its own instead of recursion: chains may be as long as the plan.
      const trail: { index: number; next: number }[] = [{ index: start, next: 0 }];
      const onTrail = new Set([start]);
      while (trail.length > 0) {
        const here = trail.at(-1)!;
        const { after } = plan.activities[here.index]!;
        const id = settled.has(here.index) ? undefined : after[here.next++];
        if (id === undefined) {
          settled.add(here.index);
          onTrail.delete(here.index);
          trail.pop();
          continue;
        }
        const target = indexes.get(id);
        if (target === undefined || settled.has(target)) continue;
        if (onTrail.has(target)) {
          const circle = trail.slice(trail.findIndex(({ index }) => index === target));
          const ids = circle.map(({ index }) => plan.activities[index]!.id);
          const related: Path[] = circle
            .slice(0, -1)
            .map(({ index, next }) => ['activities', index, 'after', next - 1]);
          yield {
            args: { circle: [...ids, id] },
            path: ['activities', here.index, 'after', here.next - 1],
            related,
          };
        } else {
          onTrail.add(target);
          trail.push({ index: target, next: 0 });
        }
      }
    }
  },
};
