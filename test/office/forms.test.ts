/** Forms as people meet them: filled in by another program, saved again by LibreOffice, printed. */
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
book.save(sys.argv[1])`;
const DUMP = `import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book['Форма']
print(json.dumps({
  'protected': sheet.protection.sheet,
  'open': [c.coordinate for row in sheet for c in row if not c.protection.locked and c.row < 13],
  'rules': sorted([v.type, str(v.sqref), v.formula1] for v in sheet.data_validations.dataValidation),
  'ids': book['cyclo'].sheet_state,
  'date': str(sheet['G9'].value)}))`;

const run = promisify(execFile);

interface Dump {
  readonly protected: boolean;
  readonly open: readonly string[];
  readonly rules: readonly (readonly [string, string, string])[];
  readonly ids: string;
  readonly date: string;
}

describe('a form that LibreOffice has saved', () => {
  let place: Workplace;
  const at = (name: string): string => join(place.folder, name);
  const saved = formPath('one-001', 'saved');

  beforeAll(async () => {
    place = await openCity({ schools: ['one-001', 'two-002'] });
    await makeForms(place, '--actor SCH');
    await run(PYTHON, ['-c', FILL, at(formPath('one-001'))]);
    await mkdir(at('saved'));
    for (const [unit, to] of [
      ['one-001', 'xlsx:Calc MS Excel 2007 XML'],
      ['two-002', 'pdf'],
    ] as const) {
      const profile = `-env:UserInstallation=file://${at('profile')}`;
      await run('soffice', [
        profile,
        '--headless',
        '--convert-to',
        to,
        '--outdir',
        at('saved'),
        at(formPath(unit)),
      ]);
    }
  }, 120_000);
  afterAll(() => place.close());

  it('still has its lists, its checks of dates and its lock', async () => {
    const { stdout } = await run(PYTHON, ['-c', DUMP, at(saved)]);
    const dump = JSON.parse(stdout) as Dump;
    expect(dump).toMatchObject({ protected: true, date: '2010-10-12 00:00:00' });
    expect(dump.ids).toMatch(/hidden/i);
    expect(dump.open).toEqual(
      [9, 10, 11].flatMap((row) => ['F', 'G', 'H', 'I'].map((column) => `${column}${row}`)),
    );
    const lists = dump.rules.filter(([type]) => type === 'list');
    expect(lists.map(([, cells, formula]) => [cells, formula])).toEqual([
      ['F9:F11', '"выполнено,не выполнено,не применимо"'],
    ]);
    const dates = dump.rules.filter(([type]) => type === 'custom');
    expect(dates.length).toBeGreaterThan(0);
    for (const [, , formula] of dates) expect(formula).toContain('TODAY()');
  });

  it('is imported', async () => {
    const { exit, forms } = await importForms(place, [saved]);
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
      { activity: 'report', kind: 'excused', note: 'Отчёт сдаёт\nрайон' },
    ]);
  });

  it('prints on one page across, every line of it', async () => {
    const { stdout } = await run('pdftotext', ['-layout', at('saved/city-two-002-2010-10.pdf'), '-']);
    expect(stdout.split('\f').filter((page) => page.trim() !== '')).toHaveLength(1);
    for (const words of [
      'Школа 002',
      'за октябрь 2010 г.',
      '12.10.2010',
      'Примечание',
      'Подпись:',
      'их местам',
    ]) {
      expect(stdout).toContain(words);
    }
  });
});
