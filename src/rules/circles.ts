/** Walks from activity to activity, and the circles they come to. */
import type { Path } from '../diagnostic.ts';
import type { Activity } from '../plan/plan.ts';

/** That one activity depends on another, and where the plan says so. */
export interface Dependency {
  /** The index of the other. */
  readonly to: number;
  readonly path: Path;
}

/** A circle: the activities by their indexes, each with the link that leads on; the last leads to the first. */
export type Circle = readonly { readonly index: number; readonly link: Dependency }[];

/**
 * Circles among activities: of each knot of them, at least one.
 *
 * @param links of each activity
 */
export function* circlesIn(links: readonly (readonly Dependency[])[]): Generator<Circle> {
  const settled = new Set<number>();
  for (const start of links.keys()) {
    // A walk of its own instead of recursion: chains may be as long as the plan.
    const trail: { index: number; next: number }[] = [{ index: start, next: 0 }];
    const onTrail = new Set([start]);
    while (trail.length > 0) {
      const here = trail.at(-1)!;
      const link = settled.has(here.index) ? undefined : links[here.index]?.[here.next++];
      if (!link) {
        settled.add(here.index);
        onTrail.delete(here.index);
        trail.pop();
      } else if (onTrail.has(link.to)) {
        const circle = trail.slice(trail.findIndex(({ index }) => index === link.to));
        yield circle.map(({ index, next }) => ({ index, link: links[index]![next - 1]! }));
      } else if (!settled.has(link.to)) {
        onTrail.add(link.to);
        trail.push({ index: link.to, next: 0 });
      }
    }
  }
}

/** What each activity comes after by the key `after`. */
export function afterLinks(activities: readonly Activity[]): Dependency[][] {
  const indexes = new Map(activities.map(({ id }, index) => [id, index]));
  return activities.map(({ after }, index) =>
    after.flatMap((id, at) => {
      const to = indexes.get(id);
      return to === undefined ? [] : [{ to, path: ['activities', index, 'after', at] }];
    }),
  );
}

/** A circle by the ids of its activities, where it closes, and the places that lead there. */
export function circleOffence(circle: Circle, activities: readonly Activity[]) {
  const ids = circle.map(({ index }) => activities[index]!.id);
  const paths = circle.map(({ link }) => link.path);
  return { args: { circle: [...ids, ids[0]!] }, path: paths.at(-1)!, related: paths.slice(0, -1) };
}
