/** Which key stands at a place: the way through `fields.ts` along the keys of a file, or of a change. */
import { modelName } from './model-name.ts';
import type { Entity, Field } from './field.ts';
import { FIELDS } from './fields.ts';

/** What stands at a place. */
export interface FieldPlace {
  /** A thing with keys of its own. */
  readonly entity?: Entity;
  /** What its key is, unless it is a member. */
  readonly field?: Field;
  /** The key whose member or part it is. */
  readonly within?: Field;
}

/** The place of a member, or of an item of a list, where there is no key. */
export function placeIn(place: FieldPlace, key: string | undefined): FieldPlace {
  const { entity, field } = place;
  // Of what is one group there may be several, in a list.
  if (entity !== undefined && key === undefined) return place;
  if (entity !== undefined && key !== undefined) {
    const fields: Readonly<Record<string, Field>> = FIELDS[entity];
    const inner = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (!inner) return {};
    const isGroup = inner.shape === 'group' || inner.shape === 'record';
    return { field: inner, ...(isGroup && inner.of ? { entity: inner.of } : {}) };
  }
  if (!field) return {};
  return { within: field, ...(field.of ? { entity: field.of } : {}) };
}

/** The key that a change of a plan is a change of: none where it is a member as a whole. Items of lists have no key. */
export function fieldAt(path: readonly (string | undefined)[]): Field | undefined {
  let place: FieldPlace = { entity: 'plan' };
  for (const key of path) place = placeIn(place, key);
  return place.field ?? (place.within?.shape === 'members' ? undefined : place.within);
}

const NAMED: ReadonlyMap<string, Field> = new Map(
  Object.values(FIELDS)
    .flatMap((fields) => Object.entries<Field>(fields))
    .toReversed(),
);

/** What a key is of which only the name is known: of several of one name, the first in the table. */
export function fieldNamed(key: string): Field | undefined {
  return NAMED.get(key);
}

/** What a thing of the model says after a key. */
export function saidAfter(key: string, { read }: Field, thing: object): unknown {
  if (read) return read(thing as never);
  const said = thing as Readonly<Record<string, unknown>>;
  return said[Object.hasOwn(said, key) ? key : modelName(key)];
}
