import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';

const SCHEMAS = new URL('schemas/', import.meta.url);
const OUTPUT = new URL('src/plan/generated/', import.meta.url);
const ENDING = '.schema.json';

const TYPES = `/** What a validator says about a value that breaks its schema. */
export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly propertyName?: string;
}

/** Tells whether a value keeps to its schema, and keeps what it found until the next call. */
export interface Validator {
  (value: unknown): boolean;
  errors: SchemaError[] | null;
}
`;

const SCHEMA_TYPES = `/** A JSON schema, or a part of one, as far as it is asked for its keys. */
export interface Schema {
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** The schemas by the names of their files, without the words for editors. */
export const SCHEMAS: Readonly<Record<string, Schema>>;
`;

/**
 * Turns the schemas into plain functions, one a schema (`validatePlan` from plan.schema.json), so that ajv itself is
 * needed here only and the check loads in a few milliseconds; and keeps the schemas without their words, for suggestions.
 */
export async function generateValidators() {
  const files = (await readdir(SCHEMAS)).filter((name) => name.endsWith(ENDING)).sort();
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    messages: false,
    unicode: false,
    unicodeRegExp: false,
    logger: false,
    code: { source: true, esm: true },
  });
  const schemas = {};
  for (const file of files) {
    schemas[file] = withoutWords(JSON.parse(await readFile(new URL(file, SCHEMAS), 'utf8')));
    ajv.addSchema(schemas[file], file);
  }
  const names = Object.fromEntries(files.map((file) => [validatorName(file), file]));
  const types = Object.keys(names).map((name) => `export const ${name}: Validator;\n`);
  await mkdir(OUTPUT, { recursive: true });
  await writeFile(new URL('validate-plan.js', OUTPUT), `${standaloneCode.default(ajv, names)}\n`);
  await writeFile(new URL('validate-plan.d.ts', OUTPUT), `${TYPES}\n${types.join('')}`);
  await writeFile(new URL('schemas.js', OUTPUT), `export const SCHEMAS = ${JSON.stringify(schemas)};\n`);
  await writeFile(new URL('schemas.d.ts', OUTPUT), SCHEMA_TYPES);
}

function validatorName(file) {
  const name = file.slice(0, -ENDING.length);
  return `validate${name[0].toUpperCase()}${name.slice(1)}`;
}

/** Titles, descriptions and examples are for editors: without them the generated code is half as long. */
function withoutWords(node) {
  if (Array.isArray(node)) return node.map(withoutWords);
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node).filter(([key, value]) => {
    if (key === 'title' || key === 'description') return typeof value !== 'string';
    return key !== 'examples' && key !== 'default';
  });
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutWords(value)]));
}

if (import.meta.filename === process.argv[1]) await generateValidators();
