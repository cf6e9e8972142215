import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { runs } from '../runs.ts';
import { validateBytes } from './findings.ts';

/** A plan that has one of nearly everything, without an error. */
const PLAN = `cyclo: 1
plan: all
title: План
period: 2010-09..2010-12
deadlines: {month: last-working-day, non-working-day: next}
order: {kind: ПРИКАЗ, issuer: Управление, number: '7', date: 2010-08-20, clauses: [Утвердить]}
actors:
  UO: {name: Управление}
  RUO:
    name: Районные управления
    units:
      - {id: ruo-north, name: Северное, parent: UO, tags: [город], from: 2010-01-01, was: [ruo-old]}
      - {id: ruo-south, name: Южное, parent: UO, tags: [город], to: 2012-12-31}
  SCH:
    name: Школы
    units:
      - {id: s-1, name: Школа 1, parent: ruo-north, tags: [лицей]}
      - {id: s-2, name: Школа 2, parent: ruo-south}
activities:
  - id: plan-work
    title: Планирование
    when: {every: month, by: 5}
    tasks: {UO: {role: organizer, text: Планирование}, RUO: {role: participant, text: Участие}}
  - id: collect
    title: Сбор
    when: {every: month, by: 20}
    after: [plan-work]
    was: [gather]
    tasks: {RUO: {text: Сбор, done-by: host, host: ruo-north}, SCH: {text: Сдача, only: [s-1], when: {every: month, by: 10}, wording: {2010-10: Сдача итогов}}}
  - id: check
    title: Проверка
    when: [2010-10, 2010-12-20]
    after: [collect]
    tags: [город]
    moved: {from: 2010-11, by: приказ № 8}
    output: акт
    tasks: {RUO: Проверка}
  - id: report
    title: Отчёт
    when: {every: quarter, by: {day: 10, of: following-month}}
    after: [plan-work]
    with: [Прокуратура]
    tasks: {SCH: {text: Отчёт, except: [s-2], accepted-by: parent}, UO: {role: control, text: Контроль}}
  - id: gather-all
    title: Общий сбор
    when: 2010-10-20
    tasks: {UO: Общий сбор}
  - id: summary
    title: Итоги
    when: {every: week, in: 2010-11..2010-12, weekday: friday}
    after: [gather-all]
    tasks: {UO: Итоги}
`;

/** Every place in a value. */
function* placesIn(value: unknown, here: (string | number)[] = []): Iterable<(string | number)[]> {
  if (here.length > 0) yield here;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value))
    yield* placesIn(inner, [...here, Array.isArray(value) ? Number(key) : key]);
}

/** The plan with one place wrong. */
function spoilt(root: unknown, place: readonly (string | number)[], how: string, value: unknown): unknown {
  const copy = structuredClone(root) as Record<string | number, unknown>;
  let holder = copy;
  for (const key of place.slice(0, -1)) holder = holder[key] as typeof holder;
  const last = place.at(-1)!;
  if (how === 'replace') holder[last] = value;
  else if (how === 'remove' && !Array.isArray(holder)) delete holder[last];
  else if (how === 'rename' && !Array.isArray(holder)) {
    holder[`${last}x!`] = holder[last];
    delete holder[last];
  } else holder[last] = value;
  return copy;
}

const isOfMeaning = ({ code, severity }: { code: string; severity: string }): boolean =>
  severity === 'error' && !/^(?:yaml|schema|file|span)-/.test(code);

test('the plan of this test has no error', async () => {
  expect((await validateBytes(PLAN)).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('one mistake of the schema never adds an error of meaning', async () => {
  const root: unknown = parse(PLAN);
  const places = [...placesIn(root)];
  const wrong = fc.constantFrom<unknown>(
    32,
    -1,
    'Не то',
    '5',
    '',
    null,
    [],
    {},
    [[]],
    { every: 'month', by: 32 },
    { every: 'dag' },
    true,
    'a b',
    '2010-13',
    10.2026,
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...places),
      fc.constantFrom('replace', 'replace', 'remove', 'rename'),
      wrong,
      async (place, how, value) => {
        // A group in the place of tasks names actors of its own.
        fc.pre(place.at(-1) !== 'tasks' || typeof value !== 'object');
        // Another id, badly written, is a second mistake: what names the former one is not there.
        fc.pre(place.at(-1) !== 'id' || typeof value !== 'string' || how !== 'replace');
        const { diagnostics } = await validateBytes(stringify(spoilt(root, place, how, value)));
        if (!diagnostics.some(({ code }) => code.startsWith('schema-'))) return;
        expect({
          place,
          how,
          value,
          codes: diagnostics.filter(isOfMeaning).map(({ code, path: at }) => `${code} ${at.join('/')}`),
        }).toMatchObject({ codes: [] });
      },
    ),
    { numRuns: runs(6000) },
  );
});

test('nor does an id that is given twice', async () => {
  const root = parse(PLAN) as { activities: { id: string }[] };
  for (const first of root.activities.keys())
    for (const second of root.activities.keys()) {
      if (first === second) continue;
      const copy = structuredClone(root);
      copy.activities[second]!.id = copy.activities[first]!.id;
      const text = stringify(copy).replaceAll(
        new RegExp(`(after:(?:\\n.*-.*)*?\\n\\s+- )${root.activities[second]!.id}\\b`, 'g'),
        `$1${root.activities[first]!.id}`,
      );
      const { diagnostics } = await validateBytes(text);
      const codes = new Set(diagnostics.filter(isOfMeaning).map(({ code }) => code));
      codes.delete('unknown-after');
      expect({ first, second, codes: [...codes] }).toEqual({ first, second, codes: ['duplicate-activity'] });
    }
});
