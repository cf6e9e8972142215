import type { ChangeKind } from '../change-kind.ts';
import type { Member, MemberChanges } from '../plan/field.ts';
import { MEMBERS } from '../plan/fields.ts';

/** What a change says of a thing as a whole. */
export interface MemberEvent {
  readonly of: Member | 'plan';
  readonly is: keyof MemberChanges;
  /** Something is there that was not, or is no more. */
  readonly sign?: '+' | '-';
}

const SIGNS: Partial<Record<keyof MemberChanges, '+' | '-'>> = {
  added: '+',
  split: '+',
  removed: '-',
  merged: '-',
};

const EVENTS: ReadonlyMap<ChangeKind, MemberEvent> = new Map(
  Object.entries(MEMBERS).flatMap(([of, kinds]) =>
    (Object.entries(kinds) as [keyof MemberChanges, ChangeKind][]).map(([is, kind]) => {
      const sign = SIGNS[is];
      return [kind, { of: of as Member | 'plan', is, ...(sign ? { sign } : {}) }] as const;
    }),
  ),
);

/** What becomes of a thing by a change of this kind; nothing where it is a change of what the thing says. */
export function memberEvent(kind: ChangeKind): MemberEvent | undefined {
  return EVENTS.get(kind);
}
