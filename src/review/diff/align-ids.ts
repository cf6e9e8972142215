/** The earlier version of a plan in the ids of the later one, so that a new id alone changes nothing that refers to it. */
import { mapped } from '../../defined.ts';
import type { Entity, Field } from '../../plan/field.ts';
import type { Identities, Identity } from './identity.ts';
import { asSet, type Group } from './normal-form.ts';

/** What a thing says after a key, with other ids where it refers to them; what names its former id in `was` does so. */
export function alignIds(
  entity: Entity,
  key: string,
  { shape, refers, names }: Field,
  thing: Group,
  identities: Identities,
): unknown {
  const value = thing[key];
  if (key === 'was') {
    return formerIds(thing['id'] as string, identities[entity === 'unit' ? 'units' : 'activities'], value);
  }
  if (names) return withIds(value, names.under, (id) => identities[names.of].alignedId(id));
  return refers && shape !== 'members' && value !== undefined ? renamed(value, identities[refers]) : value;
}

/** An id, a set of ids, or a group that has one. */
function renamed(value: unknown, identity: Identity): unknown {
  if (typeof value === 'string') return identity.alignedId(value);
  if (Array.isArray(value)) return asSet(value.map((id: string) => identity.alignedId(id)));
  return mapped(value as Group, (id) => renamed(id, identity));
}

/** A value with other ids after some of its keys. */
function withIds(value: unknown, keys: readonly string[], idOf: (id: string) => string): unknown {
  if (Array.isArray(value)) return value.map((each) => withIds(each, keys, idOf));
  if (typeof value !== 'object' || value === null) return value;
  return mapped(value as Group, (each, key) =>
    typeof each === 'string' && keys.includes(key) ? idOf(each) : withIds(each, keys, idOf),
  );
}

/** The former id joins those of before; on the way back, it leaves them again. */
function formerIds(id: string, identity: Identity, value: unknown): readonly string[] | undefined {
  const formerly = (value ?? []) as readonly string[];
  const change = identity.renamed.find(({ before }) => before === id);
  if (!change || change.recognised) return asSet(formerly);
  const { before, after } = change;
  return asSet(formerly.includes(after) ? formerly.filter((each) => each !== after) : [...formerly, before]);
}
