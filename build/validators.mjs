import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { rolldown } from 'rolldown';
import { writeChanged } from './write-changed.mjs';

/** `dependentRequired` and `dependentSchemas`. Its default export is another thing to Node than to bundlers. */
const { default: SINCE_2019 } = createRequire(import.meta.url)('ajv/dist/vocabularies/next.js');

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
 * Turns the schemas into plain functions, so that ajv itself is needed here only: `isPlan` and the like tell quickly
 * whether a value keeps to its schema, and where one does not, `validatePlan` and the like find everything that is wrong
 * with it. The schemas themselves, without their words, are kept for suggestions.
 *
 * @returns the files of packages whose code went into the functions
 */
export async function generateValidators() {
  const files = (await readdir(SCHEMAS)).filter((name) => name.endsWith(ENDING)).sort();
  const schemas = {};
  for (const file of files)
    schemas[file] = withoutWords(JSON.parse(await readFile(new URL(file, SCHEMAS), 'utf8')));
  const write = (name, text) => writeChanged(fileURLToPath(new URL(name, OUTPUT)), text);

  const checks = namesOf('is', files);
  const quick = await withoutRequire(standalone(mapValues(schemas, silent), checks));
  await write('is-plan.js', quick.code);
  await write('is-plan.d.ts', declarations(checks, '(value: unknown) => boolean'));

  const validators = namesOf('validate', files);
  const whole = await withoutRequire(standalone(schemas, validators, { allErrors: true }));
  await write('validate-plan.js', whole.code);
  await write('validate-plan.d.ts', `${TYPES}\n${declarations(validators, 'Validator')}`);

  await write('schemas.js', `export const SCHEMAS = ${JSON.stringify(schemas)};\n`);
  await write('schemas.d.ts', SCHEMA_TYPES);
  return [fileURLToPath(import.meta.resolve('ajv')), ...quick.moduleIds, ...whole.moduleIds];
}

/** Without what ajv notes for `unevaluatedProperties`, which no schema has: strict, it refuses such a key here. */
function standalone(schemas, names, options) {
  const ajv = new Ajv({
    ...options,
    strict: true,
    allowUnionTypes: true,
    messages: false,
    unicode: false,
    unicodeRegExp: false,
    logger: false,
    code: { source: true, esm: true },
  });
  ajv.addVocabulary(SINCE_2019);
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

/** `{isPlan: 'plan.schema.json', …}` */
function namesOf(verb, files) {
  return Object.fromEntries(
    files.map((file) => {
      const noun = file.slice(0, -ENDING.length);
      return [`${verb}${noun[0].toUpperCase()}${noun.slice(1)}`, file];
    }),
  );
}

function declarations(names, type) {
  return Object.keys(names)
    .map((name) => `export const ${name}: ${type};\n`)
    .join('');
}

/**
 * The same schema, for which ajv makes a third less code: of what stands under `if` it writes no errors, and names of keys in
 * an `enum` are compared without the schema at hand.
 */
function silent({ $id, $defs = {}, ...rest }) {
  return { $id, $defs: mapValues($defs, silent), if: withNames(rest), else: false };
}

function withNames(node) {
  if (Array.isArray(node)) return node.map(withNames);
  if (typeof node !== 'object' || node === null) return node;
  const { additionalProperties, ...rest } = mapValues(node, withNames);
  if (additionalProperties === undefined) return rest;
  if (additionalProperties !== false || 'propertyNames' in rest) return { additionalProperties, ...rest };
  return { ...rest, propertyNames: { enum: Object.keys(rest.properties) } };
}

function mapValues(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}

/** Titles, descriptions and examples are for editors: without them the generated code is half as long. */
function withoutWords(node) {
  if (Array.isArray(node)) return node.map(withoutWords);
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node).filter(([key, value]) => {
    if (key === '$schema' || key === 'title' || key === 'description') return typeof value !== 'string';
    return key !== 'examples' && key !== 'default';
  });
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutWords(value)]));
}
