import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { canonicalForm } from '../../src/plan/canonical/form.ts';
import { readYaml } from '../../src/plan/yaml/source.ts';

const TEXT =
  'Организация и проведение семинара для координаторов: порядок работы, сроки, отчётность; участие специалистов РУО в подготовке «Дней открытых данных»';
const PLAN = {
  cyclo: 1,
  plan: 'sixty',
  title: 'Циклограмма',
  period: '2026-01..2026-12',
  order: { kind: 'ПРИКАЗ', issuer: 'Управление', number: '012', date: null, clauses: ['Утвердить.', TEXT] },
  actors: {
    UO: { name: 'Управление' },
    RUO: { name: 'РУО', units: [{ id: 'r-1', name: 'Район № 1', tags: ['no'] }] },
  },
  activities: Array.from({ length: 60 }, (_, index) => ({
    id: `activity-${index}`,
    title: index % 7 === 0 ? `Сверка: ${index}` : `Мероприятие ${index}`,
    when: index % 3 === 0 ? { every: 'month', by: { day: 5, of: 'following-month' } } : '2026-10',
    after: index > 0 ? [`activity-${index - 1}`] : [],
    tasks: { UO: { role: 'organizer', text: `${TEXT} (${index})` }, RUO: `Участие, ${index}` },
  })),
};

/** The same with the keys of its entries turned around; actors and tasks stand in the order of the table. */
function turned(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => turned(item));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, turned(inner, name)] as const);
  return Object.fromEntries(key === 'actors' || key === 'tasks' ? entries : entries.toReversed());
}

const withoutComments = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !/^\s*#/.test(line))
    .map((line) => line.replace(/ +# .*$/, ''))
    .join('\n');

describe('a plan of sixty activities, written otherwise', () => {
  const form = canonicalForm(stringify(PLAN), 'plan');
  const moved = form
    .split('\n')
    .flatMap((line, index) => (index % 9 === 0 && !/^ {10}|^$/.test(line) ? [`# ${index}`, line] : [line]))
    .map((line, index) =>
      /^\s+(?:id|title|when): /.test(line) && index % 5 === 0 ? `${line}   # beside ${index}` : line,
    )
    .join('\n');

  it.each([
    ['within brackets', JSON.stringify(PLAN, null, 3)],
    [
      'in other quotes',
      stringify(PLAN, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 }),
    ],
    ['with its keys turned around', stringify(turned(PLAN), { singleQuote: true })],
    ['with comments elsewhere', moved],
    [
      'folded to narrow lines',
      stringify(PLAN, { blockQuote: 'folded', lineWidth: 40, minContentWidth: 10, indent: 4 }),
    ],
  ])('%s', async (_, text) => {
    expect(text).not.toBe(form);
    const { value, diagnostics } = await readYaml(new TextEncoder().encode(text), 'plan.yaml');
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(value).toEqual(PLAN);
    expect(withoutComments(canonicalForm(text, 'plan'))).toBe(form);
  });
});
