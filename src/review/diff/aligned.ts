/** The earlier version of a plan in the ids of the later one, so that a new id alone changes nothing that refers to it. */
import type { Entity, Field } from '../../plan/field.ts';
import { FIELDS } from '../../plan/fields.ts';
import type { Identities, Identity } from './identity.ts';
import { asSet, byKey, type Group, type NormalPlan } from './normal-form.ts';

/** A plan with other ids, also where it refers to them; what names its former id in `was` does so. */
export function aligned(plan: NormalPlan, identities: Identities): NormalPlan {
  const { actors, units, activities } = identities;
  const changes = [...actors.renamed, ...units.renamed, ...activities.renamed];
  if (changes.length === 0) return plan;
  return alignedThing('plan', plan, identities) as unknown as NormalPlan;
}

function alignedThing(entity: Entity, thing: Group, identities: Identities): Group {
  const own = entity === 'unit' ? identities.units : identities.activities;
  const id = thing['id'] as string;
  const result: Record<string, unknown> = entity === 'actor' ? { id: identities.actors.alignedId(id) } : {};
  for (const [key, field] of Object.entries<Field>(FIELDS[entity])) {
    const value = key === 'was' ? formerIds(id, own, thing[key]) : thing[key];
    if (value === undefined) continue;
    result[key] = alignedValue(field, value, identities);
  }
  return result;
}

function alignedValue(field: Field, value: unknown, identities: Identities): unknown {
  const { shape, of, refers } = field;
  if (shape === 'members' && of) {
    const member = (each: unknown): Group => alignedThing(of, each as Group, identities);
    if (Array.isArray(value)) return value.map(member);
    const entries = Object.entries(value as Group);
    return byKey(entries.map(([actor, each]) => [identities.actors.alignedId(actor), member(each)] as const));
  }
  return refers ? renamed(value, identities[refers]) : value;
}

/** An id, a set of ids, or a group that has one. */
function renamed(value: unknown, identity: Identity): unknown {
  if (typeof value === 'string') return identity.alignedId(value);
  if (Array.isArray(value)) return asSet(value.map((id: string) => identity.alignedId(id)));
  const entries = Object.entries(value as Group);
  return Object.fromEntries(entries.map(([key, id]) => [key, renamed(id, identity)]));
}

/** The former id joins those of before; on the way back, it leaves them again. */
function formerIds(id: string, identity: Identity, value: unknown): readonly string[] | undefined {
  const was = (value ?? []) as readonly string[];
  const change = identity.renamed.find(({ before }) => before === id);
  if (!change || change.recognised) return asSet(was);
  const { before, after } = change;
  return asSet(was.includes(after) ? was.filter((each) => each !== after) : [...was, before]);
}
