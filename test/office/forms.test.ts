/** Forms as people meet them: filled in and rearranged in LibreOffice, filled in by openpyxl, printed. */
import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Workplace } from '../test-io.ts';
import { formPath, importForms, makeForms, openCity } from '../forms/city.ts';

const PYTHON = '/usr/bin/python3';
const FILL = `import datetime, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book['Форма']
sheet['F9'] = 'выполнено'; sheet['G9'] = datetime.date(2010, 10, 12); sheet['H9'] = 'Протокол № 3'
sheet['F10'] = 'не применимо'; sheet['I10'] = 'Отчёт сдаёт\\nрайон'
sheet['C13'] = 'Петров П. П.'
book.save(sys.argv[2])`;
const DUMP = `import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book['Форма']
print(json.dumps({
  'protected': sheet.protection.sheet,
  'open': [c.coordinate for row in sheet for c in row if not c.protection.locked and c.row < 13],
  'rules': sorted([v.type, str(v.sqref), v.formula1] for v in sheet.data_validations.dataValidation),
  'ids': book['cyclo'].sheet_state,
  'date': str(sheet['G9'].value)}))`;

const OPEN = [9, 10, 11].flatMap((row) => ['F', 'G', 'H', 'I'].map((column) => `${column}${row}`));

const run = promisify(execFile);

interface Dump {
  readonly protected: boolean;
  readonly open: readonly string[];
  readonly rules: readonly (readonly [string, string, string])[];
  readonly ids: string;
  readonly date: string;
}

/** What LibreOffice says of a rule: kind, formula, what happens to anything else, and the words. */
type Rule = readonly [string, string, string, boolean, string];

interface Seen {
  readonly protected: boolean;
  readonly idsShown: boolean;
  readonly open: readonly string[];
  readonly mark: Rule;
  readonly listShown: number;
  readonly date: Rule;
  readonly dateShown: string;
}

let place: Workplace;
const at = (name: string): string => join(place.folder, name);

async function convert(path: string, to: string): Promise<void> {
  const profile = `-env:UserInstallation=file://${at('profile')}`;
  await run('soffice', [profile, '--headless', '--convert-to', to, '--outdir', at('saved'), at(path)]);
}

beforeAll(async () => {
  place = await openCity({ schools: ['one-001', 'two-002'] });
  await makeForms(place, '--actor SCH');
  await mkdir(at('saved'));
});
afterAll(() => place.close());

describe('a form in LibreOffice', () => {
  let seen: Seen;
  beforeAll(async () => {
    const script = join(import.meta.dirname, 'fill-in.py');
    const { stdout } = await run(PYTHON, [script, at(formPath('one-001')), at('saved')]);
    seen = JSON.parse(stdout) as Seen;
  });

  it('is locked but for the answers, and keeps its ids to itself', () => {
    expect(seen).toMatchObject({ protected: true, idsShown: false });
    expect(seen.open).toEqual([...OPEN, 'C13', 'D13', 'E13', 'F13']);
  });

  it('offers the marks as a list and takes dates that have come only', () => {
    expect(seen.mark.slice(0, 4)).toEqual([
      'LIST',
      '"выполнено";"не выполнено";"не применимо"',
      'STOP',
      true,
    ]);
    expect(seen.listShown).toBe(1);
    expect(seen.date).toEqual([
      'CUSTOM',
      'AND(ISNUMBER(G9);G9>=DATE(2010;9;1);G9<=TODAY())',
      'STOP',
      true,
      'Укажите дату в виде 05.10.2010: не раньше 01.09.2010 и не позже сегодняшнего дня.',
    ]);
    expect(seen.dateShown).toBe('12.10.2010');
  });

  it('still has its lists, its checks of dates and its lock when it was saved', async () => {
    const { stdout } = await run(PYTHON, ['-c', DUMP, at('saved/filled.xlsx')]);
    const dump = JSON.parse(stdout) as Dump;
    expect(dump).toMatchObject({ protected: true, date: '2010-10-12 00:00:00', open: OPEN });
    expect(dump.ids).toMatch(/hidden/i);
    const lists = dump.rules.filter(([type]) => type === 'list');
    expect(lists.map(([, cells, formula]) => [cells, formula])).toEqual(
      ['F10', 'F11', 'F9'].map((cell) => [cell, '"выполнено,не выполнено,не применимо"']),
    );
    const dates = dump.rules.filter(([type]) => type === 'custom');
    expect(dates.length).toBeGreaterThan(0);
    for (const [, , formula] of dates) expect(formula).toContain('TODAY()');
  });

  it.each(['saved/filled.xlsx', 'saved/rearranged.xlsx'])('is imported: %s', async (path) => {
    const { exit, forms } = await importForms(place, [path], '--dry-run');
    expect(forms[0]!.problems).toEqual([]);
    expect(exit).toBe(0);
    expect(forms[0]!.events).toMatchObject([
      {
        activity: 'meeting',
        kind: 'done',
        on: '2010-10-12',
        by: 'Петров П. П.',
        evidence: { type: 'text', text: 'Протокол № 3' },
      },
      { activity: 'report', kind: 'excused', note: 'Сдаёт район' },
    ]);
  });

  it.each([
    ['ods', 'save-as-xlsx'],
    ['xls', 'old-or-locked'],
    ['pdf', 'other-format'],
  ])('is refused by name when it was saved as %s', async (format, code) => {
    await convert('saved/filled.xlsx', format);
    const { forms } = await importForms(place, [`saved/filled.${format}`], '--dry-run');
    expect(forms[0]!.problems.map((problem) => problem.code)).toEqual([code]);
  });
});

it('a form that openpyxl filled in and LibreOffice saved again is imported', async () => {
  await run(PYTHON, ['-c', FILL, at(formPath('one-001')), at('openpyxl.xlsx')]);
  await convert('openpyxl.xlsx', 'xlsx:Calc MS Excel 2007 XML');
  for (const path of ['openpyxl.xlsx', 'saved/openpyxl.xlsx']) {
    const { forms } = await importForms(place, [path], '--dry-run');
    expect(forms[0]).toMatchObject({
      problems: [],
      events: [
        { kind: 'done', on: '2010-10-12' },
        { kind: 'excused', note: 'Отчёт сдаёт\nрайон' },
      ],
    });
  }
});

it('a form prints on one page across, every line of it', async () => {
  await convert(formPath('two-002'), 'pdf');
  const { stdout } = await run('pdftotext', ['-layout', at('saved/city-two-002-2010-10.pdf'), '-']);
  expect(stdout.split('\f').filter((page) => page.trim() !== '')).toHaveLength(1);
  for (const words of [
    'Школа 002',
    'за октябрь 2010 г.',
    '12.10.2010',
    'Примечание',
    'Подпись:',
    'в формате XLSX',
  ]) {
    expect(stdout).toContain(words);
  }
});
