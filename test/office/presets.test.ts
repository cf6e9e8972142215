/** Fonts, sizes and margins of workbooks as openpyxl reads them, for each preset and for numbers of one's own. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { builtInCalendar } from '../../src/calendar/production/built-in.ts';
import { writeViewXlsx } from '../../src/exporters/xlsx/view.ts';
import { ru } from '../../src/messages/ru.ts';
import { readLayout } from '../../src/plan/entries/layout.ts';
import type { LayoutEntry } from '../../src/plan/generated/plan-file.ts';
import { obligations } from '../../src/progress/obligations.ts';
import { documentView } from '../../src/views/document/view.ts';
import { seedPlan } from '../exporters/plans.ts';
import { readWorkbook } from '../exporters/workbook.ts';

const LOOK = `import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
def look(sheet):
    cells = [cell for row in sheet for cell in row if cell.value is not None]
    margins = sheet.page_margins
    head = sheet.oddHeader.center
    return {
        'letters': sorted({(cell.font.name, cell.font.sz, bool(cell.font.b)) for cell in cells}),
        'margins': [round(side * 25.4) for side in (margins.left, margins.right, margins.top, margins.bottom)],
        'head': [head.text, head.font, head.size],
    }
json.dump({sheet.title: look(sheet) for sheet in book}, sys.stdout)`;

const folder = mkdtempSync(join(tmpdir(), 'cyclo-presets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TIMES = 'Times New Roman';

it.each<[LayoutEntry, font: string, text: number, small: number, table: number, margins: number[]]>([
  [{}, TIMES, 14, 12, 10, [20, 10, 20, 20]],
  [{ preset: 'gost-2025' }, TIMES, 14, 12, 10, [20, 10, 20, 20]],
  [{ preset: 'gost-2016' }, TIMES, 13, 11, 10, [20, 10, 20, 20]],
  [{ preset: 'archive' }, TIMES, 14, 12, 10, [30, 10, 20, 20]],
  [{ preset: 'school' }, TIMES, 14, 12, 10, [30, 15, 20, 20]],
  [
    {
      preset: 'school',
      font: 'PT Astra Serif',
      'text-size': 12,
      'table-size': 11,
      margins: { left: 25, top: 15 },
    },
    'PT Astra Serif',
    12,
    11,
    11,
    [25, 15, 15, 20],
  ],
])('a workbook set by %j', async (entry, font, text, small, table, margins) => {
  const { activities, ...others } = seedPlan();
  const [first, ...rest] = activities;
  // The table says this day after the words of the item.
  const onDay = { ...first!, when: [{ kind: 'date', date: '2010-08-20' }] } as const;
  const plan = { ...others, activities: [onDay, ...rest], layout: readLayout(entry) };
  const bytes = await writeViewXlsx(documentView(plan, obligations(plan, builtInCalendar('ru')).items, ru));
  const file = join(folder, 'set.xlsx');
  writeFileSync(file, bytes);
  const { stdout } = await promisify(execFile)('/usr/bin/python3', ['-c', LOOK, file]);
  const letters = (...all: readonly (readonly [size: number, isBold: boolean])[]): unknown[] =>
    [...new Map(all.map((each) => [JSON.stringify(each), each])).values()]
      .toSorted(([a, isBold], [b]) => a - b || Number(isBold) - 1)
      .map((each) => [font, ...each]);
  const page = { margins, head: ['&P', `${font},Regular`, 12] };
  expect(JSON.parse(stdout)).toEqual({
    Приказ: { ...page, letters: letters([small, false], [text, false], [text, true]) },
    Приложение: { ...page, letters: letters([table, false], [table, true], [small, false], [text, true]) },
    Пункты: { ...page, letters: letters([table, false], [table, true]) },
  });
  // What is said of the words of an item has its own letters.
  const { files } = await readWorkbook(bytes);
  const aside = `<rPr><i/><sz val="${table}"/><rFont val="${font}"/><family val="1"/></rPr>`;
  const asides = new Set(files['xl/sharedStrings.xml']?.match(/<rPr>.*?<\/rPr>/g));
  expect([...asides]).toEqual([aside]);
});
