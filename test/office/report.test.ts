/** Reports as LibreOffice prints them: every word is there, on pages as they should be. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtInCalendar } from '../../src/calendar/production/built-in.ts';
import { writeViewDocx } from '../../src/exporters/docx/view.ts';
import { writeViewXlsx } from '../../src/exporters/xlsx/view.ts';
import { ru } from '../../src/messages/ru.ts';
import { obligations } from '../../src/progress/obligations.ts';
import { judgeItems } from '../../src/views/report/item.ts';
import { reportOf } from '../../src/views/report/report.ts';
import { States } from '../../src/progress/states.ts';
import { reportView } from '../../src/views/report/view.ts';
import { cellLines } from '../../src/views/view.ts';
import { seedPlan } from '../exporters/plans.ts';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'cyclo-report-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const plan = seedPlan();
const { items } = obligations(plan, builtInCalendar('ru'));
const query = { asOf: '2010-10-15', withFuture: true };
const judged = judgeItems(plan, items, new States(plan, []), { ...query, withLate: true }, ru);
const view = reportView(reportOf(plan, judged, query, ru), ru);

async function pagesOf(name: string): Promise<string[]> {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const file = join(folder, name);
  await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file]);
  const { stdout } = await run('pdftotext', ['-layout', file.replace(/\w+$/, 'pdf'), '-'], {
    maxBuffer: 1e8,
  });
  return stdout.split('\f').slice(0, -1);
}

/** The words and figures of texts, without what stands between them: that is what pages break at. */
function words(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.match(/[\p{L}\d]+/gu) ?? []);
}

describe.each([
  ['report.docx', writeViewDocx],
  ['report.xlsx', writeViewXlsx],
])('%s', (name, write) => {
  let pages: string[] = [];
  beforeAll(async () => {
    writeFileSync(join(folder, name), await write(view));
    pages = await pagesOf(name);
  });

  it('is printed without the loss of a word', () => {
    const printed = words(pages);
    for (const { columns = [], rows = [] } of view.sections) {
      const cells = rows.flatMap((row) => columns.flatMap(({ key }) => cellLines('page', row[key])));
      const said = words(cells.map(({ text }) => text));
      for (const [word, all] of grouped(said)) {
        expect([word, printed.filter((other) => other === word).length >= all.length]).toEqual([word, true]);
      }
    }
    expect(pages.join(' ')).toContain('Е. А. Коузова');
    expect(pages[0]).toContain('по состоянию на 15 октября 2010 г.');
  });

  it('has numbers on its pages from the second, and the head of the table on each', () => {
    expect(pages.length).toBeGreaterThan(4);
    const first = pages.map((page) => page.trim().split('\n')[0]!.trim());
    expect(first.slice(1)).toEqual(first.slice(1).map((_, index) => String(index + 2)));
    expect(first[0]).toContain('Отчёт об исполнении');
    expect(pages.slice(1, 3).every((page) => page.includes('Отметка о выполнении'))).toBe(true);
  });
});

function grouped(all: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of all) groups.set(word, [...(groups.get(word) ?? []), word]);
  return groups;
}
