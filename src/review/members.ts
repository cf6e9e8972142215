import type { Member, MemberChanges } from '../plan/field.ts';

/** What a change is called by which members, or the plan itself, come, go or stand elsewhere. */
export const MEMBERS: Readonly<Record<Member | 'plan', MemberChanges>> = {
  plan: { added: 'plan-added', removed: 'plan-removed' },
  activity: {
    added: 'activity-added',
    removed: 'activity-removed',
    merged: 'activity-merged',
    split: 'activity-split',
    renamed: 'activity-renamed',
    moved: 'activity-reordered',
  },
  actor: {
    added: 'actor-added',
    removed: 'actor-removed',
    renamed: 'actor-renamed',
    reordered: 'actors-reordered',
  },
  unit: {
    added: 'unit-added',
    removed: 'unit-removed',
    merged: 'unit-merged',
    split: 'unit-split',
    renamed: 'unit-replaced',
    reordered: 'units-reordered',
  },
  task: { added: 'task-added', removed: 'task-dropped' },
};
