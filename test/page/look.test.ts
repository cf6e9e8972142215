/** What stays in sight, whatever the table is like. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ru } from '../../src/messages/ru.ts';
import { STATUSES } from '../../src/progress/standing.ts';
import { planOf, seedPlan } from '../exporters/plans.ts';
import { browserOfTests } from './browser.ts';
import { cityOf, eventsOf, pageHtml, shownPlans } from './pages.ts';

const browser = browserOfTests();

/** A table of 24 weeks with bands, and one of a column for each of the bodies. */
const wide = planOf({
  cyclo: 1,
  plan: 'wide',
  title: 'План на полгода по неделям',
  period: '2026-09..2027-02',
  rows: 'none',
  table: { columns: ['number', 'section', 'weeks'], bands: ['actor'] },
  actors: { A: { name: 'Первая школа' }, B: { name: 'Вторая школа' } },
  activities: Array.from({ length: 12 }, (_, index) => ({
    id: `a-${index}`,
    title: `Мероприятие № ${index}`,
    section: `Раздел ${index % 3}`,
    when: { every: 'week', weekday: 'monday' },
    tasks: { A: `Проверка журналов, часть ${index}`, B: `Сверка списков, часть ${index}` },
  })),
});

const bodies = planOf({
  cyclo: 1,
  plan: 'bodies',
  title: 'Совещания по органам',
  period: '2026-09..2026-12',
  actors: Object.fromEntries(
    Array.from({ length: 24 }, (_, index) => [`B${index}`, { name: `Орган № ${index + 1}` }]),
  ),
  activities: [
    {
      id: 'meeting',
      title: 'Совещание',
      when: { every: 'month', by: 5 },
      tasks: Object.fromEntries(
        Array.from({ length: 24 }, (_, index) => [`B${index}`, 'Подготовка к совещанию']),
      ),
    },
  ],
});

const plans = new Map([...shownPlans(), ['wide', wide], ['bodies', bodies]]);

/** Scrolls to the right and down, and says where the bar, the head and the first column then are. */
function places(page: Page): Promise<{ bar: number; head: number; column: number; overflow: number }> {
  return page.evaluate(async () => {
    document.querySelector('main')!.scrollTo(400, 600);
    // The page hears of the height of its bar after the frame in which it is drawn, on a busy machine some frames later.
    for (let frame = 0; frame < 30; frame++) await new Promise(requestAnimationFrame);
    const box = (selector: string): DOMRect => document.querySelector(selector)!.getBoundingClientRect();
    return {
      bar: box('.toolbar').bottom,
      head: box('.plan thead th').top,
      column: box('.plan thead th.first, .plan thead th').left,
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    };
  });
}

describe('a table', () => {
  it.each([...plans])('keeps its head and its first column in sight: %s', async (_, plan) => {
    const page = await browser.open(pageHtml(plan), { viewport: { width: 1015, height: 420 } });
    const { bar, head, column, overflow } = await places(page);
    const isTall = await page.evaluate(() => document.querySelector('.plan')!.clientHeight > 1200);
    if (isTall) expect(Math.abs(head - bar)).toBeLessThan(1.5);
    expect(Math.abs(column)).toBeLessThan(1);
    expect(overflow).toBe(0);
    await page.close();
  });

  it.each([...plans])(
    'is as wide as its window, scrollbar and all, where its table is: %s',
    async (_, plan) => {
      const page = await browser.open(pageHtml(plan));
      const widths = await page.evaluate(() => {
        const main = document.querySelector('main')!;
        const table = document.querySelector('.plan')!.scrollWidth;
        return { window: main.clientWidth, page: main.scrollWidth, table };
      });
      expect(widths.page).toBe(Math.max(widths.window, widths.table));
      await page.close();
    },
  );

  it.each([...plans])('cuts nothing off on a telephone: %s', async (_, plan) => {
    const page = await browser.open(pageHtml(plan), {
      viewport: { width: 390, height: 844 },
      isMobile: true,
    });
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.plan .entry a, .masthead h1, .views a')]
        .filter(
          (element) =>
            element.checkVisibility() &&
            element.scrollWidth > element.clientWidth + 1 &&
            getComputedStyle(element).display !== 'inline',
        )
        .map(({ textContent }) => textContent),
    );
    expect(cut).toEqual([]);
    for (const view of ['calendar', 'activities']) {
      await page.click(`.views a[href="#${view}"]`);
      expect(await page.evaluate(() => document.querySelector('main')!.scrollWidth)).toBe(390);
    }
    await page.close();
  });
});

it('says how a unit stands on each of its points, when it is chosen', async () => {
  const plan = cityOf(20);
  const page = await browser.open(pageHtml(plan, { events: eventsOf(plan, 5000) }), { hash: '#units' });
  await page.click('#units tr[data-unit="school-2"] a');
  expect(await page.inputValue('[name=unit]')).toBe('school-2');
  const marks = await page
    .locator('#table .entry.on')
    .evaluateAll((entries) =>
      entries.map(
        (entry) => `${entry.getAttribute('data-status')} ${entry.querySelector('.status')?.textContent}`,
      ),
    );
  expect(marks.length).toBeGreaterThan(20);
  const known = new Set(STATUSES.map((id) => `${id} ${ru.common.statuses[id]}`));
  expect(marks.filter((mark) => !known.has(mark))).toEqual([]);
  await page.close();
});

it('chooses an actor that is a unit itself as such', async () => {
  const page = await browser.open(pageHtml(seedPlan(), { events: [] }), { hash: '#units' });
  await page.click('#units tr[data-unit="MOU"] a');
  expect(await page.inputValue('[name=actor]')).toBe('MOU');
  expect(await page.locator('#table .entry:visible').count()).toBe(25);
  await page.close();
});
