import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Node = { [key: string]: Json };

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const schemas = readdirSync(new URL('schemas/', root)).map((name) => ({
  name,
  schema: JSON.parse(read(`schemas/${name}`)) as Node,
}));
const ajv = new Ajv2020({ strict: true, allErrors: true, schemas: schemas.map(({ schema }) => schema) });

function validator(reference: string): ValidateFunction {
  const found = ajv.getSchema(reference);
  if (found === undefined) throw new Error(`no schema ${reference}`);
  return found;
}

function isNode(value: Json | undefined): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every schema inside a schema, with its JSON pointer; examples are data, not schemas. */
function* nodesOf(node: Json, pointer = ''): Generator<{ pointer: string; node: Node }> {
  if (Array.isArray(node))
    for (const [index, item] of node.entries()) yield* nodesOf(item, `${pointer}/${index}`);
  if (!isNode(node)) return;
  yield { pointer, node };
  for (const [key, value] of Object.entries(node))
    if (key !== 'examples') yield* nodesOf(value, `${pointer}/${key}`);
}

/** The keys a file may have, as editors show them: those of closed objects. */
const keys = schemas.flatMap(({ name, schema }) =>
  [...nodesOf(schema)].flatMap(({ pointer, node }) => {
    const { properties } = node;
    if (node['additionalProperties'] !== false || !isNode(properties)) return [];
    return Object.entries(properties).map(([key, property]) => ({
      place: `${name}#${pointer}/properties/${key}`,
      property,
    }));
  }),
);

describe.each(keys)('$place', ({ place, property }) => {
  it('has a title, a description in both languages, and examples that are valid', () => {
    if (!isNode(property)) throw new Error(`${place} is not described`);
    const { title, description, examples } = property;
    if (typeof description !== 'string') throw new Error(`${place} has no description`);
    expect(title).toMatch(/^[А-ЯЁ].* — [A-Z].*$/u);
    const [russian, english, ...more] = description.split('\n\n');
    expect(russian).toMatch(/[а-яё].*\.$/u);
    expect(english).toMatch(/^[^а-яё]+\.$/iu);
    expect(more).toEqual([]);
    if (!Array.isArray(examples)) throw new Error(`${place} has no examples`);
    expect(examples.length).toBeGreaterThan(0);
    const validate = validator(place);
    for (const example of examples) {
      validate(example);
      expect(validate.errors, JSON.stringify(example)).toBeNull();
    }
  });
});

describe.each(schemas)('$name', ({ name, schema }) => {
  const nodes = [...nodesOf(schema)];

  it('is closed: an object has named keys, or named values', () => {
    const open = nodes.filter(
      ({ node }) => node['type'] === 'object' && !('$ref' in node) && !('additionalProperties' in node),
    );
    expect(open.map(({ pointer }) => pointer)).toEqual([]);
  });

  it('bounds every list and every free text', () => {
    const loose = nodes.filter(
      ({ node }) =>
        (node['type'] === 'array' && !('maxItems' in node)) ||
        (node['pattern'] === '\\S' && !('maxLength' in node)),
    );
    expect(loose.map(({ pointer }) => pointer)).toEqual([]);
  });

  it('describes every definition, and uses it', () => {
    const used = schemas.map((each) => JSON.stringify(each.schema)).join('');
    for (const [key, definition] of Object.entries(schema['$defs'] ?? {})) {
      expect(isNode(definition) && definition['description'], `${name} ${key}`).toBeTruthy();
      expect(used, key).toContain(`#/$defs/${key}"`);
    }
  });
});

describe('files in plans/', () => {
  const files = readdirSync(new URL('plans/', root), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.yaml'),
  );

  it.each(files)('%s follows the schema it names', (file) => {
    const text = read(`plans/${file}`);
    const named = /^# yaml-language-server: \$schema=(?:\.\.\/)+schemas\/(.+)\n/.exec(text)?.[1];
    const validate = validator(named ?? 'none');
    validate(parse(text));
    expect(validate.errors).toBeNull();
  });

  it('list the seven district offices and the four schools of the order', () => {
    const { units } = parse(read('plans/units/chelyabinsk.yaml')) as {
      units: { id: string; name: string; actor: string; parent: string }[];
    };
    const of = (actor: string): string[] =>
      units.filter((unit) => unit.actor === actor).map((unit) => unit.id);
    expect(of('RUO')).toHaveLength(7);
    expect(of('RUO')).toContain('ruo-kalininsky');
    expect(of('MOU')).toEqual(['licey-11', 'licey-31', 'internat-9', 'internat-13']);
    expect(units).toHaveLength(11);
    expect(new Set(units.map((unit) => unit.parent))).toEqual(new Set(['UO']));
  });
});

describe('when', () => {
  const validate = validator('plan.schema.json#/$defs/whenEntry');

  it.each<Json>([
    '2010-10',
    '2010-08..2010-12',
    '2010-10-05',
    '2010-10-05..2010-10-20',
    'throughout',
    'as-needed',
    { every: 'month' },
    { every: 'week', by: 'friday' },
    { every: 'week', weekday: 'monday' },
    { every: 'month', in: '2010-08..2010-12', by: 5 },
    { every: 'month', in: ['2010-08', '2010-10..2010-12'], by: 'last-day' },
    { every: 'quarter', by: 'last-working-day' },
    { every: 'half-year', by: { 'working-day': 3 } },
    { every: 'half-year', by: { 'working-day': 3, of: 'following-month' } },
    { every: 'year', by: { day: 10, of: 'following-month' } },
    { every: 'year', by: { day: 'last-working-day', of: 'preceding-month' } },
    { every: 'month', weekday: { last: 'monday' } },
    { every: 'month', weekday: { first: 'friday', of: 'following-month' } },
    { throughout: '2010-09..2010-12' },
    { 'as-needed': ['2010-09', '2010-11'] },
    ['2010-10', { every: 'month', in: '2010-11', by: 3 }, '2010-12-01'],
  ])('%j is a time', (when) => {
    validate(when);
    expect(validate.errors).toBeNull();
  });

  it.each<Json>([
    '2010-13',
    '2010-10-32',
    '2010-8',
    '2010-10..',
    '2010-10..2010-10-20',
    'sometimes',
    2010,
    null,
    [],
    {},
    [['2010-10']],
    { every: 'fortnight' },
    { every: 'month', by: 0 },
    { every: 'month', by: 32 },
    { every: 'month', by: 'mondays' },
    { every: 'month', by: {} },
    { every: 'month', by: { of: 'following-month' } },
    { every: 'month', by: { day: 3, 'working-day': 3 } },
    { every: 'month', by: { day: 3, 'working-day': 3, of: 'following-month' } },
    { every: 'month', by: { day: 3, of: 'next-month' } },
    { every: 'month', by: 3, weekday: { last: 'monday' } },
    { every: 'month', weekday: { of: 'following-month' } },
    { every: 'month', weekday: { first: 'monday', last: 'monday' } },
    { every: 'month', in: [] },
    { in: '2010-10' },
    { by: 5 },
    { weekday: 'monday' },
    { throughout: '2010-10', every: 'month' },
    { 'as-needed': '2010-10', throughout: '2010-10' },
  ])('%j is not', (when) => {
    expect(validate(when)).toBe(false);
  });
});
