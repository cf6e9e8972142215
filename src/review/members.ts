import type { Member, MemberChanges } from '../plan/field.ts';
import type { ChangeKind } from '../change-kind.ts';

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

/** What a change says of a thing as a whole. */
export interface MemberEvent {
  readonly of: Member | 'plan';
  readonly event: keyof MemberChanges;
  /** Something is there that was not, or is no more. */
  readonly sign: '+' | '-' | undefined;
}

const SIGNS: Partial<Record<keyof MemberChanges, '+' | '-'>> = {
  added: '+',
  split: '+',
  removed: '-',
  merged: '-',
};

const EVENTS: ReadonlyMap<ChangeKind, MemberEvent> = new Map(
  (Object.entries(MEMBERS) as [MemberEvent['of'], MemberChanges][]).flatMap(([of, kinds]) =>
    (Object.entries(kinds) as [MemberEvent['event'], ChangeKind][]).map(
      ([event, kind]) => [kind, { of, event, sign: SIGNS[event] }] as const,
    ),
  ),
);

/** What becomes of a thing by a change of this kind; nothing where it is a change of what the thing says. */
export function memberEvent(kind: ChangeKind): MemberEvent | undefined {
  return EVENTS.get(kind);
}
