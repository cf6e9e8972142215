import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { writeChanged } from './build-file.mjs';

const SCHEMAS = new URL('schemas/', import.meta.url);
const OUTPUT = new URL('src/plan/generated/', import.meta.url);
const ENDING = '.schema.json';

/**
 * What ajv's code says of an error, and of the place it hands down to look for the next: an object that begins with
 * `instancePath`, whose strings may hold braces of their own. Who only asks yes or no needs none of it.
 */
const REPORT = /\{instancePath(?!="")(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/g;

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
 * Turns the schemas into plain functions, so that ajv itself is needed here only. Two for each schema: `isPlan` only tells
 * whether a value keeps to it and loads at every start; `validatePlan` finds everything and loads when something is wrong.
 * The schemas themselves, without their words, are kept for suggestions.
 */
export async function generateValidators() {
  const files = (await readdir(SCHEMAS)).filter((name) => name.endsWith(ENDING)).sort();
  const schemas = {};
  for (const file of files)
    schemas[file] = withoutWords(JSON.parse(await readFile(new URL(file, SCHEMAS), 'utf8')));
  const write = (name, text) => writeChanged(fileURLToPath(new URL(name, OUTPUT)), text);

  const checks = namesWith('is', files);
  await write('keeps-schema.js', standalone(schemas, checks, { allErrors: false }).replaceAll(REPORT, '0'));
  await write(
    'keeps-schema.d.ts',
    Object.keys(checks)
      .map((name) => `export function ${name}(value: unknown): boolean;\n`)
      .join(''),
  );

  const validators = namesWith('validate', files);
  const types = Object.keys(validators).map((name) => `export const ${name}: Validator;\n`);
  await write('validate-plan.js', standalone(schemas, validators, { allErrors: true }));
  await write('validate-plan.d.ts', `${TYPES}\n${types.join('')}`);

  await write('schemas.js', `export const SCHEMAS = ${JSON.stringify(schemas)};\n`);
  await write('schemas.d.ts', SCHEMA_TYPES);
}

function standalone(schemas, names, options) {
  const ajv = new Ajv2020({
    strict: true,
    allowUnionTypes: true,
    messages: false,
    unicode: false,
    unicodeRegExp: false,
    logger: false,
    code: { source: true, esm: true },
    ...options,
  });
  for (const [file, schema] of Object.entries(schemas)) ajv.addSchema(schema, file);
  return `${standaloneCode.default(ajv, names)}\n`;
}

/** `{isPlan: 'plan.schema.json', …}` */
function namesWith(verb, files) {
  return Object.fromEntries(
    files.map((file) => {
      const noun = file.slice(0, -ENDING.length);
      return [`${verb}${noun[0].toUpperCase()}${noun.slice(1)}`, file];
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

if (import.meta.filename === process.argv[1]) await generateValidators();
