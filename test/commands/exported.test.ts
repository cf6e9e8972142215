/** What every list writes for programs, given back to `done --from`: it is read as it was meant, or refused with the way out. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LedgerEvent } from '../../src/event.ts';
import { Workplace } from '../test-io.ts';

const PLAN = `cyclo: 1
plan: p-2026
title: План работы
period: 2026-09..2026-11
actors:
  UO: {name: Управление образования}
  SCH:
    name: Школы
    units:
      - {id: first, name: Школа № 1, parent: UO}
      - {id: second, name: Школа № 2, parent: UO}
activities:
  - id: report
    title: Отчёт
    when: {every: month, by: 5}
    tasks:
      SCH: Сдача отчёта
      UO: Сбор отчётов
  - id: talk
    title: Выступление
    when: 2026-10-08
    done-by: any
    tasks: {SCH: Выступление на совещании}
`;

let place: Workplace;
const run = (line: string, language = 'en', stdin?: string) =>
  place.cyclo(`${line} --today 2026-10-20`, {
    env: { CYCLO_LANG: language },
    ...(stdin === undefined ? {} : { stdin }),
  });

beforeAll(async () => {
  place = await Workplace.open(false);
  await place.write('plans/p.yaml', PLAN);
  await run('done report -u first -m 2026-09 -d 2026-09-03 -n "=1+1; «да»" -e https://example.org/1');
  await run('done report -u UO -m 2026-09 -d 2026-09-04 -e "письмо № 5"');
  await run('excuse report -u second -m 2026-09 -r ремонт');
});
afterAll(() => place.close());

let stores = 0;

/** What is recorded of a text, in a store of its own. */
async function recordedOf(text: string, language: string): Promise<{ err: string; shares: string[] }> {
  const store = `--store again-${(stores += 1)}`;
  const { err } = await run(`done --from - ${store}`, language, text);
  const { out } = await run(`log --format json ${store}`);
  const { events } = JSON.parse(out) as { events: LedgerEvent[] };
  return {
    err,
    shares: events.map(({ activity, occurrence, unit, on, note, evidence }) =>
      [activity, occurrence, unit, on, note, JSON.stringify(evidence)]
        .filter((each) => each !== undefined)
        .join(' '),
    ),
  };
}

/** The lines of a table that say one thing, below its head. */
function only(csv: string, words: RegExp): string {
  const [head, ...rows] = csv.split('\r\n');
  return [head, ...rows.filter((row) => words.test(row))].join('\r\n');
}

const LANGUAGES = ['ru', 'en'] as const;
const TODAY = '2026-10-20';

describe.each(LANGUAGES)('a table in %s', (language) => {
  const table = async (line: string): Promise<string> => (await run(`${line} --format csv`, language)).out;

  it('of what is due for a unit is read', async () => {
    const { err, shares } = await recordedOf(await table('due -u second -m 2026-10'), language);
    expect([err, shares]).toEqual([
      '',
      [`report 2026-10 second ${TODAY}`, `talk 2026-10-08 second ${TODAY}`],
    ]);
  });

  it('of what is missing is read, but for what has to say who has done it', async () => {
    const csv = await table('missing');
    const { err } = await recordedOf(csv, language);
    expect(err).toMatch(
      language === 'ru' ? /«talk» исполняют 2 учреждения; укажите, кто/ : /“talk” concerns 2 units; name/,
    );
    const { err: none, shares } = await recordedOf(only(csv, /;report;|,report,/), language);
    expect([none, shares]).toEqual([
      '',
      expect.arrayContaining([`report 2026-10 first ${TODAY}`, `report 2026-10 UO ${TODAY}`]),
    ]);
  });

  it('of what was recorded is read as it was, but for what is no completion', async () => {
    const csv = await table('log');
    expect((await recordedOf(csv, language)).err).toMatch(/:4: /);
    const { err, shares } = await recordedOf(only(csv, /;выполнено;|,done,/), language);
    expect(err).toBe('');
    expect(shares).toEqual([
      'report 2026-09 first 2026-09-03 =1+1; «да» {"type":"url","url":"https://example.org/1"}',
      'report 2026-09 UO 2026-09-04 {"type":"text","text":"письмо № 5"}',
    ]);
  });

  it.each([
    ['due -a SCH -m 2026-10', /исполняют 2 учреждения; укажите|concerns 2 units; name/],
    ['status', /нужны названия столбцов|has to name the columns/],
    ['status --by unit', /нужны названия столбцов|has to name the columns/],
    ['status --matrix', /нужны названия столбцов|has to name the columns/],
    ['report', /таблица отчёта.* cyclo missing|table of a report.* cyclo missing/],
  ])('of %s is refused with the way out', async (line, words) => {
    const { err, shares } = await recordedOf(await table(line), language);
    expect(err).toMatch(words);
    expect(shares).toEqual([]);
  });

  it.each(['due -u second -m 2026-10', 'missing', 'log', 'status', 'report'])(
    'as a whole answer in JSON is refused in one line (%s)',
    async (line) => {
      const { out } = await run(`${line} --format json`, language);
      const { err, shares } = await recordedOf(out, language);
      expect(err.split('\n')[0]).toMatch(/:1: .*--format csv/);
      expect(err.trimEnd().split('\n')).toHaveLength(2);
      expect(shares).toEqual([]);
    },
  );
});

it('reads the records of the log in JSON, a list or one a line', async () => {
  const { out } = await run('log --format json');
  const events = (JSON.parse(out) as { events: LedgerEvent[] }).events.filter(({ kind }) => kind === 'done');
  for (const text of [JSON.stringify(events), events.map((event) => JSON.stringify(event)).join('\n')]) {
    const { err, shares } = await recordedOf(text, 'en');
    expect(err).toBe('');
    expect(shares[0]).toBe(
      'report 2026-09 first 2026-09-03 =1+1; «да» {"type":"url","url":"https://example.org/1"}',
    );
    expect(shares).toHaveLength(2);
  }
});
