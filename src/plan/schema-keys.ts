import type { Path } from '../diagnostic.ts';
import { type Schema, SCHEMAS } from './generated/schemas.js';

/** A part of a schema, and the file that its references count from. */
interface Part {
  readonly schema: Schema;
  readonly file: string;
}

/** The keys that a schema knows at a place of a value. */
export function knownKeys(file: string, path: Path): string[] {
  const root = SCHEMAS[file];
  let parts: Part[] = root ? expand({ schema: root, file }) : [];
  for (const segment of path) {
    parts = parts.flatMap(({ schema, file: from }) => {
      const next = typeof segment === 'number' ? schema.items : memberOf(schema, segment);
      return next ? expand({ schema: next, file: from }) : [];
    });
  }
  return [...new Set(parts.flatMap(({ schema }) => Object.keys(schema.properties ?? {})))];
}

function memberOf(schema: Schema, key: string): Schema | undefined {
  if (schema.properties && Object.hasOwn(schema.properties, key)) return schema.properties[key];
  return typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
}

/** A part with everything it refers to or chooses between. */
function expand(part: Part): Part[] {
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
