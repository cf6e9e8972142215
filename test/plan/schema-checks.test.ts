/** Whether a file keeps to its schema is told thrice: quickly, with everything that is wrong, and by ajv from the schema itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as quick from '../../src/plan/generated/is-plan.js';
import * as whole from '../../src/plan/generated/validate-plan.js';
import { runs } from '../runs.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const root = new URL('../../', import.meta.url);
const read = (path: string): Json => parse(readFileSync(new URL(path, root), 'utf8')) as Json;
const schemas = readdirSync(new URL('schemas/', root)).map(
  (name) => read(`schemas/${name}`) as { [key: string]: Json },
);
const ajv = new Ajv2020({ schemas });

const KINDS = [
  ['plan', quick.isPlan, whole.validatePlan, 'plans/sgo-2010-h1.yaml'],
  ['units', quick.isUnits, whole.validateUnits, 'plans/units/chelyabinsk.yaml'],
  ['calendar', quick.isCalendar, whole.validateCalendar, 'src/calendar/production/ru/2010.json'],
  ['spans', quick.isSpans, whole.validateSpans, 'test/rules/span-gap/spans.yaml'],
] as const;

/** A value and all that is in it. */
function* partsOf(value: Json): Generator<Json> {
  yield value;
  if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) yield* partsOf(part);
}

/** What the schemas give as examples, with its parts: each is right somewhere, and wrong elsewhere. */
const examples = schemas.flatMap((schema) =>
  [...partsOf(schema)].flatMap((node) =>
    isObject(node) && node['examples'] !== undefined ? [...partsOf(node['examples'])] : [],
  ),
);
const keys = [...new Set(examples.flatMap((node) => (isObject(node) ? Object.keys(node) : [])))];

function isObject(value: Json): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const anyValue = fc.oneof(
  fc.constantFrom(...examples),
  fc.constantFrom<Json>(null, true, 0, -1.5, '', [], {}),
);
const anyChange: fc.Arbitrary<Change> = fc.record({
  place: fc.nat(),
  how: fc.constantFrom('replaced', 'left out', 'added'),
  key: fc.oneof(fc.constantFrom(...keys), fc.string()),
  value: anyValue,
});

interface Change {
  readonly place: number;
  readonly how: 'replaced' | 'left out' | 'added';
  readonly key: string;
  readonly value: Json;
}

/** The document with one of its parts changed. */
function changed(document: Json, { place, how, key, value }: Change): Json {
  const copy = structuredClone(document);
  const groups = [...partsOf(copy)].filter((part) => typeof part === 'object' && part !== null);
  const group = groups[place % groups.length]!;
  if (Array.isArray(group)) {
    const at = place % (group.length + 1);
    group.splice(at, how === 'added' ? 0 : 1, ...(how === 'left out' ? [] : [structuredClone(value)]));
  } else if (isObject(group)) {
    const names = Object.keys(group);
    const name = how === 'added' ? key : (names[place % names.length] ?? key);
    if (how === 'left out') delete group[name];
    else group[name] = structuredClone(value);
  }
  return copy;
}

describe.each(KINDS)('a file of kind %s', (kind, isSound, validate, path) => {
  it('is judged alike by all three, whatever is changed in it', () => {
    const document = read(path);
    const check = ajv.getSchema(`${kind}.schema.json`)!;
    const seen = new Map([
      [true, 0],
      [false, 0],
    ]);
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 2 }), (changes) => {
        const value = changes.reduce(changed, document);
        const keeps = check(value);
        expect([isSound(value), validate(value)], JSON.stringify(value)).toEqual([keeps, keeps]);
        seen.set(keeps as boolean, seen.get(keeps as boolean)! + 1);
      }),
      { numRuns: runs(3000) },
    );
    expect(Math.min(...seen.values())).toBeGreaterThan(runs(3000) / 20);
  });
});
