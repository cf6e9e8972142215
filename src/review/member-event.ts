import type { ChangeKind } from '../change-kind.ts';
import type { Member, MemberChanges } from '../plan/field.ts';
import { MEMBERS } from './members.ts';

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
