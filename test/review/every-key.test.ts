import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { entryIn } from '../../src/group-by.ts';
import { en } from '../../src/messages/en.ts';
import { ru } from '../../src/messages/ru.ts';
import { canonicalForm } from '../../src/plan/canonical/form.ts';
import { fieldAt } from '../../src/plan/field-path.ts';
import { obligations } from '../../src/progress/obligations.ts';
import { appendixView } from '../../src/views/appendix/view.ts';
import { changeText } from '../../src/render/changes/text.ts';
import { PlanVersions } from '../../src/render/changes/plan-versions.ts';
import type { Edition } from '../../src/review/edition.ts';
import { mergeTexts } from '../../src/review/merge/texts.ts';
import { review } from '../../src/review/review.ts';
import { editionFrom } from './editions.ts';
import { facts } from './facts.ts';
import { schemaKeys, type SchemaKey } from './schema-keys.ts';

type Group = { [key: string]: unknown };

/** A plan in which every group of keys is to be found, its registry and its calendar. */
const FILES: Readonly<Record<SchemaKey['file'], Group>> = {
  plan: {
    cyclo: 1,
    plan: 'city',
    title: 'Циклограмма',
    period: '2010-09..2010-12',
    table: { columns: ['rows', 'actors'] },
    layout: { 'first-line': 12 },
    order: {
      kind: 'ПРИКАЗ',
      issuer: 'Управление',
      clauses: ['Утвердить циклограмму работы.'],
      signatory: { post: 'Начальник', name: 'И. И. Иванова' },
      'appendix-signatory': { post: 'Начальник', name: 'И. И. Иванова' },
      'amended-by': [{ number: '7', date: '2010-10-01' }],
    },
    deadlines: { month: 30 },
    days: { 'school-begins': { name: 'начало учебного года', date: '2010-09-01' } },
    calendar: 'calendar.yaml',
    spans: 'spans.yaml',
    actors: {
      UO: { name: 'Управление' },
      RUO: {
        name: 'РУО района',
        units: [
          { id: 'ruo-1', name: 'Первый район' },
          { id: 'ruo-2', name: 'Второй район' },
        ],
      },
      MOU: { name: 'Школы', units: 'units.yaml' },
    },
    activities: [
      {
        id: 'report',
        title: 'Отчёт',
        when: '2010-10',
        'done-by': 'host',
        host: 'ruo-2',
        moved: [
          { from: '2010-08', by: 'приказ № 6' },
          { from: '2010-09', to: '2010-10', by: 'приказ № 6' },
        ],
        tasks: { UO: 'Приём отчёта', RUO: { text: 'Составление отчёта', host: 'ruo-2', 'done-by': 'host' } },
      },
      {
        id: 'visit',
        title: 'Посещение',
        when: '2010-11',
        withdrawn: { by: 'приказ № 5' },
        moved: { from: '2010-12', by: 'приказ № 6' },
        tasks: { UO: 'Посещение школ', MOU: 'Приём комиссии' },
      },
      {
        id: 'safety',
        title: 'Инструктаж',
        when: { after: { day: 'school-begins' }, within: '3 days' },
        tasks: { UO: 'Проведение инструктажа' },
      },
    ],
  },
  units: {
    'cyclo-units': 1,
    units: [
      { id: 'school-1', name: 'Школа № 1', actor: 'MOU' },
      { id: 'school-2', name: 'Школа № 2', actor: 'MOU' },
    ],
  },
  calendar: {
    'cyclo-calendar': 1,
    calendar: 'city',
    'days-off': [{ date: '2010-12-10', name: 'День города' }],
    'working-days': [{ date: '2010-12-11' }],
    'short-days': [{ date: '2010-12-09' }],
  },
  spans: {
    'cyclo-spans': 1,
    year: '2026-27',
    sets: {
      'school-quarters': {
        name: 'четверти',
        spans: {
          q1: {
            name: 'I четверть',
            dates: '2026-09-02..2026-10-31',
            differ: [
              { only: ['ruo-1'], dates: '2026-09-02..2026-10-30' },
              { tags: ['город'], dates: '2026-09-02..2026-10-29' },
              { parents: ['uo'], dates: '2026-09-02..2026-10-28' },
            ],
          },
        },
      },
    },
  },
};

/** Where an example is no change, or cannot stand alone: what is there before, and after. Else it is the first example. */
const EDITS: Readonly<Record<string, readonly [before: unknown, after: unknown]>> = {
  'plan language': [undefined, 'en'],
  'plan rows': [undefined, 'week'],
  'plan order': [undefined, wholeOrder()],
  'plan actors': [FILES.plan['actors'], { ...(FILES.plan['actors'] as Group), DO: { name: 'Сады' } }],
  'plan actors.*.units': [undefined, [{ id: 'uo-1', name: 'Отдел' }]],
  'plan actors.*.units.[].actor': ['RUO', 'RUO'],
  'plan activities.[].when': ['2010-10', '2010-11'],
  'plan activities.[].tasks.*.wording': [undefined, { '2010-10': 'Иначе' }],
  'plan activities.[].tasks': [{ UO: 'Посещение' }, { UO: 'Посещение', RUO: 'Встреча' }],
  'plan activities.[].done-by': ['all', 'any'],
  'plan activities.[].host': ['ruo-2', 'ruo-1'],
  'plan activities.[].tasks.*.done-by': [undefined, 'any'],
  'plan activities.[].moved.from': ['2010-10', '2010-11'],
  'plan activities.[].moved.[].from': ['2010-08', '2010-07'],
  'plan activities.[].origin': [undefined, { plan: 'city-2010', tasks: { UO: '2010-09' } }],
  'plan layout.orientation': [undefined, 'portrait'],
  'plan layout.page-numbers': [undefined, 'through'],
  'plan order.mark': [undefined, 'approved'],
  'calendar extends': [undefined, 'ru'],
  'calendar year': [undefined, 2010],
  'spans year': ['2026-27', 2026],
  'plan deadlines.non-working-day': [undefined, 'next'],
};

/** Parts of one value: what stands around them. */
const VALUES: Readonly<Record<string, readonly [before: unknown, after: unknown]>> = {
  every: [{ every: 'month' }, { every: 'quarter' }],
  throughout: ['throughout', { throughout: '2010-09..2010-11' }],
  'as-needed': ['as-needed', { 'as-needed': '2010-09..2010-11' }],
  'by.day': [
    { every: 'month', by: { day: 10, of: 'following-month' } },
    { every: 'month', by: { day: 5, of: 'following-month' } },
  ],
  'by.working-day': [
    { every: 'month', by: { 'working-day': 5 } },
    { every: 'month', by: { 'working-day': 3 } },
  ],
  'by.of': [
    { every: 'month', by: 5 },
    { every: 'month', by: { day: 5, of: 'following-month' } },
  ],
  'weekday.of': [
    { every: 'month', weekday: { last: 'monday' } },
    { every: 'month', weekday: { last: 'monday', of: 'following-month' } },
  ],
  during: ['2010-12', { during: '2010-12', by: '2011-02-01' }],
  'by.month': [
    { every: 'month', by: 5 },
    { every: 'month', by: { day: 5, month: 'february' } },
  ],
  'weekday.month': [
    { every: 'month', weekday: { last: 'monday' } },
    { every: 'month', weekday: { last: 'monday', month: 'february' } },
  ],
  month: [5, { day: 5, month: 'february' }],
  day: [
    { day: 5, of: 'following-month' },
    { day: 10, of: 'following-month' },
  ],
  'working-day': [{ 'working-day': 5 }, { 'working-day': 3 }],
  of: [5, { day: 5, of: 'following-month' }],
  post: ['И. О. Фамилия', { post: 'директор' }],
  name: [{ post: 'директор' }, { post: 'директор', name: 'И. О. Фамилия' }],
  email: [{ post: 'директор' }, { post: 'директор', email: 'school-31@example.org' }],
  '*': [
    { 'school-begins': { name: 'начало учебного года', date: '2010-09-01' } },
    { attestation: { name: 'аттестация', date: '2010-11-15' } },
  ],
  '*.name': [
    { 'school-begins': { name: 'День знаний', date: '2010-09-01' } },
    { 'school-begins': { name: 'начало учебного года', date: '2010-09-01' } },
  ],
  '*.date': [
    { 'school-begins': { name: 'День знаний', date: '2010-09-02' } },
    { 'school-begins': { name: 'День знаний', date: '2010-09-01' } },
  ],
  ...counted(),
  columns: [undefined, { columns: ['title', 'actors'] }],
  bands: [{ columns: ['number', 'text'] }, { columns: ['number', 'text'], bands: ['actor'] }],
  continued: [{ columns: ['rows', 'actors'] }, { continued: true }],
  ...Object.fromEntries(
    ['left', 'right', 'top', 'bottom'].map((side) => [side, [{ [side]: 20 }, { [side]: 30 }]]),
  ),
  numbering: [{ columns: ['rows', 'actors'] }, { columns: ['rows', 'actors'], numbering: 'outline' }],
  punctuation: [{ columns: ['rows', 'actors'] }, { columns: ['rows', 'actors'], punctuation: 'semicolons' }],
  ...headings(),
};

/** Terms that are counted from another day, without each of their parts, or with another. */
function counted(): Record<string, readonly [unknown, unknown]> {
  const parts = {
    activity: [{ activity: 'visit' }, { activity: 'report' }],
    done: [{ activity: 'report' }, { done: 'report' }],
    occurrence: [{ activity: 'report' }, { activity: 'report', occurrence: '2010-10' }],
    whose: [{ done: 'report' }, { done: 'report', whose: 'all' }],
    day: [{ activity: 'report' }, { day: 'school-begins' }],
    'first-day': [{ 'last-day': 'q-1' }, { 'first-day': 'q-1' }],
    'last-day': [{ 'first-day': 'q-1' }, { 'last-day': 'q-1' }],
  } as const;
  const of = (side: 'before' | 'after', by: object): [string, readonly [unknown, unknown]][] =>
    Object.entries(parts).map(([key, [one, other]]) => [
      `${side}.${key}`,
      [
        { [side]: one, ...by },
        { [side]: other, ...by },
      ],
    ]);
  return {
    before: ['2010-10', { before: 'report', by: '3 days' }],
    after: ['2010-10', { after: 'report', within: '3 days' }],
    within: [
      { after: 'report', by: '3 days' },
      { after: 'report', within: '3 days' },
    ],
    exactly: [
      { after: 'report', by: '1 day' },
      { after: 'report', exactly: '1 day' },
    ],
    label: [
      { after: 'report', within: '3 days' },
      { after: 'report', within: '3 days', label: 'draft' },
    ],
    ...Object.fromEntries([...of('before', { by: '3 days' }), ...of('after', { within: '3 days' })]),
  };
}

/** An order with each key it can have: it comes as a whole. */
function wholeOrder(): Group {
  const own = schemaKeys().filter(
    ({ file, path }) => file === 'plan' && path[0] === 'order' && path.length === 2,
  );
  return {
    ...(FILES.plan['order'] as Group),
    ...Object.fromEntries(own.map(({ path, examples }) => [path[1], examples[0]])),
  };
}

/** Each column that can have a heading: the same with another. */
function headings(): Record<string, readonly [unknown, unknown]> {
  const names = schemaKeys().flatMap(({ path }) =>
    path[0] === 'table' && path[1] === 'columns' && path.length === 4 ? [path[3]!] : [],
  );
  return Object.fromEntries(
    names.map((name) => [
      `columns.[].${name}`,
      [{ columns: [name, 'actors'] }, { columns: [{ [name]: 'Иначе' }, 'actors'] }],
    ]),
  );
}

/** What is read as one value, whatever keys it has in it. */
const PARTED: ReadonlySet<string> = new Set([
  'when',
  'month',
  'table',
  'responsible',
  'acquaintance',
  'margins',
  'days',
  'derived-from',
  'origin',
  'amended-by',
]);

/** A key, with a file without the change and the same with it. */
interface Edited extends SchemaKey {
  readonly name: string;
  /** It stands in a value that is read as one. */
  readonly isPart: boolean;
  readonly before: Group;
  readonly after: Group;
}

function edited(key: SchemaKey): Edited {
  const name = `${key.file} ${key.path.join('.')}`;
  const value = key.path.findIndex((part, index) => index < key.path.length - 1 && PARTED.has(part));
  const path = value < 0 ? key.path : key.path.slice(0, value + 1);
  const [before, after] = valuesOf(key, name, value);
  return {
    ...key,
    name,
    isPart: value >= 0,
    before: withValue(key.file, path, before),
    after: withValue(key.file, path, after),
  };
}

function valuesOf(
  { file, path, examples }: SchemaKey,
  name: string,
  value: number,
): readonly [unknown, unknown] {
  if (value >= 0 && path[value] === 'derived-from') return linkOf(path[value + 1]!);
  if (value >= 0 && path[value] === 'amended-by') return amendmentOf(path.at(-1)!, examples);
  if (value >= 0 && path[value] === 'origin') return originOf(path.slice(value + 1), examples);
  if (value >= 0) {
    const isList = path[value + 1] === '[]';
    const part = path.slice(value + (isList ? 2 : 1));
    const [before, after] = valueOf(part, examples);
    return isList
      ? [
          [before, '2010-12'],
          [after, '2010-12'],
        ]
      : [before, after];
  }
  const known = EDITS[name];
  if (known) return known;
  const before = valueAt(FILES[file], path);
  return [before, examples.find((each) => JSON.stringify(each) !== JSON.stringify(before))];
}

/** The link to the plan above with another value after a key. */
function linkOf(key: string): readonly [unknown, unknown] {
  const before = { plan: 'city-2010', file: 'city.yaml', unit: 'ruo-1', revision: '0123abc' };
  return [before, { ...before, [key]: `${before[key as keyof typeof before]}1` }];
}

/** An order that amended the plan, with another number or date. */
function amendmentOf(key: string, [example]: readonly unknown[]): readonly [unknown, unknown] {
  const before = { number: '7', date: '2010-10-01' };
  return [[before], [{ ...before, [key]: example }]];
}

/** What comes from the plan above, with another plan or with another time there. */
function originOf(
  [key, , ...part]: readonly string[],
  examples: readonly unknown[],
): readonly [unknown, unknown] {
  if (key === 'plan') return ['city', 'region'].map((plan) => ({ plan, tasks: { UO: '2010-10' } })) as never;
  const list = part[0] === '[]';
  const times = part.length === 0 ? ['2010-10', '2010-11'] : valueOf(part.slice(list ? 1 : 0), examples);
  return times.map((time) => ({ plan: 'city', tasks: { UO: list ? [time, '2010-12'] : time } })) as never;
}

/** A value without the change of a part of it, and with it. */
function valueOf(part: readonly string[], examples: readonly unknown[]): readonly [unknown, unknown] {
  if (part[0] !== 'times' || part.length < 3) return VALUES[part.join('.')] ?? partOf(part, examples);
  return valueOf(part.slice(2), examples).map((rule) => {
    const { every: _, ...detail } = rule as Group;
    return { every: 'month', times: { a: Object.keys(detail).length > 0 ? detail : { by: 25 } } };
  }) as [unknown, unknown];
}

/** A rule that comes round each month, without the part and with it. */
function partOf(part: readonly string[], [example]: readonly unknown[]): readonly [unknown, unknown] {
  const inner = part.reduceRight<unknown>((value, key) => ({ [key]: value }), example);
  return [{ every: 'month' }, { every: 'month', ...(inner as Group) }];
}

/** The first place in a file at which a key can stand: the thing that has it. */
function ownerAt(value: unknown, path: readonly string[]): Group | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const [key = '', ...more] = path;
  if (more.length === 0) return Array.isArray(value) ? undefined : (value as Group);
  const inner = key === '[]' || key === '*' ? Object.values(value) : [(value as Group)[key]];
  for (const each of inner) {
    const found = ownerAt(each, more);
    if (found) return found;
  }
  return undefined;
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return ownerAt(value, path)?.[path.at(-1)!];
}

function withValue(file: SchemaKey['file'], path: readonly string[], value: unknown): Group {
  const copy = structuredClone(FILES[file]);
  const owner = ownerAt(copy, path);
  if (!owner) throw new Error(`the plan of this test has no place for ${path.join('.')}`);
  if (value === undefined) delete owner[path.at(-1)!];
  else owner[path.at(-1)!] = value;
  return copy;
}

/** JSON is YAML, and is written many times as fast. */
const written = (content: Group): string => JSON.stringify(content);

/** What is made of a file, once for each content: many keys are changed in the same file, and most tests look at each change. */
function once<T>(make: (file: SchemaKey['file'], content: Group) => T): typeof make {
  const made = new Map<string, T>();
  return (file, content) => entryIn(made, `${file} ${written(content)}`, () => make(file, content));
}

/** The plan with one of its files as it is given. */
const editionWith = once((file, content): Promise<Edition> => {
  const { plan, units, calendar, spans }: typeof FILES = { ...FILES, [file]: content };
  return editionFrom(written(plan), {
    'units.yaml': written(units),
    'units/chelyabinsk.yaml': written(units),
    'calendar.yaml': written(calendar),
    'spans.yaml': written(spans),
    'spans/2026-27.yaml': written({ ...spans, year: '2025-26' }),
    'calendars/six-day-week.yaml': written({ ...calendar, calendar: 'six' }),
  });
});

/** The canonical form of a file, what another reader finds in it, and the form of the form. */
const formOf = once((file, content) => {
  const form = canonicalForm(stringify(content), file);
  return { form, value: parse(form) as unknown, again: canonicalForm(form, file) };
});

/** What of a plan is signed: the order, and the table that is its appendix. */
const signed = once(async (file, content) => {
  const { plan, calendar } = await editionWith(file, content);
  const { order } = plan;
  const { title, sections, document } = appendixView(plan, obligations(plan, calendar).items, ru);
  const { layout: _, ...said } = document;
  return JSON.stringify([order, title, sections[0], said]);
});

const KEYS = schemaKeys();
const CHANGEABLE = KEYS.filter(({ isConstant, path }) => !isConstant && !OWN_ACTOR(path)).map(edited);

/** A unit that stands under its actor need not name it: it can name no other. */
function OWN_ACTOR(path: readonly string[]): boolean {
  return path[0] === 'actors' && path.at(-1) === 'actor';
}

describe('every key of the schemas, when it is changed,', () => {
  it.each(CHANGEABLE)('is told by diff: $name', async ({ file, before, after }) => {
    const [one, other] = [await editionWith(file, before), await editionWith(file, after)];
    const { changes } = review(one, other, []);
    expect(changes).not.toEqual([]);
    expect(review(other, one, []).changes).not.toEqual([]);
    const sides = new PlanVersions(one, other, changes);
    for (const change of changes) {
      for (const messages of [en, ru]) {
        const lines = changeText(change, { sides, messages })
          .lines.flat()
          .map(({ text }) => text);
        expect(lines.join('')).not.toMatch(/undefined|\[object/);
        expect(lines.join('').length).toBeGreaterThan(0);
      }
    }
  });

  it.each(CHANGEABLE)('is kept by fmt: $name', ({ file, before, after }) => {
    for (const content of [before, after]) {
      const { form, value, again } = formOf(file, content);
      expect(value).toEqual(content);
      expect(again).toBe(form);
    }
  });

  it.each(CHANGEABLE)('is merged with a change of something else: $name', ({ file, before, after }) => {
    const other = (content: Group): Group => ({ ...content, 'x-other': 'нечто' });
    const [base, changed, beside] = [before, after, other(before)].map(
      (content) => formOf(file, content).form,
    ) as [string, string, string];
    const style = { labels: { base: 'base', ours: 'ours', theirs: 'theirs' }, markerSize: 7 };
    const [there, back] = [
      mergeTexts({ base, ours: changed, theirs: beside }, file, style),
      mergeTexts({ base, ours: beside, theirs: changed }, file, style),
    ];
    expect(there).toEqual(back);
    expect(there?.conflicts).toEqual([]);
    expect(load(there!.text)).toEqual(other(after));
  });

  it.each(CHANGEABLE.filter(({ file, isPart }) => file === 'plan' && !isPart))(
    'is in what was signed, or is not: $name',
    async ({ path, file, before, after }) => {
      const [one, other] = [await signed(file, before), await signed(file, after)];
      const field = fieldAt(path.map((key) => (key === '[]' ? undefined : key === '*' ? 'id' : key)));
      expect(one !== other).toBe(field?.isInOrder);
    },
  );

  it.each(KEYS.filter((key) => key.default !== undefined))(
    'is what it was where its default is written out: $file $path',
    async ({ file, path, default: value }) => {
      const [one, other] = [withValue(file, path, undefined), withValue(file, path, value)];
      expect(facts(await editionWith(file, one), await editionWith(file, other))).toEqual([]);
    },
  );
});
