/** Registries and calendars that a plan names, damaged: findings stand inside their text, and one mistake is one finding. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { readPlan } from '../../src/plan/read-plan.ts';
import { judgePlan } from '../../src/rules/judge-plan.ts';
import { runs } from '../runs.ts';

const FILES = {
  'plan.yaml': `cyclo: 1
plan: city
title: План
period: 2026-09..2026-12
calendar: days.yaml
actors:
  UO: {name: Управление}
  SCH: {name: Школы, units: schools.yaml}
activities:
  - id: a
    title: Работа
    when: {every: month, by: 5}
    tasks: {UO: Свод, SCH: {text: Сдача, only: [s-1], accepted-by: parent}}
  - id: b
    title: Отчёт
    when: 2026-10-20
    after: [a]
    tasks: {SCH: {text: Отчёт, tags: [лицей]}}
`,
  'schools.yaml': `cyclo-units: 1
units:
  # Первая школа города
  - {id: s-1, name: Школа № 1, parent: UO, actor: SCH, tags: [лицей], from: 2020-09-01, was: [old-1]}
  - id: s-2
    name: 'Школа № 2'
    parent: UO
    actor: SCH
`,
  'days.yaml': `cyclo-calendar: 1
calendar: six
name: Шестидневная неделя
extends: ru
week: [monday, tuesday, wednesday, thursday, friday, saturday]
days-off:
  - {date: 2026-11-20..2026-11-21, name: Каникулы}
working-days: [{date: 2026-09-06}]
short-days: [{date: 2026-12-30}]
`,
} as const;

type Name = keyof typeof FILES;
const PARTS = ['schools.yaml', 'days.yaml'] as const;
const SIGNS = [
  ...'?:-#,[]{}|>&*!%@`"\'\\ \n\t\r\0~.',
  '? ',
  ': ',
  '- ',
  ' #',
  '\u00A0',
  '\u0085',
  '\u202E',
  '😀',
];

async function judged(changed: Name, text: string) {
  const files: Record<string, string> = { ...FILES, [changed]: text };
  const bytes = (name: string): Uint8Array | undefined =>
    files[name] === undefined ? undefined : new TextEncoder().encode(files[name]);
  const reading = await readPlan('plan.yaml', bytes('plan.yaml')!, async (name) => bytes(name));
  return { reading, diagnostics: judgePlan(reading) };
}

const isOfMeaning = ({ code, severity }: Diagnostic): boolean =>
  severity === 'error' && !/^(?:yaml|schema|file|span)-/.test(code);

test('the files of this test have no error', async () => {
  const { diagnostics } = await judged('plan.yaml', FILES['plan.yaml']);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('whatever damages a registry or a calendar, findings stand inside the text of their file', async () => {
  const wound = fc.record({
    at: fc.nat(),
    removed: fc.constantFrom(0, 0, 1, 7, 40),
    sign: fc.constantFrom(...SIGNS),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...PARTS),
      fc.array(wound, { minLength: 1, maxLength: 4 }),
      async (name, wounds) => {
        const text = wounds.reduce((before, { at, removed, sign }) => {
          const place = at % (before.length + 1);
          return before.slice(0, place) + sign + before.slice(place + removed);
        }, FILES[name] as string);
        const { reading, diagnostics } = await judged(name, text);
        for (const { code, file, span, related } of diagnostics) {
          const lines = reading.files.find(({ source }) => source.file === file)?.source.lines;
          for (const { line, column, endLine, endColumn } of lines ? [span, ...related] : []) {
            const isInside =
              line >= 1 &&
              column >= 1 &&
              column <= lines!.content(line).length + 2 &&
              endColumn <= lines!.content(endLine).length + 2 &&
              (endLine > line || endColumn >= column);
            expect({ code, text, line, column, endLine, endColumn, isInside }).toMatchObject({
              isInside: true,
            });
          }
        }
      },
    ),
    { numRuns: runs(5_000) },
  );
});

/** Every place in a value. */
function* placesIn(value: unknown, here: (string | number)[] = []): Iterable<(string | number)[]> {
  if (here.length > 0) yield here;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value))
    yield* placesIn(inner, [...here, Array.isArray(value) ? Number(key) : key]);
}

test('one mistake of the schema in them never adds an error of meaning', async () => {
  const cases = PARTS.flatMap((name) => {
    const root: unknown = parse(FILES[name]);
    return [...placesIn(root)].map((place) => ({ name, root, place }));
  });
  const wrong = fc.constantFrom<unknown>(32, -1, 'Не то', '', null, [], {}, [[]], true, '2026-13', 10.2026);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...cases),
      fc.constantFrom('replace', 'remove', 'rename'),
      wrong,
      async ({ name, root, place }, how, value) => {
        const copy = structuredClone(root) as Record<string | number, unknown>;
        let holder = copy;
        for (const key of place.slice(0, -1)) holder = holder[key] as typeof holder;
        const last = place.at(-1)!;
        // Another id, badly written, is a second mistake: what names the former one is not there.
        fc.pre(last !== 'id' || typeof value !== 'string' || how !== 'replace');
        if (how === 'replace' || Array.isArray(holder)) holder[last] = value;
        else {
          if (how === 'rename') holder[`${last}x!`] = holder[last];
          delete holder[last];
        }
        const { diagnostics } = await judged(name, stringify(copy));
        if (!diagnostics.some(({ code }) => code.startsWith('schema-'))) return;
        const codes = diagnostics.filter(isOfMeaning).map(({ code, path }) => `${code} ${path.join('/')}`);
        expect({ name, place, how, value, codes }).toMatchObject({ codes: [] });
      },
    ),
    { numRuns: runs(4_000) },
  );
});
