/** What the page shows when something is chosen, compared with what is owed; and how much work that is for a browser. */
import fc from 'fast-check';
import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { monthsBetween } from '../../src/calendar/day.ts';
import { builtInCalendar } from '../../src/calendar/production/built-in.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { obligations } from '../../src/progress/obligations.ts';
import { itemStanding, shareStatus, STATUSES } from '../../src/progress/standing.ts';
import { States } from '../../src/progress/states.ts';
import type { Filter } from '../../src/render/page/browser/entry-index.ts';
import { runs } from '../runs.ts';
import { browserOfTests } from './browser.ts';
import { cityOf, eventsOf, pageHtml, plain } from './pages.ts';

const browser = browserOfTests();
const TODAY = '2010-10-15';

/** Chooses in the form, as a person would. */
async function choose(page: Page, filter: Filter): Promise<void> {
  await page.evaluate((values) => {
    const form = document.querySelector<HTMLFormElement>('.filters')!;
    for (const name of ['actor', 'unit', 'month', 'status', 'search'])
      (form.elements.namedItem(name) as HTMLInputElement).value = values[name as keyof typeof values] ?? '';
    form.dispatchEvent(new Event('input', { bubbles: true }));
  }, filter);
}

/** The points that a filter leaves, each as often as it stands in a row, found without an index of any kind. */
function expected(plan: Plan, { actor, unit, month, status, search = '' }: Filter): string[] {
  const states = new States(plan, eventsOf(plan));
  const { items } = obligations(plan, builtInCalendar('ru'));
  const words = search.toLowerCase().split(' ').filter(Boolean);
  const seen = new Set<string>();
  return items
    .filter((item) => {
      const { text, activity } = item;
      const own = unit === undefined ? undefined : item.units.find(({ id }) => id === unit);
      if (unit !== undefined && !own) return false;
      const is = own
        ? shareStatus(item, states.of(item, own), TODAY)
        : itemStanding(item, item.units, states, TODAY).status;
      const searched = `${text} ${activity.title} ${activity.id}`.toLowerCase();
      return (
        (actor === undefined || item.actor.id === actor) &&
        (status === undefined || is === status) &&
        words.every((word) => searched.includes(word))
      );
    })
    .flatMap(({ occurrence, text, task }) =>
      monthsBetween(occurrence.from, occurrence.to)
        .filter((each) => month === undefined || each === month)
        .flatMap((each) => {
          const key = JSON.stringify([each, text, task]);
          if (seen.has(key)) return [];
          seen.add(key);
          return [plain(text)];
        }),
    )
    .sort();
}

describe('a filter', () => {
  it('leaves exactly what has everything that is chosen', async () => {
    // No rule with several times in one month: there a point stands for all of them.
    const all = cityOf(30);
    const plan = {
      ...all,
      activities: all.activities.filter(({ when }) => !JSON.stringify(when).includes('"week"')),
    };
    const page = await browser.open(pageHtml(plan, { events: eventsOf(plan), today: TODAY }));
    // A cell of a large plan is shown a part at a time: here all of it is wanted.
    const shown = async (): Promise<string[]> => {
      const more = page.locator('#table .more:visible');
      while ((await more.count()) > 0) await more.first().click();
      const texts = await page.locator('#table .entry:visible a').allTextContents();
      return texts.map(plain).sort();
    };
    const values = await page
      .locator('[name=status] option')
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    // A form offers only what some work is.
    const offered = STATUSES.filter((status) => values.includes(status));
    expect(offered.length).toBeGreaterThan(2);
    const optional = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
      fc.option(of, { nil: undefined });
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          actor: optional(fc.constantFrom(...plan.actors.map(({ id }) => id))),
          unit: optional(fc.constantFrom('UO', 'UMC', 'district-1', 'school-2', 'school-3', 'school-4')),
          month: optional(fc.constantFrom(...plan.period)),
          status: optional(fc.constantFrom(...offered)),
          search: optional(
            // Figures stand in the times of points, too, which are found by them and not looked at here.
            fc.constantFrom('семинар', 'отчёт форме', 'ОТЧЕТ', 'направление № теме', 'activity-9', 'нигде'),
          ),
        }),
        async (chosen) => {
          const filter = Object.fromEntries(
            Object.entries(chosen).filter(([, value]) => value !== undefined),
          ) as Filter;
          await choose(page, filter);
          const wanted = expected(plan, {
            ...filter,
            ...(filter.search === 'ОТЧЕТ' ? { search: 'отчёт' } : {}),
          });
          expect(await shown()).toEqual(wanted);
          expect(await page.textContent('#count')).toContain(`${wanted.length} из`);
          expect(await page.isVisible('#nothing')).toBe(wanted.length === 0);
        },
      ),
      { numRuns: runs(200) },
    );
    await page.close();
  });

  it('stands in the address, and comes back with it', async () => {
    const plan = cityOf(30);
    const html = pageHtml(plan, { events: eventsOf(plan), today: TODAY });
    const page = await browser.open(html);
    await page.click('.views a[href="#calendar"]');
    await choose(page, { actor: 'MOU', month: '2010-03', search: 'сверка' });
    const { hash } = new URL(page.url());
    const again = await browser.open(html, { hash });
    expect(await again.locator('.months a[aria-current]').textContent()).toBe('март 2010 г.');
    expect(await again.inputValue('[name=search]')).toBe('сверка');
    expect(await again.locator('#calendar .entry:visible').allTextContents()).toEqual(
      await page.locator('#calendar .entry:visible').allTextContents(),
    );
    await page.close();
    await again.close();
  });
});

/** How many steps the page's script takes for some work: runs of its functions and of the blocks in them, as V8 counts them. */
async function stepsOf(session: CDPSession, work: () => Promise<void>): Promise<number> {
  await session.send('Profiler.takePreciseCoverage');
  await work();
  const { result } = await session.send('Profiler.takePreciseCoverage');
  return result
    .filter(({ url }) => url.startsWith('file:'))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((total, { count }) => total + count, 0);
}

it('a filter costs as much as is shown: ten times as many activities are at most three times the work', async () => {
  const filters: Filter[] = [
    { actor: 'RUO' },
    { unit: 'school-7' },
    { month: '2010-10' },
    { status: 'overdue' },
    { unit: 'school-7', status: 'done' },
    { search: 'семинар' },
    { search: 'форме № 3' },
    { search: 'направление' },
    {},
  ];
  const costs: number[][] = [];
  const shown: number[][] = [];
  for (const count of [100, 1000]) {
    const plan = cityOf(count);
    expect(plan.actors.flatMap(({ units }) => units)).toHaveLength(178);
    let session: CDPSession | undefined;
    const page = await browser.open(pageHtml(plan, { events: eventsOf(plan, 20_000), today: TODAY }), {
      // Counting has to begin before the code is compiled.
      async before(window) {
        session = await window.context().newCDPSession(window);
        await session.send('Profiler.enable');
        await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
      },
    });
    // What is searched is read once.
    await choose(page, { search: 'нигде' });
    await choose(page, {});
    const own: number[] = [];
    const places: number[] = [];
    for (const filter of filters) {
      own.push(await stepsOf(session!, () => choose(page, filter)));
      places.push(await page.locator('#table .entry.on').count());
    }
    costs.push(own);
    shown.push(places);
    await page.close();
  }
  const [small = [], large = []] = costs;
  for (const [index, steps] of small.entries()) {
    expect(steps).toBeGreaterThan(100);
    // Of a small plan a rare word shows a few points; where a large one shows more of them, there is more to do.
    const more = shown[1]![index]! / shown[0]![index]!;
    expect(large[index]! / steps, JSON.stringify(filters[index])).toBeLessThanOrEqual(Math.max(3, more));
  }
});
