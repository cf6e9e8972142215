import type { Path } from '../diagnostic.ts';
import type { Rule } from './rule.ts';

/** An id names two activities, now or formerly: records could not tell them apart. */
export const duplicateActivity: Rule<'duplicate-activity'> = {
  code: 'duplicate-activity',
  severity: 'error',
  *check({ plan }) {
    const indexes = new Map<string, number>();
    for (const [index, { id }] of plan.activities.entries()) {
      const first = indexes.get(id);
      if (first === undefined) indexes.set(id, index);
      else yield { args: { id }, path: ['activities', index, 'id'], related: [['activities', first, 'id']] };
    }
    const former = new Map<string, Path>();
    for (const [index, { was }] of plan.activities.entries()) {
      for (const [at, id] of was.entries()) {
        const path = ['activities', index, 'was', at];
        const named = indexes.get(id);
        const first: Path | undefined = named === undefined ? former.get(id) : ['activities', named, 'id'];
        if (first) yield { args: { id }, path, related: [first] };
        else former.set(id, path);
      }
    }
  },
};
