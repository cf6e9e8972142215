/** Every key that the schemas know, with its place, its examples and its default. */
import { readFileSync } from 'node:fs';
import type { FileKind } from '../../src/plan/source-file.ts';

interface Schema {
  readonly $ref?: string;
  readonly const?: unknown;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema | boolean>>;
  readonly additionalProperties?: Schema | boolean;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** One key. */
export interface SchemaKey {
  readonly file: FileKind;
  /** Keys from the root of the file: `[]` for the items of a list, `*` for members under any name. */
  readonly path: readonly string[];
  readonly examples: readonly unknown[];
  readonly default?: unknown;
  /** It tells what kind of file it is, and has one value. */
  readonly isConstant: boolean;
}

const KINDS = ['plan', 'units', 'calendar', 'spans'] as const;

const SCHEMAS = new Map(
  KINDS.map((kind) => [
    `${kind}.schema.json`,
    JSON.parse(readFileSync(`schemas/${kind}.schema.json`, 'utf8')) as Schema,
  ]),
);

/** All of them, each once. */
export function schemaKeys(): SchemaKey[] {
  return KINDS.flatMap((kind) => {
    const found = new Map<string, SchemaKey>();
    const file = `${kind}.schema.json`;
    visit(SCHEMAS.get(file)!, file, [], (path, schema) => {
      const name = path.join('.');
      if (found.has(name)) return;
      found.set(name, {
        file: kind,
        path,
        examples: schema.examples ?? [],
        ...(schema.default === undefined ? {} : { default: schema.default }),
        isConstant: schema.const !== undefined,
      });
    });
    return [...found.values()];
  });
}

function visit(
  schema: Schema,
  file: string,
  path: readonly string[],
  take: (path: readonly string[], schema: Schema) => void,
  seen: readonly string[] = [],
): void {
  if (schema.$ref !== undefined) {
    const [target, name = ''] = schema.$ref.split('#/$defs/');
    const from = target || file;
    if (!seen.includes(from + name))
      visit(SCHEMAS.get(from)!.$defs![name]!, from, path, take, [...seen, from + name]);
  }
  for (const choice of schema.anyOf ?? []) visit(choice, file, path, take, seen);
  if (schema.items) visit(schema.items, file, [...path, '[]'], take, seen);
  if (typeof schema.additionalProperties === 'object')
    visit(schema.additionalProperties, file, [...path, '*'], take, seen);
  for (const [key, inner] of Object.entries(schema.properties ?? {})) {
    if (typeof inner !== 'object') continue;
    const fallback = inner.default ?? definitionOf(inner, file)?.default;
    take([...path, key], fallback === undefined ? inner : { ...inner, default: fallback });
    visit(inner, file, [...path, key], take, seen);
  }
}

function definitionOf({ $ref }: Schema, file: string): Schema | undefined {
  const [target, name = ''] = $ref?.split('#/$defs/') ?? [];
  return $ref === undefined ? undefined : SCHEMAS.get(target || file)?.$defs?.[name];
}
