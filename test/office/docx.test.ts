/** Orders as other programs see them: python-docx reads the text document, LibreOffice prints it. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { builtInCalendar } from '../../src/calendar/production/built-in.ts';
import { writeViewDocx } from '../../src/exporters/docx/view.ts';
import { writeViewPdf } from '../../src/exporters/pdf/view.ts';
import { ru } from '../../src/messages/ru.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { obligations } from '../../src/progress/obligations.ts';
import { documentView } from '../../src/views/document/view.ts';
import { textsFor, type DocumentView } from '../../src/views/view.ts';
import { cellsOf, planOf, seedPlan } from '../exporters/plans.ts';
import { stressPlan } from '../exporters/stress-plan.ts';
import { randomPlan } from '../review/random-plan.ts';
import { runs } from '../runs.ts';

const PYTHON = '/usr/bin/python3';
const DUMP = `import json, sys, docx
document = docx.Document(sys.argv[1])
table = document.tables[0]
json.dump({
  'styles': sorted({paragraph.style.name for paragraph in document.paragraphs}),
  'rows': [[[p.text for p in cell.paragraphs] for cell in row.cells] for row in table.rows],
}, sys.stdout)`;

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'cyclo-docx-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function viewOf(plan: Plan): DocumentView {
  return documentView(plan, obligations(plan, builtInCalendar('ru')).items, ru);
}

describe('python-docx', () => {
  it.each([
    ['order', seedPlan()],
    ['stress', planOf(stressPlan)],
  ])('reads the cells of the %s, and the styles of its paragraphs', async (name, plan) => {
    const view = viewOf(plan);
    const file = join(folder, `${name}.docx`);
    writeFileSync(file, await writeViewDocx(view));
    const { stdout } = await run(PYTHON, ['-c', DUMP, file], { maxBuffer: 1e8 });
    const { rows, styles } = JSON.parse(stdout) as { rows: string[][][]; styles: string[] };
    const texts = rows
      .slice(1)
      .map((row) =>
        row.map((cell) =>
          cell.map((text) =>
            text.replaceAll('\u00a0', ' ').replaceAll('\u2011', '-').replaceAll('\u2060', ''),
          ),
        ),
      );
    expect(texts).toEqual(cellsOf(view));
    expect(styles).toEqual(expect.arrayContaining(['Title', 'Отметка на приложении']));
  });
});

describe('a PDF of LibreOffice', () => {
  it('has every word as often as the document, and the head on each page of the table', async () => {
    const plans = [
      seedPlan(),
      ...Array.from({ length: runs(20) }, (_, seed) => planOf(randomPlan(seed, 12))),
    ];
    for (const [seed, plan] of plans.entries()) {
      const view = viewOf(plan);
      const file = join(folder, `plan-${seed}.pdf`);
      writeFileSync(file, await writeViewPdf(view, process.env));
      const { stdout } = await run('pdftotext', ['-layout', file, '-'], { maxBuffer: 1e8 });
      const printed = counted(stdout);
      const said = counted([...cellsOf(view).flat(2), ...textsFor('page', view.title)].join(' '));
      for (const [word, count] of said)
        expect([seed, word, (printed.get(word) ?? 0) >= count]).toEqual([seed, word, true]);
      // No page is blank.
      for (const page of stdout.split('\f').slice(0, -1)) expect(page.trim()).not.toBe('');
    }
    const { stdout } = await run('pdftotext', ['-layout', join(folder, 'plan-0.pdf'), '-']);
    const pages = stdout.split('\f').slice(0, -1);
    expect(pages.map((page) => page.includes('МОУ ДПО УМЦ') && page.includes('Месяц'))).toEqual([
      false,
      true,
      true,
    ]);
    expect(pages.map((page) => /^\s*2\s*$/m.test(page))).toEqual([false, false, true]);
  });
});

/** How often each word and figure stands in a text. */
function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.match(/[\p{L}\d]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
