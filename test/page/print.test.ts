/** What comes out of a printer: the appendix, whole, whatever is looked at. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/plan/plan.ts';
import { cellTexts, columnsFor, textsFor } from '../../src/views/view.ts';
import { stressPlan } from '../exporters/stress-plan.ts';
import { planOf, seedPlan, viewOf } from '../exporters/plans.ts';
import { browserOfTests } from './browser.ts';
import { eventsOf, pageHtml, plain, shownPlans } from './pages.ts';

const run = promisify(execFile);
const browser = browserOfTests();

/** The pages of what is printed: their text, and how large they are. */
async function printed(page: Page): Promise<{ pages: string[]; size: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'cyclo-print-'));
  const file = join(folder, 'page.pdf');
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
  const { stdout: pages } = await run('pdftotext', ['-layout', file, '-']);
  const { stdout: info } = await run('pdfinfo', [file]);
  rmSync(folder, { recursive: true });
  return { pages: pages.split('\f').slice(0, -1), size: /Page size:\s+(.*)/.exec(info)?.[1] ?? '' };
}

/** The words and signs of some texts, each as often as it stands there; bullets are set by the style. */
function atoms(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}·]/gu) ?? []).sort();
}

/** What the printed appendix of a plan says, besides the numbers of its pages. */
function appendixTexts(plan: Plan, pages: number): string[] {
  const view = viewOf(plan);
  const [table = {}] = view.sections;
  const columns = columnsFor('page', table);
  const head = columns.map(({ heading }) => heading);
  return [
    ...(view.document.mark ?? []),
    ...textsFor('page', view.title),
    ...Array.from({ length: pages }, () => head).flat(),
    ...(table.bands ?? []).map(({ text }) => text),
    ...(table.rows ?? []).flatMap((row) =>
      columns.flatMap(({ key, kind }) => cellTexts('page', row[key], kind)),
    ),
    ...textsFor('page', table.notes),
  ];
}

describe('the printed page', () => {
  it.each([...shownPlans()])('says all of %s, each word as often as the appendix', async (_, plan) => {
    // People are there where they are asked for.
    const page = await browser.open(pageHtml(plan, { include: ['people', 'notes'] }));
    const { pages, size } = await printed(page);
    expect(size).toContain('A4');
    const numbers = pages.slice(1).map((__, index) => String(index + 2));
    expect(atoms(pages)).toEqual(atoms([...appendixTexts(plan, pages.length), ...numbers]));
    await page.close();
  });

  it('is the same with a filter, in another view and in the dark', async () => {
    const html = pageHtml(seedPlan(), { events: eventsOf(seedPlan()) });
    const page = await browser.open(html);
    const usual = await printed(page);
    await page.close();
    const other = await browser.open(html, {
      colorScheme: 'dark',
      hash: '#calendar&actor=RUO&search=семинар',
    });
    await other.click('#calendar .entry:visible a');
    expect(await printed(other)).toEqual(usual);
    await other.close();
  });

  it('has mark and title once, the head of the table on each page, and their numbers from the second', async () => {
    const page = await browser.open(pageHtml(seedPlan()));
    const { pages } = await printed(page);
    const [first = '', ...others] = pages;
    expect(others.length).toBeGreaterThan(0);
    expect(plain(first)).toMatch(/^Приложение к приказу Управления\.\.\. от _+ № _+ Циклограмма работы/);
    for (const each of pages) expect(plain(each)).toMatch(/Месяц Управление\.\.\. РУО МОУ МОУ ДПО УМЦ/);
    for (const [index, each] of others.entries())
      expect(plain(each)).toMatch(new RegExp(`^${index + 2} Месяц`));
    expect(plain(pages.join(' '))).not.toMatch(/Поиск|Таблица|Показано|Ещё/);
    await page.close();
  });

  it('cuts nothing off, however much there is', async () => {
    const plan = planOf(stressPlan);
    const page = await browser.open(pageHtml(plan));
    const { pages } = await printed(page);
    const text = pages.join(' ');
    for (const end of ['конец0', 'конец39', 'конецдлинного', 'конецадреса', 'конецслова'])
      expect(text).toContain(end);
    expect(pages.length).toBeLessThan(40);
    await page.close();
  });
});
