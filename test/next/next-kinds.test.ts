import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workplace } from '../test-io.ts';
import { taken } from './taken.ts';

let place: Workplace;
beforeEach(async () => {
  place = await Workplace.open(false);
});
afterEach(() => place.close());

const HEAD = `cyclo: 1
language: ru
actors:
  UO: {name: Управление}
  MOU:
    name: Школы
    units:
      - {id: school-1, name: Школа № 1}
      - {id: school-2, name: Школа № 2, to: 2026-12-20}
`;

interface Item {
  readonly activity: string;
  readonly fate: string;
  readonly ground?: string;
  readonly doubt?: string;
  readonly after?: unknown;
}

interface Made {
  readonly items: readonly Item[];
  readonly closedUnits: readonly string[];
  readonly uncoveredYears: readonly number[];
  readonly spans: readonly string[];
  readonly dropped: readonly { readonly kind: string; readonly words: string }[];
}

/** Makes the next plan of one with these lines, and says what was done. */
async function made(period: string, next: string, lines: string, all: string): Promise<Made> {
  await place.write(
    'plans/now.yaml',
    `${HEAD}plan: now-2026\ntitle: План\nperiod: ${period}\n${lines}activities:\n${all}`,
  );
  const { exit, out, err } = await place.cyclo([
    'next',
    '--plan',
    'plans/now.yaml',
    '--period',
    next,
    '--name',
    'then',
    '--format',
    'json',
  ]);
  expect(err).toBe('');
  expect(exit).toBe(0);
  expect((await place.cyclo(['validate', 'plans/then.yaml'])).exit).toBe(0);
  return JSON.parse(out) as Made;
}

/** Works of the schools, by id and time. */
function works(times: Readonly<Record<string, string>>): string {
  return Object.entries(times)
    .map(([id, when]) => `  - {id: ${id}, title: Работа ${id}, when: ${when}, tasks: {MOU: Работа ${id}}}\n`)
    .join('');
}

/** The fate and the time of each, as an entry has them. */
function told({ items }: Made): Record<string, unknown> {
  return Object.fromEntries(
    items.map(({ activity, fate, doubt, after }) => [
      activity,
      doubt ?? (fate === 'carried' ? 'carried' : after),
    ]),
  );
}

const SPANS = (year: string, first: number): string => `cyclo-spans: 1
year: ${year}
sets:
  school-quarters:
    name: четверти
    gaps: true
    spans:
      q1: {name: I четверть, dates: ${first}-09-01..${first}-10-25}
      q2: {name: II четверть, dates: ${first}-11-05..${first}-12-30}
      q3: {name: III четверть, dates: ${first + 1}-01-11..${first + 1}-03-25}
      q4: {name: IV четверть, dates: ${first + 1}-04-03..${first + 1}-05-26}
  school-holidays:
    name: каникулы
    gaps: true
    spans:
      autumn-holidays: {name: осенние каникулы, dates: ${first}-10-26..${first}-11-04}
      winter-holidays: {name: зимние каникулы, dates: ${first}-12-31..${first + 1}-01-10}
      spring-holidays: {name: весенние каникулы, dates: ${first + 1}-03-26..${first + 1}-04-02}
`;

describe('the time of each kind of work in the next period', () => {
  it('days: by number, by the day of the week, in words, in lists', async () => {
    const all = works({
      number: '2026-10-25',
      weekday: '2026-10-13',
      week: '2026-10-05..2026-10-09',
      mondays: '[2026-09-07, 2026-10-05, 2026-11-02]',
      fifths: '[2026-09-05, 2026-10-05]',
      'last-monday': '{every: month, weekday: {last: monday}}',
      by: '{during: 2026-10, by: 20}',
      'by-later': '{during: 2026-12, by: 2027-02-01}',
      'by-date': '{during: 2026-10, by: 2026-10-13}',
      'by-in-last': '{during: 2026-09..2026-10, by: 2026-10-13}',
      'by-in-first': '{during: 2026-10..2026-11, by: 2026-10-13}',
      'by-earlier': '{during: 2026-09..2026-10, by: 2026-08-19}',
      'in-words': '{during: 2026-10-26, words: в последний понедельник октября}',
    });
    expect(told(await made('2026-09..2026-12', '2027-01..2027-04', '', all))).toEqual({
      number: '2027-02-25',
      weekday: '2027-02-09',
      week: '2027-02-01..2027-02-05',
      mondays: ['2027-01-11', '2027-02-01', '2027-03-01'],
      fifths: ['2027-01-05', '2027-02-05'],
      'last-monday': 'carried',
      by: { during: '2027-02', by: 20 },
      'by-later': { during: '2027-04', by: '2027-06-01' },
      'by-date': { during: '2027-02', by: '2027-02-09' },
      'by-in-last': { during: '2027-01..2027-02', by: '2027-02-09' },
      'by-in-first': { during: '2027-02..2027-03', by: '2027-02-09' },
      'by-earlier': { during: '2027-01..2027-02', by: '2026-12-19' },
      // 22 February 2027 is a day off: a week earlier.
      'in-words': { during: '2027-02-15', words: 'в последний понедельник февраля' },
    });
  });

  it('rules: whole, in some months, counted, yearly', async () => {
    const all = works({
      whole: '{every: month, by: 5, in: 2026-09..2026-12}',
      some: '{every: month, by: 5, in: [2026-09, 2026-11]}',
      counted: '{every: 2 weeks, from: 2026-09-07}',
      yearly: '{every: year, in: 2026-10, by: 10}',
      weekly: '{every: week, by: friday}',
      through: 'throughout',
      part: '{throughout: 2026-09..2026-10}',
      'whole-range': '2026-09..2026-12',
      need: 'as-needed',
      once: '2026-10',
      range: '2026-10..2026-11',
    });
    expect(told(await made('2026-09..2026-12', '2027-01..2027-04', '', all))).toEqual({
      whole: 'carried',
      some: { every: 'month', in: ['2027-01', '2027-03'], by: 5 },
      counted: 'carried',
      yearly: 'elsewhere',
      weekly: 'carried',
      through: 'carried',
      part: { throughout: '2027-01..2027-02' },
      'whole-range': 'carried',
      need: 'carried',
      once: 'one-off',
      range: 'one-off',
    });
  });

  it('months in a row stay in a row in a longer period', async () => {
    const all = works({
      row: '{every: month, in: 2026-09..2026-11}',
      apart: '{every: month, in: [2026-09, 2026-12]}',
    });
    expect(told(await made('2026-09..2026-12', '2027-01..2027-06', '', all))).toEqual({
      row: { every: 'month', in: '2027-01..2027-04' },
      apart: { every: 'month', in: ['2027-01', '2027-06'] },
    });
  });

  it('a year on, what stands in a month stands in it again', async () => {
    const all = works({ once: '2026-10', day: '2026-10-13', yearly: '{every: year, in: 2026-10, by: 10}' });
    const found = await made('2026-09..2027-01', '2027-09..2028-01', '', all);
    expect(told(found)).toEqual({ once: '2027-10', day: '2027-10-12', yearly: 'carried' });
    const { out } = await place.cyclo(
      'next --plan plans/now.yaml --period 2027-09..2028-01 --name other --one-off ask -f json --dry-run',
    );
    expect((JSON.parse(out) as Made).items[0]!.doubt).toBe('one-off');
  });

  it('a leap day, the fifth Monday, the last working day, weeks: a year on, with a table of weeks', async () => {
    const all = works({
      leap: '2028-02-29',
      'leap-window': '2028-02-28..2028-03-02',
      // The fifth Monday of a month that has four: the last.
      fifth: '2027-11-29',
      'by-rule': '{every: month, weekday: {fifth: monday}}',
      last: '{during: 2027-12, by: last-working-day}',
      weeks: '{every: 2 weeks, from: 2027-09-06, weekday: monday}',
      friday: '{every: week, by: friday, in: [2027-09, 2028-02]}',
    });
    const found = await made('2027-09..2028-05', '2028-09..2029-05', 'rows: week\n', all);
    expect(told(found)).toEqual({
      leap: '2029-02-28',
      'leap-window': '2029-02-26..2029-03-01',
      fifth: '2028-11-27',
      // Some months have none: so it was before.
      'by-rule': 'finding',
      last: { during: '2028-12', by: 'last-working-day' },
      weeks: 'carried',
      friday: { every: 'week', in: ['2028-09', '2029-02'], by: 'friday' },
    });
    expect(await readFile(join(place.folder, 'plans/then.yaml'), 'utf8')).toContain('rows: week');
  });

  it('where all is asked about, what is asked about can be taken in', async () => {
    const found = await made(
      '2026-09..2026-12',
      '2027-01..2027-04',
      '',
      works({ a: '2026-10', b: '2026-11' }),
    );
    expect(told(found)).toEqual({ a: 'one-off', b: 'one-off' });
    const text = await readFile(join(place.folder, 'plans/then.yaml'), 'utf8');
    expect(text).toContain('и «[]» после activities.');
    await place.write('plans/taken.yaml', taken(text).replace('plan: then', 'plan: taken'));
    expect((await place.cyclo('validate plans/taken.yaml')).exit).toBe(0);
    expect((await place.cyclo('show --plan plans/taken.yaml --format md')).out).toContain('Работа b');
  });

  it('says in the language of the reader what would be wrong, and in the file in its own', async () => {
    await made(
      '2026-11',
      '2026-12..2027-03',
      '',
      works({ fifth: '{every: month, weekday: {fifth: monday}}' }),
    );
    const line = 'next --plan plans/now.yaml --period 2026-12..2027-03 --name more';
    expect((await place.cyclo(`${line} --lang en`)).out).toContain(
      '(2026-12 does not have this weekday 5 times)',
    );
    expect(await readFile(join(place.folder, 'plans/more.yaml'), 'utf8')).toContain(
      '(В декабре 2026 г. нет 5-го такого дня недели)',
    );
  });

  it('of a plan that was made from another, nothing that is of that plan alone', async () => {
    await place.write(
      'plans/now.yaml',
      `${HEAD}plan: now-2026\ntitle: План\nperiod: 2026-09..2026-12
order: {kind: ПРИКАЗ, issuer: Управление, number: '7', date: 2026-08-20, amended-by: [{number: '8', date: 2026-09-25}]}
activities:\n${works({ a: '{every: month}', b: '2026-10', c: '{every: month, in: [2026-09, 2026-11]}' })}`,
    );
    expect((await place.cyclo('derive --unit school-1 --plan plans/now.yaml')).exit).toBe(0);
    await place.cyclo('done a --unit school-1 --month 2026-09 --plan plans/now.yaml --today 2026-10-01');
    const { exit, out } = await place.cyclo(
      'next --plan plans/now-2026-school-1.yaml --period 2027-01..2027-04 --name own --format json --today 2027-01-11',
    );
    expect(exit).toBe(0);
    const { overdue, items } = JSON.parse(out) as Made & { overdue: { activity: string }[] };
    expect(items.map(({ activity }) => activity)).toEqual(['a', 'b', 'c']);
    // The records of its work go under the name of the plan above, and are asked for there.
    expect(overdue.map(({ activity }) => activity).toSorted()).toEqual(['a', 'b', 'c']);
    const text = await readFile(join(place.folder, 'plans/own.yaml'), 'utf8');
    for (const key of ['origin', 'derived-from', 'amended-by']) expect(text).not.toContain(key);
    expect((await place.cyclo('validate plans/own.yaml')).exit).toBe(0);
  });

  it('spans: by their data, in the same file and in the file of the next year', async () => {
    await place.write('plans/spans/2026-27.yaml', SPANS('2026-27', 2026));
    const all = works({
      each: '{every: school-quarters, by: last-working-day}',
      first: '{during: q1, by: last-working-day}',
      'by-date': '{during: q1, by: 2026-10-13}',
      second: 'q2',
      duty: '{throughout: autumn-holidays}',
      within: '{every: week, in: [q1, q2], by: friday}',
    });
    const lines = 'spans: spans/2026-27.yaml\nrows: school-quarters\n';
    const half = await made('2026-09..2026-12', '2027-01..2027-05', lines, all);
    expect(told(half)).toEqual({
      each: 'carried',
      first: { during: 'q3', by: 'last-working-day' },
      'by-date': { during: 'q3', by: '2027-02-09' },
      second: 'q4',
      duty: { throughout: 'spring-holidays' },
      within: { every: 'week', in: ['q3', 'q4'], by: 'friday' },
    });
    await place.write('plans/spans/2027-28.yaml', SPANS('2027-28', 2027));
    await place.cyclo('next --plan plans/now.yaml --period 2027-09..2027-12 --name year');
    const year = await readFile(join(place.folder, 'plans/year.yaml'), 'utf8');
    expect(year).toContain('spans: spans/2027-28.yaml');
    expect(year).toContain('when: {during: q1, by: last-working-day}');
    expect((await place.cyclo('validate plans/year.yaml')).exit).toBe(0);
  });

  it('spans without dates are asked about, and named', async () => {
    await place.write('plans/spans/2026-27.yaml', SPANS('2026-27', 2026));
    const lines = 'spans: spans/2026-27.yaml\nrows: school-quarters\n';
    const all = works({ first: 'q1', other: '{every: month}' });
    const found = await made('2026-09..2026-12', '2027-09..2027-12', lines, all);
    expect(told(found)).toEqual({ first: 'no-span', other: 'carried' });
    const { out } = await place.cyclo(
      'next --plan plans/now.yaml --period 2027-09..2027-12 --name more --dry-run',
    );
    expect(out).toContain('spans/2026-27.yaml has no dates for the period');
    expect(out).toContain('rows: school-quarters has no dates');
  });

  it('what is counted from other work goes with it', async () => {
    const all = works({
      council: '{every: month, weekday: {third: monday}}',
      materials: '{before: council, by: 3 working days}',
      once: '2026-10',
      answer: '{after: {done: once}, within: 5 days}',
      after: '{after: 2026-10-15, within: 2 weeks}',
      day: '{before: {day: check}, by: 1 week}',
    });
    const found = await made(
      '2026-09..2026-12',
      '2027-01..2027-04',
      'days: {check: {name: Проверка, date: 2026-11-16}}\n',
      all,
    );
    expect(told(found)).toEqual({
      council: 'carried',
      materials: 'carried',
      once: 'one-off',
      answer: 'anchor',
      after: { after: '2027-02-15', within: '2 weeks' },
      day: 'carried',
    });
    expect(await readFile(join(place.folder, 'plans/then.yaml'), 'utf8')).toContain('date: 2027-03-15');
  });

  it('months of another year that the period does not have are asked about, not put elsewhere', async () => {
    const all = works({
      summer: '2027-06..2027-07',
      day: '2026-08-25',
      both: '[2026-08, 2026-09]',
      monthly: '{every: month, in: 2026-08..2026-10}',
      october: '2026-10',
    });
    expect(told(await made('2026-08..2027-07', '2027-09..2028-05', '', all))).toEqual({
      summer: 'elsewhere',
      // Its day in the other year lies outside the period, which is what is told.
      day: 'finding',
      both: 'elsewhere',
      monthly: { every: 'month', in: '2027-09..2027-10' },
      october: '2027-10',
    });
  });

  it('a holiday stays on its day, and is asked about where the period has it not', async () => {
    const all = `  - {id: teacher, title: Концерт ко Дню учителя, when: 2026-10-05, tasks: {MOU: Концерт ко Дню учителя}}\n`;
    expect(told(await made('2026-09..2026-12', '2027-01..2027-04', '', all))).toEqual({ teacher: 'holiday' });
    const { out } = await place.cyclo(
      'next --plan plans/now.yaml --period 2027-09..2027-12 --name later --dry-run -f json',
    );
    expect(told(JSON.parse(out) as Made)).toEqual({ teacher: '2027-10-05' });
  });

  it('closed units, years without a calendar, moves and withdrawals are named', async () => {
    const all =
      works({ plain: '{every: month}' }) +
      `  - {id: only, title: Работа, when: {every: month}, only: [school-2], tasks: {MOU: Работа}}
  - {id: gone, title: Работа, when: 2026-10, withdrawn: {by: приказ № 5}, tasks: {UO: Работа}}
  - {id: put, title: Работа, when: '2026-11-09', moved: {from: '2026-10-05', by: приказ № 6}, tasks: {UO: Работа}}
  - {id: waits, title: Работа, when: {every: month}, after: [only, plain], tasks: {UO: Работа}}
`;
    const found = await made('2026-09..2026-12', '2029-09..2029-12', '', all);
    expect(told(found)).toMatchObject({
      plain: 'carried',
      only: 'units',
      gone: 'withdrawn',
      put: '2029-11-12',
      waits: 'carried',
    });
    expect(found.closedUnits).toEqual(['school-2']);
    expect(found.uncoveredYears).toEqual([2029]);
    expect(found.dropped.map(({ kind, words }) => `${kind} ${words}`).sort()).toEqual([
      'after only',
      'moved приказ № 6',
    ]);
    const text = await readFile(join(place.folder, 'plans/then.yaml'), 'utf8');
    expect(text).toContain('after: [plain]');
    expect(text).not.toContain('moved:');
  });

  it.each([
    ['now-2010-h1', '2010-08..2010-12', '2011-01..2011-05', 'now-2010-h2'],
    ['now-2026-h2', '2026-09..2026-12', '2027-01..2027-05', 'now-2027-h1'],
    ['now-2026-10', '2026-10', '2026-11', 'now-2026-11'],
    ['now-2026-27', '2026-09..2027-05', '2027-09..2028-05', 'now-2027-28'],
    ['now-2026-q1', '2026-01..2026-03', '2026-04..2026-06', 'now-2026-q2'],
    ['now-2026', '2026-01..2026-03', '2026-04..2026-06', 'now-2026-04'],
    ['now', '2026-01..2026-03', '2026-04..2026-06', 'now-2026-04'],
  ])('the plan after %s (%s) for %s is called %s', async (name, period, next, expected) => {
    await place.write(
      'plans/x.yaml',
      `${HEAD}plan: ${name}\ntitle: План\nperiod: ${period}\nactivities:\n${works({ a: '{every: month}' })}`,
    );
    const { out } = await place.cyclo([
      'next',
      '--plan',
      'plans/x.yaml',
      '--period',
      next,
      '--format',
      'json',
      '--dry-run',
    ]);
    expect((JSON.parse(out) as { plan: string }).plan).toBe(expected);
  });
});
