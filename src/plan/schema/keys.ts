import type { Path } from '../../diagnostic.ts';
import { type Schema, SCHEMAS } from '../generated/schemas.js';

/** A part of a schema, and the file that its references count from. */
export interface SchemaPart {
  readonly schema: Schema;
  readonly file: string;
}

/** The keys that a schema knows at a place of a value. */
export function knownKeys(file: string, path: Path): string[] {
  let parts = rootParts(file);
  for (const segment of path) parts = partsAt(parts, segment);
  return keysOf(parts);
}

/** What a schema says of a whole file. */
export function rootParts(file: string): SchemaPart[] {
  const root = SCHEMAS[file];
  return root ? expand({ schema: root, file }) : [];
}

/** What it says of a member, or, for a number, of the items of a list. */
export function partsAt(parts: readonly SchemaPart[], segment: string | number): SchemaPart[] {
  return parts.flatMap(({ schema, file }) => {
    const next = typeof segment === 'number' ? schema.items : memberOf(schema, segment);
    return next ? expand({ schema: next, file }) : [];
  });
}

/** The keys that it names, in its order; last those that it only allows, where no other part says more. */
export function keysOf(parts: readonly SchemaPart[]): string[] {
  const named = parts.flatMap(({ schema }) => Object.entries(schema.properties ?? {}));
  const inOrder = [...named.filter(([, says]) => typeof says === 'object'), ...named];
  return [...new Set(inOrder.map(([key]) => key))];
}

function memberOf(schema: Schema, key: string): Schema | undefined {
  if (schema.properties && Object.hasOwn(schema.properties, key)) return schema.properties[key];
  return typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
}

/** A part with everything it refers to or chooses between. */
function expand(part: SchemaPart): SchemaPart[] {
  const { schema, file } = part;
  const found = [part];
  if (schema.$ref !== undefined) {
    const [target, name] = schema.$ref.split('#/$defs/') as [string, string];
    const from = target === '' ? file : target;
    const definition = SCHEMAS[from]?.$defs?.[name];
    if (definition) found.push(...expand({ schema: definition, file: from }));
  }
  for (const choice of schema.anyOf ?? []) found.push(...expand({ schema: choice, file }));
  return found;
}

/** The keys of a value; none where it is no map. */
export function groupOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
