import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { rolldown } from 'rolldown';
import { writeChanged } from './write-changed.mjs';

const SCHEMAS = new URL('../schemas/', import.meta.url);
const OUTPUT = new URL('../src/plan/generated/', import.meta.url);
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
 * Turns the schemas into plain functions, so that ajv itself is needed here only: `validatePlan` and the like find
 * everything that is wrong with a value. The schemas themselves, without their words, are kept for suggestions.
 *
 * @returns the files of packages whose code went into the functions
 */
export async function generateValidators() {
  const files = (await readdir(SCHEMAS)).filter((name) => name.endsWith(ENDING)).sort();
  const schemas = {};
  for (const file of files)
    schemas[file] = withoutWords(JSON.parse(await readFile(new URL(file, SCHEMAS), 'utf8')));
  const write = (name, text) => writeChanged(fileURLToPath(new URL(name, OUTPUT)), text);

  const validators = namesOf(files);
  const types = Object.keys(validators).map((name) => `export const ${name}: Validator;\n`);
  const { code, moduleIds } = await withoutRequire(standalone(schemas, validators));
  await write('validate-plan.js', code);
  await write('validate-plan.d.ts', `${TYPES}\n${types.join('')}`);

  await write('schemas.js', `export const SCHEMAS = ${JSON.stringify(schemas)};\n`);
  await write('schemas.d.ts', SCHEMA_TYPES);
  return [fileURLToPath(import.meta.resolve('ajv')), ...moduleIds];
}

function standalone(schemas, names) {
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
  for (const [file, schema] of Object.entries(schemas)) ajv.addSchema(schema, file);
  return standaloneCode.default(ajv, names);
}

/** ajv's code asks for ajv's own comparison of values with `require`, which modules lack: it is put in its place. */
async function withoutRequire(code) {
  const asWritten = {
    name: 'validators',
    resolveId: (id) => (id === 'validators' ? id : undefined),
    load: (id) => (id === 'validators' ? code : undefined),
  };
  const bundle = await rolldown({ input: 'validators', platform: 'node', plugins: [asWritten] });
  const { output } = await bundle.generate({ format: 'esm' });
  await bundle.close();
  return output[0];
}

/** `{validatePlan: 'plan.schema.json', …}` */
function namesOf(files) {
  return Object.fromEntries(
    files.map((file) => {
      const noun = file.slice(0, -ENDING.length);
      return [`validate${noun[0].toUpperCase()}${noun.slice(1)}`, file];
    }),
  );
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
