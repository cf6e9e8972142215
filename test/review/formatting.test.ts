import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { facts } from './facts.ts';
import { editionFrom } from './editions.ts';
import { randomPlan } from './random-plan.ts';

const PLAN = stringify(
  {
    ...randomPlan(60, 60),
    order: {
      kind: 'ПРИКАЗ',
      issuer: 'Управление',
      number: null,
      preamble: 'В целях создания единого пространства, организационного обеспечения перехода и оптимизации',
      clauses: [
        'Утвердить циклограмму работы (Приложение).',
        'Контроль исполнения приказа оставляю за собой.',
      ],
      signatory: { post: 'Начальник', name: 'И. О. Фамилия' },
      distribution: ['исполнителю', 'в дело'],
    },
  },
  { aliasDuplicateObjects: false },
);

/** Keys in another order everywhere but among the columns, whose order is printed. */
function reversed(value: unknown, key?: string): unknown {
  if (Array.isArray(value)) return value.map((each) => reversed(each));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, each]) => [name, reversed(each, name)] as const);
  return Object.fromEntries(key === 'actors' ? entries : entries.toReversed());
}

function commented(text: string): string {
  const lines = text.split('\n').map((line, index) => {
    if (!/^ *- id:/.test(line)) return line;
    return index % 2 === 0 ? `\n  # Раздел ${index}\n${line} # см. приказ` : `# ${index}\n${line}`;
  });
  return lines.join('\n');
}

const WAYS: readonly (readonly [string, (text: string) => string])[] = [
  ['flow style', (text) => stringify(parse(text), { collectionStyle: 'flow', lineWidth: 100 })],
  ['other quotes', (text) => stringify(parse(text), { defaultStringType: 'QUOTE_DOUBLE' })],
  ['reordered keys', (text) => stringify(reversed(parse(text)), { aliasDuplicateObjects: false })],
  ['comments moved', commented],
  [
    'folded text',
    (text) =>
      stringify(parse(text), { defaultStringType: 'BLOCK_FOLDED', defaultKeyType: 'PLAIN', lineWidth: 40 }),
  ],
];

describe('a plan of 60 activities', () => {
  it.each(WAYS)('is the same with %s', async (_, written) => {
    const other = written(PLAN);
    expect(other).not.toBe(PLAN);
    const [before, after] = [await editionFrom(PLAN), await editionFrom(other)];
    expect(after.plan.activities).toHaveLength(60);
    expect(facts(before, after)).toEqual([]);
    expect(facts(after, before)).toEqual([]);
  });
});

const REGISTRY =
  'cyclo-units: 1\nunits:\n  - {id: a-1, name: A1, actor: A}\n  - {id: b-1, name: B1, actor: B}\n';

/** A plan with one activity: what stands in it, and around it. */
const small = (activity: string, more = '', actors = 'A: {name: A, units: [{id: a-1, name: A1}]}'): string =>
  `cyclo: 1\nplan: p\ntitle: T\nperiod: 2010-08..2010-12\n${more}\nactors: {${actors}}\nactivities:\n  - {id: x, title: X, ${activity}}\n`;

const SAME: readonly (readonly [string, string, string])[] = [
  [
    'a short and a full task',
    small('when: 2010-10, tasks: {A: T}'),
    small('when: 2010-10, tasks: {A: {role: performer, text: T, done-by: all}}'),
  ],
  [
    'one term and a list of one',
    small('when: 2010-10, tasks: {A: T}'),
    small('when: [2010-10], tasks: {A: T}'),
  ],
  [
    'a day and a rule with the day alone',
    small('when: {every: month, by: last-day}, tasks: {A: T}'),
    small('when: {every: month, by: {day: last-day}}, tasks: {A: T}'),
  ],
  [
    'months in a row and one by one',
    small('when: {every: month, in: 2010-08..2010-09}, tasks: {A: T}'),
    small('when: {every: month, in: [2010-09, 2010-08]}, tasks: {A: T}'),
  ],
  [
    'what a task says and what it takes from its activity',
    small('when: 2010-10, output: O, tags: [t], tasks: {A: T}'),
    small('when: 2010-10, tasks: {A: {text: T, output: O, tags: [t]}}'),
  ],
  [
    'a time of its own that is the activity’s',
    small('when: 2010-10, tasks: {A: T}'),
    small('when: 2010-10, tasks: {A: {text: T, when: [2010-10]}}'),
  ],
  [
    'a wording that is the text',
    small('when: 2010-10, tasks: {A: T}'),
    small('when: 2010-10, tasks: {A: {text: T, wording: {2010-10: T}}}'),
  ],
  [
    'lists whose order means nothing',
    small('when: 2010-10, only: [a-1, b], after: [y, z], tasks: {A: T}'),
    small('when: 2010-10, only: [b, a-1], after: [z, y], tasks: {A: T}'),
  ],
  [
    'defaults, written and not',
    small('when: 2010-10, tasks: {A: T}'),
    small(
      'when: 2010-10, tasks: {A: T}',
      'language: ru\nrows: month\ncalendar: ru\ndeadlines: {month: last-day, non-working-day: preceding}',
    ),
  ],
  [
    'a registry in a file and in the plan',
    small('when: 2010-10, tasks: {A: T}', '', 'A: {name: A, units: units.yaml}'),
    small('when: 2010-10, tasks: {A: T}'),
  ],
  [
    'an actor that is a unit, and one with itself as its only unit',
    small('when: 2010-10, tasks: {A: T}', '', 'a: {name: A}').replaceAll('A: T', 'a: T'),
    small('when: 2010-10, tasks: {A: T}', '', 'a: {name: A, units: [{id: a, name: A}]}').replaceAll(
      'A: T',
      'a: T',
    ),
  ],
  [
    'a calendar in one file and in another, its days in another order',
    small('when: 2010-10, tasks: {A: T}', 'calendar: one.yaml'),
    small('when: 2010-10, tasks: {A: T}', 'calendar: two.yaml'),
  ],
];

const FILES = {
  'units.yaml': REGISTRY,
  'one.yaml': 'cyclo-calendar: 1\ncalendar: c\ndays-off: [{date: 2010-10-01, name: N}, {date: 2010-10-02}]\n',
  'two.yaml': 'calendar: c\ncyclo-calendar: 1\ndays-off: [{date: 2010-10-02}, {name: N, date: 2010-10-01}]\n',
};

describe('the same in different forms', () => {
  it.each(SAME)('%s', async (_, one, other) => {
    expect(facts(await editionFrom(one, FILES), await editionFrom(other, FILES))).toEqual([]);
  });
});
