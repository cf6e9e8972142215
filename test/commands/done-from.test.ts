import { readFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LedgerEvent } from '../../src/event.ts';
import { Workplace, type Outcome, type Surroundings } from '../test-io.ts';
import { runs } from '../runs.ts';

let place: Workplace;

beforeEach(async () => {
  place = await Workplace.open();
});

afterEach(() => place.close());

const NOW = '2010-12-31T06:00:00.000Z';
const run = (line: string, surroundings: Surroundings = {}): Promise<Outcome> =>
  place.cyclo(`${line} --plan plans/sgo-2010-h1.yaml`, { now: NOW, ...surroundings });

async function recorded(): Promise<LedgerEvent[]> {
  const { out } = await run('log --format json');
  return (JSON.parse(out) as { events: LedgerEvent[] }).events;
}

const facts = (events: readonly LedgerEvent[]): string[] =>
  events
    .map(({ activity, occurrence, unit, on, by, note = '' }) =>
      [activity, occurrence, unit, on, by, note].join('|'),
    )
    .sort();

const FILE = `activity,month,unit,date,note,evidence,by
pdn-seminar,2010-10,licey-31,2010-10-12,"протокол № 4, «две» ""кавычки""",исх. 7,petrov
class-journal,10.2010,internat-9,29.10.2010,,,
`;

const FACTS = [
  'class-journal|2010-10|internat-9|2010-10-29|ivanova|',
  'pdn-seminar|2010-10|licey-31|2010-10-12|petrov|протокол № 4, «две» "кавычки"',
];

/** The file in windows-1251, as a Russian Excel saves it. */
function inWindows1251(text: string): Uint8Array {
  const table = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++)
    table.set(new TextDecoder('windows-1251').decode(new Uint8Array([byte])), byte);
  return Uint8Array.from([...text], (character) => table.get(character) ?? 0x3f);
}

describe('done --from', () => {
  it('keeps who imported a row beside who it is by', async () => {
    await place.write('file.csv', FILE);
    await run('done --from file.csv');
    const found = (await recorded()).map(({ by, enteredBy }) => [by, enteredBy]);
    expect(found.toSorted(([one = ''], [other = '']) => one.localeCompare(other))).toEqual([
      ['ivanova', undefined],
      ['petrov', 'ivanova'],
    ]);
  });

  it.each([
    ['CSV', FILE],
    ['CSV with a byte order mark and the line ends of Windows', `\uFEFF${FILE.replaceAll('\n', '\r\n')}`],
    [
      'CSV with semicolons and Russian heads',
      FILE.replace(/(?<=^|\n)((?:"[^\n]*?",|[^\n",]*,?)+)/g, (line) =>
        line.replaceAll(/,(?! )/g, ';'),
      ).replace(/^.*/, 'Мероприятие;Месяц;Учреждение;Дата;Примечание;Подтверждение;Кто'),
    ],
    ['CSV that says its delimiter', `sep=;\n${FILE.replaceAll(/,(?! )/g, ';')}`],
    ['CSV with tabs', FILE.replaceAll(/,(?! )/g, '\t')],
    [
      'JSON lines',
      `{"activity": "pdn-seminar", "occurrence": "2010-10", "unit": "licey-31", "date": "2010-10-12", "note": "протокол № 4, «две» \\"кавычки\\"", "evidence": "исх. 7", "by": "petrov"}

{"activity": "class-journal", "month": "2010-10", "unit": "internat-9", "on": "2010-10-29", "note": null, "kind": "done", "actor": "MOU", "done": 1}\n`,
    ],
  ])('records %s, from a file and from standard input', async (_name, text) => {
    await place.write('records', text);
    expect(await run('done --from records')).toEqual({
      exit: 0,
      out: '✓ recorded: 2 completions\n',
      err: '',
    });
    expect(facts(await recorded())).toEqual(FACTS);
    expect((await recorded()).map(({ evidence }) => evidence)).toEqual([
      { type: 'text', text: 'исх. 7' },
      undefined,
    ]);
    expect((await run('done --from -', { stdin: text })).out).toBe(
      '✓ recorded: 0 completions\n– recorded before, unchanged: 2\n',
    );
    expect(facts(await recorded())).toEqual(FACTS);
  });

  it('records the example of the document', async () => {
    const [, example = ''] = /^```csv\n([\s\S]*?)^```$/m.exec(await readFile('docs/forms.md', 'utf8')) ?? [];
    expect(await run('done --from -', { stdin: example })).toMatchObject({ exit: 0, err: '' });
    expect(facts(await recorded())).toEqual([
      'class-journal|2010-10|internat-9|2010-10-29|ivanova|сдан лично; с подписью',
      'pdn-seminar|2010-10|licey-31|2010-10-12|ivanova|',
    ]);
  });

  it('reads windows-1251, and says so', async () => {
    await place.write('records.csv', inWindows1251(FILE));
    const { exit, err } = await run('done --from records.csv');
    expect(exit).toBe(0);
    expect(err).toContain('read as windows-1251');
    expect(facts(await recorded())).toEqual(FACTS);
  });

  it('knows an encoding by more than the first letter that is not Latin', async () => {
    await place.write('records.csv', inWindows1251(FILE.replace('протокол № 4', '№ 4, протокол')));
    expect((await run('done --from records.csv')).exit).toBe(0);
    expect(facts(await recorded())[1]).toContain('№ 4, протокол');
  });

  it('tells a program every mistake, however many there are', async () => {
    const { exit, out, err } = await run('done --from - --format json', {
      stdin: `activity,unit\n${'pdn-seminra,licey-31\n'.repeat(30)}`,
    });
    const { problems, ...counts } = JSON.parse(out) as { problems: { line: number; code: string }[] };
    expect([exit, err]).toEqual([1, '']);
    expect(counts).toMatchObject({ recorded: 0, before: 0 });
    expect(problems.map(({ line }) => line)).toEqual(Array.from({ length: 30 }, (_, index) => index + 2));
    expect(problems[0]).toMatchObject({
      code: 'unknown-activity',
      message: expect.stringMatching(/pdn-seminar/) as string,
    });
  });

  it('tells every mistake with its line, and records nothing', async () => {
    await place.write(
      'bad.csv',
      `activity;occurrence;month;unit;date;note;evidence;plan
pdn-seminar;2010-10;;licey-31;2010-10-12;;;
pdn-seminra;2010-10;;licey-31;2010-10-12;;;
pdn-seminar;2010-10;;licey-32;31.02.2010;;;
pdn-seminar;2010-11;;licey-31;;;;
class-journal;;;licey-31;;;;
class-journal;;2010-13;licey-31;;;;
pdn-inspection;;;licey-31;;;;

parent-meetings;;;;;"две
строки";;
parent-meetings;;;licey-11;2011-01-01;;;
;;;licey-11;;;;
pdn-seminar;2010-10;;licey-31;2010-10-13;;;
parent-meetings;;;licey-11;;;;sgo-2010-h2
parent-meetings;;;licey-11;;;missing.pdf;
parent-meetings;;;licey-11;;a;b;;c
parent-meetings;;;licey-11;;"a" b;;
parent-meetings;;;licey-11;;"a
`,
    );
    const { exit, out, err } = await run('done --from bad.csv');
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(err.split('\n')).toEqual([
      'bad.csv:3: no plan here has an activity “pdn-seminra”. Did you mean “pdn-seminar”? Ids are listed by cyclo due --all',
      "bad.csv:4: no plan here has a unit “licey-32”. Did you mean “licey-31”? Ids and names are in the plan's units",
      'bad.csv:4: “31.02.2010” is not a date: a day is written 2010-10-05 or 5.10.2010',
      'bad.csv:5: “pdn-seminar” does not fall due in 2010-11; it falls due in: 2010-10',
      'bad.csv:6: “class-journal” comes round several times; say which in occurrence: 2010-09, 2010-10, 2010-11',
      'bad.csv:7: “2010-13” is not a month: a month is written 2010-10 or 10.2010',
      'bad.csv:8: “pdn-inspection” does not concern “licey-31” at that time: see cyclo due --all --unit licey-31',
      'bad.csv:10: the unit is missing: “parent-meetings” concerns 4 units; name the one that has done it',
      'bad.csv:12: 2011-01-01 has not come yet, today is 2010-12-31: write the day it was done',
      'bad.csv:13: the activity is missing: write its id',
      'bad.csv:14: line 2 records the same obligation otherwise: leave one of the two',
      'bad.csv:15: there is no plan “sgo-2010-h2” here. Did you mean “sgo-2010-h1”? A plan is called as its line plan: says',
      'bad.csv:16: There is no file missing.pdf to record as evidence. Nothing was recorded. Check the name, or give words that do not look like a file.',
      'bad.csv:17: 9 cells for 8 columns: put a cell that holds the separator in quotes',
      'bad.csv:18: there are words after a closing quote: put the whole cell in quotes, and double those inside ("")',
      'bad.csv:19: a quote is opened here and never closed: close it, or double it ("") where it is a part of the text',
      'cyclo: bad.csv: 16 mistakes, shown above. Nothing was recorded. Correct the file and run the command again.',
      '',
    ]);
    expect(await recorded()).toEqual([]);
  });

  it('tells the first twenty of many mistakes, and how many more there are', async () => {
    await place.write('bad.csv', `activity,unit\n${'nothing,nobody\n'.repeat(1000)}`);
    const { err } = await run('done --from bad.csv --lang ru');
    const lines = err.trimEnd().split('\n');
    expect(lines).toHaveLength(22);
    expect(lines[19]).toMatch(/^bad.csv:21: мероприятия «nothing» в планах нет/);
    expect(lines[20]).toBe('и ещё 980 ошибок в этом файле');
  });

  it.each([
    ['unit,date\nlicey-31,2010-10-12\n', /bad:1: the first line has to name the columns/],
    ['', /bad:1: the first line has to name the columns/],
    ['{\n"foo": 1,\n"bar": 2\n}\n', /^bad:1: “foo” is not a field of a record[^\n]*\n[^\n]*1 mistake/],
    ['activity,notes\na,b\n', /bad:1: “notes” is not a field of a record. Did you mean “note”\?/],
    ['activity,unit,Мероприятие\na,b,c\n', /bad:1: column “Мероприятие” is there twice/],
    ['{"activity": "pdn-seminar"\n', /bad:1: this line is not a JSON object/],
    ['{"activity": "pdn-seminar", "unit": 31}\n', /bad:1: “unit” has to be a text in quotes/],
    ['{"activity": "pdn-seminar"}\n[]\n', /bad:2: this line is not a JSON object/],
  ])('refuses %j', async (text, message) => {
    await place.write('bad', text);
    const { exit, err } = await run('done --from bad');
    expect(exit).toBe(1);
    expect(err).toMatch(message);
    expect(await recorded()).toEqual([]);
  });

  it('says in which line bytes are no text', async () => {
    const bytes = new TextEncoder().encode(FILE);
    await place.write('records.csv', Uint8Array.from([...bytes.slice(0, -10), 0xff, ...bytes.slice(-10)]));
    expect((await run('done --from records.csv')).err).toContain('records.csv:3: 1 byte is not text');
    expect(await recorded()).toEqual([]);
  });

  it('wants nothing named beside the file, and the file to be there', async () => {
    for (const more of ['pdn-seminar', '--unit licey-31', '--actor MOU', '--month 2010-10'])
      expect(await run(`done --from records.csv ${more}`)).toMatchObject({
        exit: 2,
        err: expect.stringMatching(/--from takes/) as string,
      });
    expect(await run('done --from nowhere.csv')).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/There is no file nowhere.csv/) as string,
    });
  });

  it('takes the day, the note, the evidence and the name of the call for lines that have none', async () => {
    await place.write('proof.txt', 'proof');
    await place.write(
      'records.csv',
      'activity,unit,date,note,by\nparent-meetings,licey-11,,,\nparent-meetings,licey-31,2010-10-01,own,sidorov\n',
    );
    await run('done --from records.csv --date 2010-10-02 --note all --by petrov --evidence proof.txt');
    expect(facts(await recorded())).toEqual([
      'parent-meetings|2010-10|licey-11|2010-10-02|petrov|all',
      'parent-meetings|2010-10|licey-31|2010-10-01|sidorov|own',
    ]);
    expect((await recorded()).map(({ evidence }) => evidence)).toMatchObject([
      { type: 'file', path: join('proof.txt') },
      { type: 'file' },
    ]);
  });

  it('finds units by their names, and says which of several is meant', async () => {
    await place.write(
      'plans/two.yaml',
      `cyclo: 1
plan: two
title: Две школы
period: 2010-10
actors:
  SCH:
    name: Школы
    units:
      - {id: first, name: Школа № 1}
      - {id: second, name: Школа № 2}
      - {id: other-second, name: Школа № 2}
activities:
  - {id: report, title: Отчёт, when: 2010-10, tasks: {SCH: Сдача отчёта}}
`,
    );
    const done = (stdin: string) => place.cyclo('done --from - --plan plans/two.yaml', { now: NOW, stdin });
    expect((await done('activity,unit\nreport, школа  № 1\n')).exit).toBe(0);
    expect((await done('activity,unit\nreport,Школа № 2\n')).err).toContain(
      'may be that of several units; say which in unit: second, other-second',
    );
    expect((await done('activity,unit\nreport,Школа № 3\n')).err).toContain('no plan here has a unit');
    const { out } = await place.cyclo('log --format json --plan plans/two.yaml', { now: NOW });
    expect((JSON.parse(out) as { events: LedgerEvent[] }).events.map(({ unit }) => unit)).toEqual(['first']);
  });

  it('says what is recorded with another day, and leaves it', async () => {
    await place.write('records.csv', FILE);
    await run('done --from records.csv');
    await place.write('records.csv', FILE.replace('2010-10-12', '2010-10-13'));
    const { exit, out } = await run('done --from records.csv');
    expect(exit).toBe(0);
    expect(out).toContain(
      '– recorded before, unchanged: 2\n– of these, recorded with another day than the file has: 1 (line 2)',
    );
    expect(facts(await recorded())).toEqual(FACTS);
  });

  it('reads no file that is too big to be one of records', async () => {
    await place.write('huge.csv', 'activity\n');
    await truncate(join(place.folder, 'huge.csv'), 200 * 2 ** 20);
    expect(await run('done --from huge.csv')).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/more than 128 MB/) as string,
    });
    const stdin = new Uint8Array(129 * 2 ** 20);
    expect(await run('done --from -', { stdin })).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/standard input has more than/) as string,
    });
  });

  it('counts for a program', async () => {
    await place.write('records.csv', `${FILE}class-journal,2010-10,internat-9,2010-10-29,,,\n`);
    expect(JSON.parse((await run('done --from records.csv --format json')).out)).toMatchObject({
      recorded: 2,
      before: 0,
      otherwise: 0,
      repeated: 1,
    });
  });

  it('draws a bar on a terminal and takes it away again', async () => {
    await place.write('records.csv', FILE);
    const { err } = await run('done --from records.csv', { columns: 80 });
    expect(err).toMatch(/checking [█░]{30} \d+ %/);
    expect(err.endsWith('\r\u001B[K')).toBe(true);
    expect((await run('done --from records.csv -q', { columns: 80 })).err).toBe('');
    for (const line of (await run('done --from records.csv', { columns: 20 })).err.split('\r\u001B[K'))
      expect(line.length).toBeLessThan(20);
  });

  it('comes to the same whether a file is recorded once, twice, in parts, or with lines repeated', async () => {
    const line = fc.record({
      activity: fc.constantFrom('parent-meetings', 'pdn-seminar', 'quarter-marks'),
      unit: fc.constantFrom('licey-11', 'licey-31', 'internat-9', 'internat-13'),
    });
    const text = (lines: readonly { activity: string; unit: string }[]): string =>
      `activity,unit,date\n${lines.map(({ activity, unit }) => `${activity},${unit},2010-12-01\n`).join('')}`;
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 12 }), fc.nat(12), async (lines, cut) => {
        const [once, more] = [await Workplace.open(), await Workplace.open()];
        const done = (where: Workplace, stdin: string) =>
          where.cyclo('done --from - --format json --plan plans/sgo-2010-h1.yaml', { now: NOW, stdin });
        const log = async (where: Workplace) =>
          facts(JSON.parse((await where.cyclo('log --format json', { now: NOW })).out).events);
        await done(once, text(lines));
        for (const part of [lines.slice(0, cut), lines.slice(cut), [...lines, ...lines]])
          await done(more, text(part));
        const last = JSON.parse((await done(more, text(lines))).out) as object;
        const all = await log(once);
        expect(await log(more)).toEqual(all);
        expect(new Set(all).size).toBe(all.length);
        expect(last).toMatchObject({ recorded: 0, before: all.length, repeated: lines.length - all.length });
        await Promise.all([once.close(), more.close()]);
      }),
      { numRuns: runs(100) },
    );
  });

  const LINES = runs(10_000);
  it(`records ${LINES} lines, and gives them back`, async () => {
    const units = Array.from({ length: LINES / 5 }, (_, index) => `school-${index}`);
    const registry = units.map((id) => `  - {id: ${id}, name: ${id}, actor: MOU, parent: UO}\n`).join('');
    await place.write(
      'plans/units/chelyabinsk.yaml',
      `cyclo-units: 1\nunits:\n  - {id: ruo, name: r, actor: RUO, parent: UO}\n${registry}`,
    );
    const lines = ['2010-08', '2010-09', '2010-10', '2010-11', '2010-12'].flatMap((month, index) =>
      units.map((unit) => `pupil-movement,${month},${unit},2010-12-0${index + 1},"№ ""${unit}"""`),
    );
    await place.write('many.csv', `activity,occurrence,unit,date,note\n${lines.join('\n')}`);
    expect((await run('done --from many.csv')).out).toBe(`✓ recorded: ${LINES} completions\n`);
    expect(facts(await recorded())).toEqual(
      lines
        .map((line) => line.replaceAll('""', "'").replaceAll('"', '').replaceAll("'", '"').split(','))
        .map(([activity, occurrence, unit, on, note]) =>
          [activity, occurrence, unit, on, 'ivanova', note].join('|'),
        )
        .sort(),
    );
    expect((await run('done --from many.csv')).out).toContain(`recorded before, unchanged: ${LINES}`);
  });
});
