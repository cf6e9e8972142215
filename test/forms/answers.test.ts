/** What people leave in the cells of a form, and what is made of it. */
import exceljs from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Workplace } from '../test-io.ts';
import { day, fill, formPath, importForms, makeForms, openCity, readBook } from './city.ts';

const PATH = formPath('one-001');

let place: Workplace;
beforeEach(async () => {
  place = await openCity({ schools: ['one-001'] });
  await makeForms(place, '--unit one-001');
  await fill(place, PATH, { F9: 'выполнено', G9: day('2010-10-12') });
});
afterEach(() => place.close());

async function leave(address: string, value: exceljs.CellValue, numFmt?: string): Promise<void> {
  const book = await readBook(place, PATH);
  const cell = book.getWorksheet('Форма')!.getCell(address);
  cell.value = value;
  if (numFmt !== undefined) cell.numFmt = numFmt;
  await place.write(PATH, new Uint8Array(await book.xlsx.writeBuffer()));
}

async function imported(...options: string[]): ReturnType<typeof importForms> {
  return importForms(place, [PATH], ...options);
}

const time = (text: string): Date => new Date(`1899-12-30T${text}:00.000Z`);

describe('a cell is taken as it is displayed', () => {
  it.each<[string, exceljs.CellValue, string | undefined]>([
    ['14:30', time('14:30'), 'h:mm'],
    ['100%', 1, '0%'],
    ['0007', 7, '0000'],
    ['14,5', 14.5, undefined],
    ['7', 7, '@'],
    ['89123456789', 89_123_456_789, undefined],
    ['1 234,50', 1234.5, '# ##0.00'],
    ['12.10.2010', day('2010-10-12'), 'mm-dd-yy'],
    ['12 октября 2010 г.', day('2010-10-12'), '[$-FC19]d mmmm yyyy "г."'],
    ['12 октября 2010 г.', day('2010-10-12'), '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy'],
    ['12 окт.', day('2010-10-12'), '[$-419]d\\ mmm;@'],
    ['36:00', 1.5, '[h]:mm'],
    ['1 1/2', 1.5, '# ?/?'],
    ['1\u00a0234,50 ₽', 1234.5, '_-* #,##0.00\\ "₽"_-;\\-* #,##0.00\\ "₽"_-;_-* "-"??\\ "₽"_-;_-@_-'],
    ['44 чел.', 44, 'General" чел."'],
    ['ИСТИНА', true, undefined],
    ['14:30', { formula: 'TIME(14,30,0)', result: time('14:30') as unknown as number }, 'h:mm'],
    ['№ 5', { formula: '"№ "&5', result: '№ 5' }, undefined],
    ['#REF!', { error: '#REF!' }, undefined],
  ])('%s', async (shown, value, numFmt) => {
    await leave('I9', value, numFmt);
    expect((await imported()).forms[0]).toMatchObject({ problems: [], events: [{ note: shown }] });
  });

  it.each<[string, exceljs.CellValue, string | undefined]>([
    ['no-value', { formula: 'A1&A2' }, undefined],
    ['not-displayed', 5, ';;;'],
    ['not-displayed', 5, '0.00E+00;[Red'],
  ])('or refused with its place: %s', async (code, value, numFmt) => {
    await leave('H9', value, numFmt);
    expect((await imported()).forms[0]).toMatchObject({ events: [], problems: [{ code, cell: 'H9' }] });
  });

  it('and a formula without a value is an answer in a row of its own, too', async () => {
    await leave('H10', { formula: 'A1&A2' });
    expect((await imported()).forms[0]!.problems).toMatchObject([{ code: 'no-value', cell: 'H10' }]);
  });
});

describe('a date is read', () => {
  it.each([
    ['12 октября 2010 г.'],
    ['12 октября 2010 года'],
    ['12 окт. 2010'],
    ['12-10-2010'],
    ['12/10/2010'],
    ['12 October 2010'],
  ])('from %s', async (text) => {
    await leave('G9', text);
    expect((await imported()).forms[0]).toMatchObject({
      problems: [],
      remarks: [],
      events: [{ on: '2010-10-12' }],
    });
  });

  it('from a year of two figures, and that is said', async () => {
    await leave('G9', '12.10.10 г.');
    const { forms } = await imported();
    expect(forms[0]).toMatchObject({
      problems: [],
      events: [{ on: '2010-10-12' }],
      remarks: [{ code: 'short-year', cell: 'G9' }],
    });
  });

  it.each([
    ['12 октября'],
    ['12.10'],
    ['вчера'],
    ['30.02.2010'],
    ['12.10-2010'],
    ['октябрь 2010'],
    ['14:30'],
  ])('and not guessed from %s', async (text) => {
    await leave('G9', text);
    expect((await imported()).forms[0]!.problems).toMatchObject([{ code: 'not-a-date', cell: 'G9' }]);
  });

  it('and not from a time', async () => {
    await leave('G9', time('14:30'), 'h:mm');
    const [problem] = (await imported()).forms[0]!.problems;
    expect(problem).toMatchObject({ code: 'not-a-date', message: expect.stringContaining('14:30') });
  });
});

describe('a mark', () => {
  it.each([['выпoлнено'], ['Bыполнено'], ['ВЫПОЛНЕНО '], ['выпол­нено']])(
    'is recognised in letters that look the same: %s',
    async (mark) => {
      await leave('F9', mark);
      expect((await imported()).forms[0]).toMatchObject({ problems: [], events: [{ kind: 'done' }] });
    },
  );
});

describe('one cell for several rows', () => {
  it.each(['F9:F11', 'H9:H11'])('is asked about: %s', async (range) => {
    const book = await readBook(place, PATH);
    const sheet = book.getWorksheet('Форма')!;
    sheet.getCell('H9').value = 'протокол № 4';
    sheet.mergeCells(range);
    await place.write(PATH, new Uint8Array(await book.xlsx.writeBuffer()));
    expect((await imported()).forms[0]).toMatchObject({
      events: [],
      problems: [{ code: 'merged', cell: range.slice(0, 2), message: expect.stringContaining('9–11') }],
    });
  });
});

describe('a form with one odd row', () => {
  beforeEach(() => fill(place, PATH, { F10: 'сделано', F11: 'не выполнено' }));

  it('is refused, and says how to take the others', async () => {
    expect((await imported()).forms[0]).toMatchObject({ status: 'refused', events: [] });
    const { out, exit } = await place.cyclo(`import-form ${PATH} --yes --today 2010-11-10`, {
      env: { CYCLO_LANG: 'ru' },
    });
    expect(exit).toBe(1);
    expect(out).toContain(
      'ответов без замечаний в этой форме: 2; чтобы записать их без остальных, добавьте --sound-rows',
    );
    expect((await place.cyclo('log --format json')).out).toContain('"events": []');
  });

  it('is recorded but for that row on demand', async () => {
    const first = await imported('--yes', '--sound-rows');
    expect(first).toMatchObject({
      exit: 1,
      recorded: true,
      forms: [
        {
          status: 'partly',
          events: [{ activity: 'meeting' }, { activity: 'seminar' }],
          problems: [{ code: 'wrong-mark', cell: 'F10' }],
        },
      ],
    });
    await fill(place, PATH, { F10: 'выполнено', G10: day('2010-10-20') });
    const second = await imported();
    expect(second).toMatchObject({
      exit: 0,
      forms: [{ status: 'new', before: 2, events: [{ activity: 'report' }] }],
    });
  });

  it('counts neither of two rows about the same item', async () => {
    const book = await readBook(place, PATH);
    const sheet = book.getWorksheet('Форма')!;
    for (const column of 'ABCDEFGHI') sheet.getCell(`${column}20`).value = sheet.getCell(`${column}9`).value;
    await place.write(PATH, new Uint8Array(await book.xlsx.writeBuffer()));
    const { forms } = await imported('--yes', '--sound-rows');
    expect(forms[0]!.events).toMatchObject([{ activity: 'seminar' }]);
  });
});
