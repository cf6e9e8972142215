import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PlanFile } from '../../src/plan/generated/plan-file.ts';
import { TestRepository } from '../git/test-repository.ts';
import { day, fill, readBook } from '../forms/city.ts';
import { Workplace, type Outcome } from '../test-io.ts';

const OFFICES = [
  'kalininsky',
  'kurchatovsky',
  'leninsky',
  'metallurgichesky',
  'sovetsky',
  'traktorozavodsky',
  'tsentralny',
].map((name) => `ruo-${name}`);
const SCHOOLS = ['licey-11', 'licey-31', 'internat-9', 'internat-13'];
const CITY = 'plans/sgo-2010-h1.yaml';
const planOf = (unit: string): string => `plans/sgo-2010-h1-${unit}.yaml`;

/** What both places have: a folder, and commands in it. */
interface Place {
  readonly folder: string;
  cyclo(line: string): Promise<Outcome>;
}

async function edit(
  place: Place,
  file: string,
  ...changes: readonly (readonly [string, string])[]
): Promise<void> {
  const path = join(place.folder, file);
  let text = await readFile(path, 'utf8');
  for (const [before, after] of changes) {
    expect(text.split(before)).toHaveLength(2);
    text = text.replace(before, after);
  }
  await writeFile(path, text);
}

const read = async (place: Place, file: string): Promise<PlanFile> =>
  parse(await readFile(join(place.folder, file), 'utf8')) as PlanFile;

const activityOf = (plan: PlanFile, id: string): PlanFile['activities'][number] | undefined =>
  plan.activities.find((each) => each.id === id);

async function json<T>(place: Place, line: string): Promise<T> {
  const { out, err } = await place.cyclo(`${line} --format json`);
  if (out === '') throw new Error(err);
  return JSON.parse(out) as T;
}

interface Due {
  readonly items: readonly {
    readonly plan: string;
    readonly activity: string;
    readonly status: string;
    readonly text: string;
  }[];
}

const codes = async (place: Place, file: string): Promise<string[]> => {
  const { diagnostics } = await json<{ diagnostics: { code: string; file: string }[] }>(
    place,
    `validate ${file}`,
  );
  return diagnostics.map(({ code }) => code).filter((code) => code.startsWith('derived-'));
};

/** Plans for all offices and schools of the example. */
async function deriveAll(place: Place): Promise<void> {
  for (const unit of OFFICES) await place.cyclo(`derive --actor RUO --unit ${unit}`);
  for (const unit of SCHOOLS) await place.cyclo(`derive --actor MOU --unit ${unit}`);
}

const AMENDED: readonly (readonly [string, string])[] = [
  ['RUO: Формирование 76-РИК по району', 'RUO: Формирование и представление 76-РИК по району'],
  ['title: Расписание\n    when: 2010-09', 'title: Расписание\n    when: 2010-09-15'],
  [
    '  # Октябрь\n',
    '  - id: journals\n    title: Проверка журналов\n    when: 2010-10-20\n    tasks:\n      RUO: Проверка классных журналов\n      MOU: Представление классных журналов\n\n  # Октябрь\n',
  ],
];

const LOCAL = `
  - id: own-meeting
    title: Совещание завучей
    when: 2010-10-13
    after: [form-76-rik-district]
    tasks:
      RUO: Совещание завучей района
`;

describe.each([
  ['without git', async () => Workplace.open()],
  [
    'in git',
    async () => {
      const place = await Workplace.open();
      const files = await Promise.all(
        [CITY, 'plans/units/chelyabinsk.yaml'].map(
          async (name) => [name, await readFile(join(place.folder, name), 'utf8')] as const,
        ),
      );
      await place.close();
      return new TestRepository(Object.fromEntries(files));
    },
  ],
])('plans of seven offices and four schools, %s,', (_, open) => {
  let made: Place & { close(): unknown };
  let place: Workplace;

  beforeAll(async () => {
    made = await open();
    await rm(join(made.folder, 'plans/zavuch-2026-10.yaml'), { force: true });
    await rm(join(made.folder, 'plans/returns-2026.yaml'), { force: true });
    await deriveAll(made);
  });
  beforeEach(async () => {
    place = await Workplace.open(false);
    await cp(made.folder, place.folder, { recursive: true });
  });
  afterEach(() => place.close());
  afterAll(async () => {
    await made.close();
  });

  it('are canonical, clean, and have what their units do', async () => {
    expect((await place.cyclo('fmt --check')).exit).toBe(0);
    const { out } = await place.cyclo('validate');
    expect(out).toContain('0 errors');
    expect(out).not.toMatch(/derived-|empty-cell|no-organizer/);
    const district = await read(place, planOf('ruo-kalininsky'));
    expect(district['derived-from']).toMatchObject({
      plan: 'sgo-2010-h1',
      file: 'sgo-2010-h1.yaml',
      unit: 'ruo-kalininsky',
    });
    expect(Object.keys(activityOf(district, 'coordinators-meeting')!.tasks)).toEqual(['UMC', 'RUO']);
    // What it waits for is there, and nothing that it has no part in.
    expect(activityOf(district, 'form-osh-1')).toBeDefined();
    expect(activityOf(district, 'timetable')).toBeUndefined();
    const { items } = await json<Due>(place, `due --plan ${planOf('ruo-kalininsky')} --all --month 2010-08`);
    expect(items.map(({ activity }) => activity)).toEqual(['work-plan', 'coordinators-meeting']);
    const isKept = (await readdir(join(place.folder, 'plans'))).includes('bases');
    expect(isKept).toBe(district['derived-from']?.revision === undefined);
  });

  it('list each obligation once beside the plan above, in every list', async () => {
    const alone = join(place.folder, 'alone');
    await mkdir(join(alone, 'plans'), { recursive: true });
    for (const name of ['sgo-2010-h1.yaml', 'units'])
      await cp(join(place.folder, 'plans', name), join(alone, 'plans', name), { recursive: true });
    const lines = [
      'due --all',
      'due --unit ruo-sovetsky',
      'status',
      'missing',
      'report',
      'remind',
      'calendar --month 2010-10',
      'log',
    ];
    for (const line of lines) {
      const both = await place.cyclo(`${line} --today 2010-10-05 --format json`);
      const one = await place.cyclo(`${line} --today 2010-10-05 --format json --plan alone/${CITY}`);
      expect([line, both.exit, both.out]).toEqual([line, one.exit, one.out.replaceAll('alone/', '')]);
    }
  });

  it('count what is recorded of either in both, once', async () => {
    const district = planOf('ruo-leninsky');
    const first = await place.cyclo(
      `done work-plan --unit ruo-leninsky --plan ${district} --date 2010-08-20`,
    );
    expect(first.exit).toBe(0);
    const again = await place.cyclo(`done work-plan --unit ruo-leninsky --plan ${CITY} --date 2010-08-20`);
    expect(again.out).toMatch(/^–/);
    await place.cyclo(
      `done directors-interview --unit ruo-leninsky --plan ${CITY} --date 2010-11-20 --today 2010-12-01`,
    );
    const { events } = await json<{ events: { plan: string }[] }>(place, 'log');
    expect(events.map(({ plan }) => plan)).toEqual(['sgo-2010-h1', 'sgo-2010-h1']);
    for (const unit of [...OFFICES, ...SCHOOLS]) {
      const line = (plan: string): string =>
        `due --unit ${unit} --all --plan ${plan} --today 2010-12-31 --from 2010-08-01 --to 2010-12-31`;
      expect(await json<Due>(place, line(planOf(unit)))).toEqual(await json<Due>(place, line(CITY)));
    }
    const { totals } = await json<{ totals: { done: number } }>(place, 'status --today 2010-12-31');
    expect(totals.done).toBe(2);
  });

  it('are brought up: clean where nobody touched the same, with a conflict to read where somebody did', async () => {
    const district = planOf('ruo-kalininsky');
    const text = await readFile(join(place.folder, district), 'utf8');
    await writeFile(join(place.folder, district), text + LOCAL);
    await edit(place, district, ['RUO: Формирование 76-РИК по району', 'RUO: Свод 76-РИК по району']);
    await edit(place, planOf('ruo-sovetsky'), ['title: 76-РИК по району', 'title: Свод по району']);
    await edit(place, CITY, ...AMENDED);
    expect(await codes(place, planOf('licey-31'))).toEqual(['derived-new', 'derived-behind']);
    expect(await codes(place, district)).toEqual(['derived-new', 'derived-behind']);
    const { plans } = await json<{
      plans: {
        file: string;
        state: string;
        conflicts: { path: string[] }[];
        diagnostics: { severity: string }[];
      }[];
    }>(place, 'derive --update');
    expect(plans).toHaveLength(11);
    for (const { file, state, conflicts, diagnostics } of plans) {
      expect([file, state]).toEqual([file, 'updated']);
      const own = file === district ? [['activities', 'form-76-rik-district', 'tasks', 'RUO']] : [];
      expect([file, conflicts.map(({ path }) => path)]).toEqual([file, own]);
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
    const now = await read(place, district);
    expect(activityOf(now, 'own-meeting')?.tasks).toEqual({ RUO: 'Совещание завучей района' });
    expect(activityOf(now, 'form-76-rik-district')?.tasks).toEqual({ RUO: 'Свод 76-РИК по району' });
    expect(activityOf(now, 'journals')?.origin).toEqual({
      plan: 'sgo-2010-h1',
      tasks: { RUO: '2010-10-20' },
    });
    const other = await read(place, planOf('ruo-sovetsky'));
    expect(activityOf(other, 'form-76-rik-district')).toMatchObject({
      title: 'Свод по району',
      tasks: { RUO: 'Формирование и представление 76-РИК по району' },
    });
    expect((await place.cyclo('fmt --check plans/sgo-2010-h1-*.yaml')).err).not.toContain('canonical');
    expect(await codes(place, planOf('licey-31'))).toEqual([]);
    expect(await codes(place, district)).toEqual(['derived-differs']);
    const again = await place.cyclo('derive --update');
    expect([again.exit, again.out.match(/^–/gm)?.length]).toEqual([0, 11]);
  });

  it('tell a conflict in words that a person can read', async () => {
    const district = planOf('ruo-kalininsky');
    await edit(place, district, [
      'title: 76-РИК по району\n    when: 2010-09',
      'title: 76-РИК по району\n    when: 2010-09-20',
    ]);
    await edit(place, district, ['title: ОШ-1\n    when: 2010-09', 'title: ОШ-1\n    when: 2010-09-10']);
    await edit(place, CITY, [
      'title: 76-РИК по району\n    when: 2010-09',
      'title: 76-РИК по району\n    when: 2010-09-25',
    ]);
    const { exit, out } = await place.cyclo(`derive --update ${district}`);
    expect(exit).toBe(1);
    expect(out).toContain(
      '! 76-РИК по району (form-76-rik-district), time: changed here and in the plan above; yours was kept',
    );
    expect(out).toMatch(/here: +20 September 2010\n.*had: +in September 2010\n.*has: +25 September 2010\n/);
  });
});

describe('what a derived plan says of the plan above', () => {
  let place: Workplace;
  const district = planOf('ruo-kalininsky');
  beforeEach(async () => {
    place = await Workplace.open();
    await place.cyclo('derive --actor RUO --unit ruo-kalininsky');
  });
  afterEach(() => place.close());

  it.each<[string, readonly [string, string], string[]]>([
    [
      'an earlier day of its own is fine',
      [
        'title: Собеседование с директорами ОУ\n    when: 2010-11',
        'title: Собеседование с директорами ОУ\n    when: 2010-11-10',
      ],
      [],
    ],
    [
      'a later one is not',
      [
        'title: Собеседование с директорами ОУ\n    when: 2010-11',
        'title: Собеседование с директорами ОУ\n    when: 2010-12-10',
      ],
      ['derived-later'],
    ],
    [
      'more times than above are not',
      [
        'title: Собеседование с директорами ОУ\n    when: 2010-11',
        'title: Собеседование с директорами ОУ\n    when: [2010-11-10, 2010-12-10]',
      ],
      ['derived-no-time'],
    ],
    [
      'other words are told',
      ['RUO: Формирование 76-РИК по району', 'RUO: Свод по району'],
      ['derived-differs'],
    ],
    [
      'who answers for it is its own matter',
      ['output: 76-РИК по району', 'output: 76-РИК по району\n    responsible: Иванова'],
      [],
    ],
    [
      'work that was deleted is told',
      [/ {2}- id: directors-interview[^]*?\n\n/.source, ''],
      ['derived-dropped'],
    ],
  ])('%s', async (_, [before, after], expected) => {
    const path = join(place.folder, district);
    const text = await readFile(path, 'utf8');
    await writeFile(
      path,
      before.startsWith(' {2}') ? text.replace(new RegExp(before), after) : text.replace(before, () => after),
    );
    expect(await readFile(path, 'utf8')).not.toBe(text);
    expect(await codes(place, district)).toEqual(expected);
  });

  it('tells work that the plan above has no longer', async () => {
    const text = await readFile(join(place.folder, CITY), 'utf8');
    await writeFile(join(place.folder, CITY), text.replace(/ {2}- id: directors-interview[^]*?\n\n/, ''));
    expect(await codes(place, district)).toEqual(['derived-gone']);
    expect((await place.cyclo(`derive --update ${district}`)).exit).toBe(0);
    expect(activityOf(await read(place, district), 'directors-interview')).toBeUndefined();
    expect(await codes(place, district)).toEqual([]);
  });

  it('is shown by diff --parent, in the words of any comparison', async () => {
    expect((await place.cyclo('diff --parent --exit-code')).exit).toBe(0);
    await edit(place, CITY, ...AMENDED);
    const { exit, out } = await place.cyclo(`diff --parent ${district} --exit-code`);
    expect(exit).toBe(1);
    expect(out).toContain(`${district}: plan above → working file`);
    expect(out).toContain('[-и представление -]76-РИК по району');
    expect((await place.cyclo(`diff --parent ${CITY}`)).err).toContain('is none of them');
  });

  it('are asked by forms that whoever has the plan above alone can take in, but for the own work of the unit', async () => {
    await writeFile(
      join(place.folder, district),
      `${await readFile(join(place.folder, district), 'utf8')}${LOCAL}`,
    );
    await edit(place, district, [
      'Участие в семинаре для специалистов УО',
      'Наше участие в семинаре для специалистов УО',
    ]);
    const made = await place.cyclo(
      `form --plan ${district} --unit ruo-kalininsky --month 2010-10 --today 2010-10-20 -o form.xlsx`,
    );
    expect(made.exit).toBe(0);
    const city = await Workplace.open(false);
    try {
      await cp(join(place.folder, CITY), join(city.folder, CITY));
      await cp(join(place.folder, 'plans/units'), join(city.folder, 'plans/units'), { recursive: true });
      await cp(join(place.folder, 'form.xlsx'), join(city.folder, 'form.xlsx'));
      const sheet = (await readBook(city, 'form.xlsx')).getWorksheet('Форма')!;
      const rowOf = (words: string): number => {
        const rows = Array.from({ length: 30 }, (_, row) => row + 1);
        return rows.find((row) => sheet.getCell(`B${row}`).text.includes(words))!;
      };
      const [seminar, own] = [rowOf('Наше участие'), rowOf('Совещание завучей')];
      await fill(city, 'form.xlsx', { [`F${seminar}`]: 'выполнено', [`G${seminar}`]: day('2010-10-15') });
      const taken = await city.cyclo('import-form form.xlsx --yes --today 2010-10-20');
      expect([taken.err, taken.exit]).toEqual(['', 0]);
      const { out: above } = await city.cyclo(
        'due --unit ruo-kalininsky --month 2010-10 --all --today 2010-10-20',
      );
      expect(above).toMatch(/pdn-seminar +participant +1 of 1/);
      await fill(city, 'form.xlsx', { [`F${own}`]: 'выполнено', [`G${own}`]: day('2010-10-15') }, 'own.xlsx');
      const refused = await city.cyclo('import-form own.xlsx --yes --today 2010-10-20 --format json');
      expect(refused.exit).toBe(1);
      expect(refused.out).toContain('"code": "other-plan"');
      expect(refused.out).toContain(`"cell": "B${own}"`);
      // With its own plan it is taken whole.
      await cp(join(city.folder, 'own.xlsx'), join(place.folder, 'own.xlsx'));
      expect((await place.cyclo('import-form own.xlsx --yes --today 2010-10-20')).exit).toBe(0);
      const { out } = await place.cyclo(`due --plan ${district} --month 2010-10 --all --today 2010-10-20`);
      expect(out).toMatch(/own-meeting +performer +1 of 1/);
      expect(out).toMatch(/pdn-seminar +participant +1 of 1/);
    } finally {
      await city.close();
    }
  });

  it('tell in diff of whom they ask, and of nobody besides', async () => {
    const before = await readFile(join(place.folder, district), 'utf8');
    await place.write('former.yaml', before.replaceAll('units/', 'plans/units/'));
    await writeFile(join(place.folder, district), before + LOCAL);
    const { out } = await place.cyclo(`diff former.yaml ${district} --lang ru`);
    expect(out).toContain('РУО (1 учреждение: РУО Калининского района): Совещание завучей района');
  });

  it('nothing of a calendar that both have from one file', async () => {
    await place.write('plans/own.yaml', 'cyclo-calendar: 1\ncalendar: own\nextends: ru\n');
    await edit(place, CITY, ['calendar: ru\n', 'calendar: own.yaml\n']);
    const own = 'plans/sovetsky.yaml';
    expect((await place.cyclo(`derive --actor RUO --unit ruo-sovetsky --plan ${CITY} -o ${own}`)).exit).toBe(
      0,
    );
    expect(await codes(place, own)).toEqual([]);
    await edit(place, own, ['calendar: own.yaml\n', 'calendar: ru\n']);
    expect(await codes(place, own)).toEqual(['derived-differs']);
  });

  it('counts what is recorded at an earlier day of its own for the time above', async () => {
    await edit(place, district, [
      'title: Собеседование с директорами ОУ\n    when: 2010-11',
      'title: Собеседование с директорами ОУ\n    when: 2010-11-10',
    ]);
    await place.cyclo(
      `done directors-interview -u ruo-kalininsky --plan ${district} --date 2010-11-09 --today 2010-11-09`,
    );
    const { events } = await json<{ events: object[] }>(place, 'log');
    expect(events).toMatchObject([
      { plan: 'sgo-2010-h1', activity: 'directors-interview', occurrence: '2010-11' },
    ]);
    const { items } = await json<Due>(
      place,
      `due --unit ruo-kalininsky --all --month 2010-11 --plan ${CITY} --today 2010-11-30`,
    );
    expect(items.find(({ activity }) => activity === 'directors-interview')?.status).toBe('done');
  });
});

describe('derive refuses', () => {
  let place: Workplace;
  beforeEach(async () => {
    place = await Workplace.open();
  });
  afterEach(() => place.close());

  const district = planOf('ruo-kalininsky');

  it.each([
    ['a unit of another actor', 'derive --actor MOU --unit ruo-kalininsky', 'is one of RUO'],
    ['an unknown unit', 'derive --actor RUO --unit ruo-kalinin', 'ruo-kalininsky'],
    ['an actor of several units', 'derive --actor RUO', '--unit ruo-kalininsky'],
    ['a call without anybody', 'derive', 'Whose plan'],
    ['files without --update', `derive ${district} -u ruo-kalininsky`, 'only with --update'],
    ['an update of nothing', 'derive --update', 'None of the plans here was made from another'],
    ['an update of a plan of one’s own', `derive --update ${CITY}`, 'was not made from another plan'],
  ])('%s', async (_, line, words) => {
    const { exit, err } = await place.cyclo(line);
    expect([exit, err]).toEqual([2, expect.stringContaining(words)]);
  });

  it('a file that is there, and an id that another plan has', async () => {
    await place.cyclo('derive -u ruo-kalininsky');
    const text = await readFile(join(place.folder, district), 'utf8');
    expect((await place.cyclo('derive -u ruo-kalininsky')).err).toContain('is there already');
    expect(await readFile(join(place.folder, district), 'utf8')).toBe(text);
    const taken = await place.cyclo('derive -u ruo-leninsky -o other/sgo-2010-h1-ruo-kalininsky.yaml');
    expect(taken.err).toContain('records could not tell them apart');
  });

  it('a plan above with errors, showing them', async () => {
    await place.cyclo('derive -u ruo-kalininsky');
    await edit(place, CITY, [
      'title: 76-РИК по району\n    when: 2010-09',
      'title: 76-РИК по району\n    when: сентябрь',
    ]);
    for (const line of ['derive -u ruo-leninsky', `derive --update ${district}`]) {
      const { exit, err } = await place.cyclo(line);
      expect([exit, err]).toEqual([1, expect.stringContaining(CITY)]);
    }
  });

  it('a plan above that is nowhere or another, and finds one that was renamed or is named', async () => {
    await place.cyclo('derive -u ruo-kalininsky');
    const file = join(place.folder, CITY);
    await rename(file, join(place.folder, 'plans/city.yaml'));
    await edit(place, 'plans/city.yaml', [
      'RUO: Формирование 76-РИК по району',
      'RUO: Свод 76-РИК по району',
    ]);
    expect((await place.cyclo(`derive --update ${district}`)).exit).toBe(0);
    expect((await read(place, district))['derived-from']?.file).toBe('city.yaml');
    await mkdir(join(place.folder, 'away'));
    await rename(join(place.folder, 'plans/city.yaml'), join(place.folder, 'away/city.yaml'));
    expect((await place.cyclo(`derive --update ${district}`)).err).toContain('is not found');
    const other = await place.cyclo(`derive --update ${district} --parent plans/returns-2026.yaml`);
    expect(other.err).toContain('the plan returns-2026');
    await cp(join(place.folder, 'plans/units'), join(place.folder, 'away/units'), { recursive: true });
    expect((await place.cyclo(`derive --update ${district} --parent away/city.yaml`)).exit).toBe(0);
  });

  it('an update without what the plan was made as, until that is named', async () => {
    await cp(join(place.folder, CITY), join(place.folder, 'then.txt'));
    await place.cyclo('derive -u ruo-kalininsky');
    await rm(join(place.folder, 'plans/bases'), { recursive: true });
    await edit(place, CITY, ...AMENDED);
    const refused = await place.cyclo(`derive --update ${district}`);
    expect([refused.exit, refused.err]).toEqual([2, expect.stringContaining('plans/bases/')]);
    await cp(join(place.folder, 'then.txt'), join(place.folder, 'plans/then.yaml'));
    expect(
      (await place.cyclo(`derive --update ${district} --base plans/then.yaml --parent ${CITY}`)).exit,
    ).toBe(0);
    expect(activityOf(await read(place, district), 'journals')).toBeDefined();
  });

  it('a revision that a shallow clone does not have', async () => {
    const repository = new TestRepository({
      [CITY]: await readFile(join(place.folder, CITY), 'utf8'),
      'plans/units/chelyabinsk.yaml': await readFile(
        join(place.folder, 'plans/units/chelyabinsk.yaml'),
        'utf8',
      ),
    });
    await repository.cyclo('derive -u ruo-kalininsky');
    const gone = '0123456789abcdef0123456789abcdef01234567';
    const text = await readFile(join(repository.folder, district), 'utf8');
    await writeFile(join(repository.folder, district), text.replace(/[0-9a-f]{40}/, gone));
    const { exit, err } = await repository.cyclo(`derive --update ${district}`);
    expect([exit, err]).toEqual([2, expect.stringContaining('git fetch --unshallow')]);
    repository.close();
  });
});

describe('a plan of a plan that was derived', () => {
  const FILES = {
    'plans/city.yaml': `cyclo: 1
plan: city
title: План города
period: 2026-09..2026-12
spans: spans/2026-27.yaml
rows: week
actors:
  UO: {name: Управление}
  RUO: {name: РУО, units: units/all.yaml}
  MOU: {name: МОУ, units: units/all.yaml}
activities:
  - id: forms
    title: Формы
    when: 2026-09-20
    tasks: {MOU: {text: Сдача форм, accepted-by: parent}}
  - id: summary
    title: Свод
    when: {after: {done: forms}, within: 5 days}
    after: [forms]
    tasks: {RUO: Свод форм}
  - id: contest
    title: Конкурс
    when: 2026-10
    tasks:
      RUO: {role: organizer, text: Проведение конкурса, done-by: host, host: ruo-a}
      MOU: {role: participant, text: Участие в конкурсе}
  - id: expert
    title: Эксперт
    when: 2026-11
    tasks: {RUO: {text: Назначение эксперта, done-by: any}}
  - id: quarter
    title: Итоги четверти
    when: q1
    tasks: {MOU: Выставление оценок}
  - id: weekly
    title: Неделя
    when: {every: week, by: friday, in: 2026-09}
    tasks: {MOU: {text: Сводка, tags: [лицей]}}
`,
    'plans/units/all.yaml': `cyclo-units: 1
units:
  - {id: ruo-a, name: РУО А, actor: RUO, parent: UO}
  - {id: ruo-b, name: РУО Б, actor: RUO, parent: UO}
  - {id: school-1, name: Школа 1, actor: MOU, parent: ruo-a, tags: [лицей]}
  - {id: school-2, name: Школа 2, actor: MOU, parent: ruo-b}
  - {id: school-3, name: Школа 3, actor: MOU, parent: ruo-b}
`,
    'plans/spans/2026-27.yaml': `cyclo-spans: 1
year: 2026-27
sets:
  school-quarters:
    name: четверти
    spans:
      q1:
        name: I четверть
        dates: 2026-09-01..2026-10-30
        differ: [{only: [school-2], dates: 2026-09-01..2026-10-23}]
`,
  };
  let place: Workplace;
  const office = 'office/plans/ruo-b.yaml';
  const school = 'school/plans/school-2.yaml';
  const write = async (files: Readonly<Record<string, string>>): Promise<void> => {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(place.folder, name)), { recursive: true });
      await writeFile(join(place.folder, name), text);
    }
  };
  beforeEach(async () => {
    place = await Workplace.open(false);
    await write(FILES);
    for (const line of [
      'fmt',
      `derive -a RUO -u ruo-b -o ${office}`,
      `add --plan ${office} --title Диктант --when 2026-10-15 --actor MOU --text "Проведение диктанта" --id dictation`,
      `derive --plan ${office} -u school-2 -o ${school}`,
    ])
      await place.cyclo(line);
  });
  afterEach(() => place.close());

  const statusesOf = async (plan: string, unit: string): Promise<object[]> => {
    const line = `due --unit ${unit} --all --plan ${plan} --store store --today 2026-12-31 --from 2026-09-01 --to 2026-12-31`;
    return (await json<Due>(place, line)).items.map(({ text: _, ...item }) => item);
  };

  it('has the work of both above, each under the plan in which it stands', async () => {
    const plan = await read(place, school);
    expect(plan['derived-from']).toMatchObject({
      plan: 'ruo-b',
      file: '../../office/plans/ruo-b.yaml',
      unit: 'school-2',
    });
    const origins = plan.activities.map(({ id, origin }) => [id, origin?.plan]);
    expect(origins).toEqual([
      ['forms', 'city'],
      ['contest', 'city'],
      ['quarter', 'city'],
      ['dictation', 'ruo-b'],
    ]);
    expect(await readdir(join(place.folder, 'school/plans'))).toEqual([
      'bases',
      'school-2.yaml',
      'spans',
      'units',
    ]);
    for (const file of [office, school]) {
      const { out } = await place.cyclo(`validate ${file}`);
      expect(out).toContain('nothing to object to');
    }
    expect((await place.cyclo(`fmt --check ${office} ${school}`)).exit).toBe(0);
  });

  it('agrees with both above whatever is recorded where', async () => {
    const acts = [
      `done forms --unit school-2 --date 2026-09-18 --plan ${school}`,
      `accept forms --unit school-2 --date 2026-09-21 --plan ${office}`,
      `done forms --unit school-3 --date 2026-09-22 --plan ${office}`,
      `done summary --unit ruo-b --date 2026-09-25 --plan ${office}`,
      `done expert --unit ruo-a --date 2026-11-02 --plan plans/city.yaml`,
      `done quarter --unit school-2 --date 2026-10-24 --plan ${school}`,
      `done dictation --unit school-2 --date 2026-10-15 --plan ${school}`,
    ];
    for (const act of acts)
      expect((await place.cyclo(`${act} --store store --today 2026-12-31`)).exit).toBe(0);
    for (const [plan, unit] of [
      [office, 'ruo-b'],
      [office, 'school-2'],
      [office, 'school-3'],
      [school, 'school-2'],
    ] as const) {
      const [above, own] = [await statusesOf('plans/city.yaml', unit), await statusesOf(plan, unit)];
      expect([plan, unit, own.filter((item) => (item as { plan: string }).plan === 'city')]).toEqual([
        plan,
        unit,
        above,
      ]);
    }
    const expert = (await statusesOf(office, 'ruo-b')).find(
      (item) => (item as { activity: string }).activity === 'expert',
    );
    expect(expert).toMatchObject({ status: 'done' });
    expect((await statusesOf(office, 'school-2')).at(-1)).toMatchObject({ plan: 'city' });
    const dictation = (await statusesOf(office, 'school-2')).find(
      (item) => (item as { plan: string }).plan === 'ruo-b',
    );
    expect(dictation).toMatchObject({ activity: 'dictation', status: 'done' });
  });

  it('is brought up through the plan between, and tells what lies elsewhere', async () => {
    await edit(place, 'plans/city.yaml', ['MOU: Выставление оценок', 'MOU: Выставление четвертных оценок']);
    const line = `derive --update ${office} ${school}`;
    expect((await place.cyclo(line)).exit).toBe(0);
    expect(activityOf(await read(place, school), 'quarter')?.tasks).toEqual({
      MOU: 'Выставление четвертных оценок',
    });
    await edit(place, 'plans/units/all.yaml', ['name: Школа 3', 'name: Гимназия 3']);
    expect((await place.cyclo(line)).out).toContain('is not what the plan above has');
    const { err } = await place.cyclo(`validate ${school}`);
    expect(err).toContain('not compared with the plan above');
  });
});
