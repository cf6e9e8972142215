import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Workplace } from '../test-io.ts';
import {
  bytesOf,
  cityPlan,
  day,
  fill,
  formPath,
  importForms,
  makeForms,
  openCity,
  readBook,
  type ImportResult,
} from './city.ts';

const PATH = formPath('one-001');

describe('a form', () => {
  let place: Workplace;
  beforeEach(async () => {
    place = await openCity({ schools: ['one-001', 'two-002'] });
  });
  afterEach(() => place.close());

  const make = async (...more: readonly string[]): Promise<void> =>
    makeForms(place, '--unit one-001', ...more);
  const cells = async (range: string[]): Promise<unknown[]> => {
    const sheet = (await readBook(place, PATH)).getWorksheet('Форма')!;
    return range.map((address) => sheet.getCell(address).text);
  };
  /** The codes of what is wrong after cells were written, with their places. */
  const wrong = async (values: Parameters<typeof fill>[2]): Promise<string[]> => {
    await make();
    await fill(place, PATH, values);
    const { forms } = await importForms(place, [PATH]);
    expect((await place.cyclo('log --format json')).out).toContain('"events": []');
    return forms[0]!.problems.map(({ code, cell }) => [code, cell].filter(Boolean).join(' '));
  };

  it('asks what the unit owes in the month, by deadline, in the words of the plan', async () => {
    await make();
    expect(await cells(['A1', 'A3', 'A4'])).toEqual([
      'Сведения об исполнении',
      'Школа 001',
      'за октябрь\u00a02010\u00a0г.',
    ]);
    expect(await cells(['A9', 'B9', 'C9', 'E9'])).toEqual([
      '1',
      'Участие в совещании',
      '12.10.2010',
      'срок не наступил',
    ]);
    expect(await cells(['B10', 'C10'])).toEqual(['Представление отчёта: =1+1 и «кавычки»', '20.10.2010']);
    expect(await cells(['B11', 'C11', 'A12'])).toEqual(['Участие в семинаре', '29.10.2010', '']);
  });

  it('says in its properties what it is, of whom and about which month', async () => {
    await make();
    const archive = await JSZip.loadAsync(await bytesOf(place, PATH));
    const properties = await archive.file('docProps/core.xml')!.async('string');
    expect(properties).toContain(
      '<dc:title>Сведения об исполнении плана города, Школа 001, 2010-10</dc:title>',
    );
  });

  it('asks what is overdue from before, first, and takes the answer', async () => {
    await place.write(
      'plans/city.yaml',
      cityPlan({ schools: ['one-001', 'two-002'], period: '2010-09..2010-12' }),
    );
    await place.cyclo('done report --unit two-002 --month 2010-09 --date 2010-09-20');
    await makeForms(place, '--actor SCH');
    expect(await cells(['B9', 'C9', 'E9', 'B10'])).toEqual([
      'Представление отчёта: =1+1 и «кавычки»',
      '20.09.2010',
      'просрочено',
      'Участие в совещании',
    ]);
    const other = (await readBook(place, formPath('two-002'))).getWorksheet('Форма')!;
    expect(other.getCell('B9').text).toBe('Участие в совещании');
    await fill(place, PATH, { F9: 'выполнено', G9: day('2010-09-21') });
    const { forms } = await importForms(place, [PATH]);
    expect(forms[0]).toMatchObject({
      problems: [],
      unanswered: 3,
      events: [{ activity: 'report', occurrence: '2010-09', on: '2010-09-21' }],
    });
  });

  it('names the order', async () => {
    await place.write(
      'plans/city.yaml',
      `${cityPlan({ schools: ['one-001'] })}order:
  kind: ПРИКАЗ
  issuer: Управление образования
  number: '152'
  date: 2010-08-20
`,
    );
    await make();
    const [heading, subject] = await cells(['A1', 'A2']);
    expect(heading).toBe('Сведения об исполнении');
    expect(subject).toMatch(/, утверждённ(ого|ой) приказом Управления образования от 20.08.2010 №\u00a0152$/);
  });

  it('is the same bytes each time', async () => {
    await make();
    const first = await bytesOf(place, PATH);
    await make();
    expect(await bytesOf(place, PATH)).toEqual(first);
  });

  it('is locked but for the answers, which are chosen from a list or checked', async () => {
    await place.cyclo('done meeting --unit one-001 --date 2010-10-01');
    await make();
    const book = await readBook(place, PATH);
    const sheet = book.getWorksheet('Форма')!;
    expect(sheet).toMatchObject({ sheetProtection: { sheet: true } });
    const open: string[] = [];
    sheet.eachRow((row) =>
      row.eachCell({ includeEmpty: true }, (cell) => {
        if (cell.protection?.locked === false) open.push(cell.address);
      }),
    );
    expect(open.filter((address) => !address.endsWith('13'))).toEqual(
      [10, 11].flatMap((row) => ['F', 'G', 'H', 'I'].map((column) => `${column}${row}`)),
    );
    expect(open).toContain('C13');
    expect(sheet.getCell('F10').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"выполнено,не выполнено,не применимо"'],
    });
    const file = (await JSZip.loadAsync(await bytesOf(place, PATH))).file('xl/worksheets/sheet1.xml')!;
    const ranges = [...(await file.async('string')).matchAll(/sqref="(\w+)"/g)].map(
      ([, range = '']) => range,
    );
    expect(ranges.filter((range) => range.startsWith('F'))).toEqual(['F10', 'F11']);
    expect(sheet.getCell('G10').dataValidation.formulae).toEqual([
      'AND(ISNUMBER(G10),G10>=DATE(2010,9,1),G10<=TODAY())',
    ]);
    expect(sheet.getCell('E9').text).toBe('выполнено в срок, 01.10.2010');
    expect(book.getWorksheet('cyclo')!.state).toBe('veryHidden');
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
    });
  });

  it('comes back with what was filled in', async () => {
    await make();
    await fill(place, PATH, {
      F9: 'Выполнено ',
      G9: '12.10.2010',
      H9: { text: 'протокол', hyperlink: 'https://school.example/3' },
      F10: 'выполнено',
      G10: 40_471,
      I10: { richText: [{ text: 'Сдан ' }, { text: 'лично' }] },
      F11: 'не выполнено',
    });
    const { forms, exit } = await importForms(place, [PATH]);
    expect(exit).toBe(0);
    expect(forms[0]).toMatchObject({ status: 'new', by: 'one-001', before: 0 });
    expect(forms[0]!.events).toMatchObject([
      {
        activity: 'meeting',
        kind: 'done',
        on: '2010-10-12',
        evidence: { type: 'text', text: 'протокол (https://school.example/3)' },
      },
      { activity: 'report', occurrence: '2010-10', kind: 'done', on: '2010-10-20', note: 'Сдан лично' },
      { activity: 'seminar', kind: 'note', on: '2010-11-10', note: 'не выполнено' },
    ]);
  });

  it.each([
    [{ F9: 'выполнено' }, ['no-date G9']],
    [{ F9: 'выполнено', G9: day('2010-11-11') }, ['future G9']],
    [{ F9: 'выполнено', G9: day('2009-10-12') }, ['too-early G9']],
    [{ F9: 'выполнено', G9: 'в срок' }, ['not-a-date G9']],
    [{ F9: 'да', G9: day('2010-10-12') }, ['wrong-mark F9']],
    [{ H9: 'Протокол' }, ['no-mark F9']],
    [{ F9: 'не выполнено', G9: day('2010-10-12') }, ['date-without-done G9']],
    [{ F9: 'не применимо', G9: '12.10.2010' }, ['date-without-done G9', 'no-reason I9']],
    [{ F9: 'не выполнено', I12: 'Ещё одно' }, ['stray I12']],
    [{ F9: 'не выполнено', F8: 'Отметка' }, ['heads']],
    [{ F9: 'не применимо' }, ['no-reason I9']],
    [{ F9: 'выполнено', G9: day('2010-10-12'), C9: '15.10.2010' }, ['altered C9']],
    [{ F9: 'не выполнено', D11: 'наблюдатель' }, ['altered D11']],
    [{ F9: 'не выполнено', 'cyclo!C7': '2010-11-12' }, ['unknown-occurrence B9']],
    [{ F9: 'не выполнено', 'cyclo!B7': 'review', 'cyclo!C7': '2010-12' }, ['changed B9']],
    [{ F9: 'не выполнено', 'cyclo!B3': 'three' }, ['unknown-unit']],
    [
      { F9: 'не выполнено', F10: 'не выполнено', 'cyclo!B8': 'meeting', 'cyclo!C8': '2010-10-12' },
      ['same-row A10', 'changed B10'],
    ],
    [{ F9: 'не выполнено', 'cyclo!B1': '2' }, ['newer-form']],
    [{ F9: 'не выполнено', 'cyclo!A8': 'x' }, ['not-a-form']],
    [{}, ['empty']],
  ] as const)('is refused with %j', async (values, problems) => {
    expect(await wrong(values)).toEqual(problems);
  });

  it('is refused by a unit that does not owe what it answers', async () => {
    expect(
      await wrong({ F9: 'не выполнено', 'cyclo!B3': 'two-002', 'cyclo!B7': 'review', 'cyclo!C7': '2010-12' }),
    ).toEqual(['not-theirs B9']);
  });

  it('takes no answer to what was closed, and no “not done” of what is recorded as done', async () => {
    await make();
    await fill(place, PATH, {
      F9: 'не выполнено',
      F10: 'не применимо',
      I10: 'Нет',
      F11: 'выполнено',
      G11: day('2010-10-05'),
    });
    await place.cyclo('done meeting --unit one-001 --date 2010-10-05');
    await place.cyclo('done report --unit one-001 --month 2010-10 --date 2010-10-05');
    const { forms } = await importForms(place, [PATH]);
    expect(forms[0]!.problems).toMatchObject([
      { code: 'contradicted', cell: 'F9' },
      { code: 'refused', cell: 'F10' },
    ]);
    expect(forms[0]!.events).toEqual([]);
    expect((await place.cyclo('log')).out).not.toContain('seminar');
    await rm(join(place.folder, PATH));
    // Of the day on which it was done, and not of one before it.
    await make('--today', '2010-10-05');
    await fill(place, PATH, { F9: 'выполнено', G9: day('2010-10-05') });
    expect((await importForms(place, [PATH])).forms[0]!.problems).toMatchObject([
      { code: 'closed', cell: 'F9' },
    ]);
  });

  it('says until when and where to return it, where the plan does', async () => {
    const words = 'до 3-го числа, кабинет 12';
    const city = cityPlan({ schools: ['one-001', 'two-002'] });
    await place.write('plans/city.yaml', city.replace('\ntitle: ', `\nreturn-forms: ${words}\ntitle: `));
    await make();
    expect(await cells(['A5'])).toEqual([`Форму вернуть: ${words}`]);
    await fill(place, PATH, { F10: 'выполнено', G10: day('2010-10-12') });
    expect((await importForms(place, [PATH])).forms[0]).toMatchObject({ status: 'new' });
  });

  it('outlives changes of the plan to what it does not answer, and new names', async () => {
    await make();
    await fill(place, PATH, { F9: 'выполнено', G9: day('2010-10-12') });
    const renamed = cityPlan({ schools: ['uno-001', 'two-002'], seminar: 'Участие в другом семинаре' })
      .replace('{id: uno-001,', '{id: uno-001, was: [one-001],')
      .replace('id: meeting', 'id: council\n    was: [meeting]');
    await place.write('plans/city.yaml', renamed);
    expect((await importForms(place, [PATH])).forms[0]).toMatchObject({
      status: 'new',
      events: [{ activity: 'council', unit: 'uno-001' }],
    });
  });

  it('does not do again what was returned since', async () => {
    await place.write(
      'plans/city.yaml',
      cityPlan({ schools: ['one-001', 'two-002'] })
        .replace('{role: performer,', '{role: performer, accepted-by: parent,')
        .replace('name: Школа 001', 'name: Школа 001, parent: two-002')
        .replace('name: Школа 002', 'name: Школа 002, parent: one-001'),
    );
    await make();
    await fill(place, PATH, { F10: 'выполнено', G10: day('2010-10-19') });
    expect((await importForms(place, [PATH])).forms[0]!.status).toBe('new');
    const returned = await place.cyclo(
      'return report --unit one-001 --month 2010-10 --reason "нет подписи" --today 2010-11-10',
    );
    expect(returned.err).toBe('');
    expect((await importForms(place, [PATH])).forms[0]).toMatchObject({
      status: 'before',
      events: [],
      before: 1,
    });
    await place.cyclo('done report --unit one-001 --month 2010-10 --date 2010-10-30');
  });

  it('may answer what was withdrawn since with nothing only', async () => {
    await make();
    await fill(place, PATH, { F9: 'выполнено', G9: day('2010-10-12') });
    const withdrawn = cityPlan({ schools: ['one-001', 'two-002'] }).replace(
      'id: meeting',
      'id: meeting\n    withdrawn: {by: приказ № 7}',
    );
    await place.write('plans/city.yaml', withdrawn);
    expect((await importForms(place, [PATH])).forms[0]!.problems).toMatchObject([
      { code: 'withdrawn', cell: 'B9', message: expect.stringContaining('приказ № 7') as string },
    ]);
    await fill(place, PATH, { F9: null, G9: null, F10: 'выполнено', G10: day('2010-10-20') });
    expect((await importForms(place, [PATH])).forms[0]!.status).toBe('new');
  });

  it('takes the day of the import, and not the one after it', async () => {
    await make();
    await fill(place, PATH, {
      F9: 'выполнено',
      G9: day('2010-11-10'),
      F10: 'выполнено',
      G10: day('2010-11-11'),
    });
    expect((await importForms(place, [PATH])).forms[0]!.problems).toMatchObject([
      {
        code: 'future',
        cell: 'G10',
        message: 'дата 11.11.2010 ещё не наступила, сегодня 10.11.2010; укажите дату выполнения',
      },
    ]);
  });

  it('is not recorded without being told so', async () => {
    await make();
    await fill(place, PATH, { F9: 'выполнено', G9: day('2010-10-12') });
    const asked = await place.cyclo(['import-form', PATH, '--today', '2010-11-10']);
    expect(asked).toMatchObject({ exit: 2, out: expect.stringContaining('1 done') as string });
    expect(asked.err).toContain('--yes');
    const program = await place.cyclo(['import-form', PATH, '--format', 'json', '--today', '2010-11-10']);
    expect(program).toMatchObject({ exit: 2, out: '', err: expect.stringContaining('--yes') as string });
    expect(await importForms(place, [PATH], '--dry-run', '--yes')).toMatchObject({
      recorded: false,
      exit: 0,
    });
    expect((await place.cyclo('log')).out).toContain('Nothing has been recorded yet');
    const piped: ImportResult = await importForms(place, [PATH]);
    expect(piped.recorded).toBe(true);
  });

  it('says what is wrong with the call', async () => {
    const said = async (line: string): Promise<[number, string]> => {
      const { exit, err } = await place.cyclo(line);
      return [exit, err];
    };
    expect(await said('form --month 2010-10')).toEqual([2, expect.stringContaining('--unit UNIT')]);
    expect(await said('form --actor SCH --month 2010-10 -o x.xlsx')).toEqual([
      2,
      expect.stringContaining('FOLDER'),
    ]);
    expect(await said('form --unit nobody')).toEqual([2, expect.stringContaining('No plan here has a unit')]);
    expect(await said('import-form nowhere.xlsx')).toEqual([
      2,
      expect.stringContaining('no form nowhere.xlsx'),
    ]);
    const { out, exit } = await place.cyclo('form --unit one-001 --month 2011-05');
    expect([exit, out]).toEqual([0, expect.stringContaining('owes nothing')]);
  });

  it('is refused where it would unpack to something enormous', async () => {
    const bomb = new JSZip().file('xl/workbook.xml', new Uint8Array(40 << 20));
    await place.write('bomb.xlsx', await bomb.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }));
    const { forms } = await importForms(place, ['bomb.xlsx']);
    expect(forms[0]!.problems.map(({ code }) => code)).toEqual(['too-big']);
  });
});
