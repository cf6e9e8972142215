/** The earlier version of a plan in the ids of the later one, also where it refers to them. */
import { alignIds } from '../../../src/review/diff/align-ids.ts';
import type { Identities } from '../../../src/review/diff/identity.ts';
import { byKey, type Group, type NormalPlan } from '../../../src/review/diff/normal-form.ts';
import type { Entity, Field } from '../../../src/plan/field.ts';
import { FIELDS } from '../../../src/plan/fields.ts';

export function aligned(plan: NormalPlan, identities: Identities): NormalPlan {
  return alignedThing('plan', { ...plan }, identities) as unknown as NormalPlan;
}

function alignedThing(entity: Entity, thing: Group, identities: Identities): Group {
  const { id } = thing as { readonly id: string };
  const own = entity === 'unit' ? identities.units : identities.activities;
  const result: Record<string, unknown> = entity === 'actor' ? { id: identities.actors.alignedId(id) } : {};
  for (const [key, field] of Object.entries<Field>(FIELDS[entity])) {
    const value = alignIds(entity, key, field, thing, identities);
    if (value === undefined) continue;
    const { shape, of } = field;
    if (shape === 'id') result[key] = own.alignedId(id);
    else if (shape === 'members' && of) result[key] = alignedMembers(of, thing[key], identities);
    else result[key] = value;
  }
  return result;
}

function alignedMembers(of: Entity, members: unknown, identities: Identities): unknown {
  if (Array.isArray(members)) return members.map((each: Group) => alignedThing(of, each, identities));
  return byKey(
    Object.entries(members as Readonly<Record<string, Group>>).map(
      ([actor, each]) => [identities.actors.alignedId(actor), alignedThing(of, each, identities)] as const,
    ),
  );
}
