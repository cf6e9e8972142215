/** Whoever cannot see the page, or has no mouse, works with it as well. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { seedPlan } from '../exporters/plans.ts';
import { browserOfTests } from './browser.ts';
import { eventsOf, pageHtml, shownPlans } from './pages.ts';

const browser = browserOfTests();
const judged = pageHtml(seedPlan(), {
  events: eventsOf(seedPlan()),
  include: ['people', 'notes', 'evidence'],
});

/** What axe finds, with where it finds it. */
async function violations(page: Page): Promise<string[]> {
  // What the driver evaluates is no part of the page: its policy stays as it is.
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate(() => window.axe.run());
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

const SIZES = [390, 1440].map((width) => ({ width, height: 900 }));

describe.each(['light', 'dark'] as const)('axe, %s', (colorScheme) => {
  it.each(SIZES)('finds nothing in any view, $width pixels wide', async (viewport) => {
    const page = await browser.open(judged, { colorScheme, viewport });
    for (const view of ['table', 'calendar', 'activities', 'units']) {
      await page.click(`.views a[href="#${view}"]`);
      expect(await violations(page)).toEqual([]);
    }
    await page.click('.views a[href="#table"]');
    await page.click('#table .entry a');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.fill('[name=search]', 'такого нигде нет');
    expect(await page.isVisible('#nothing')).toBe(true);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});

it.each([...shownPlans()])('axe finds nothing in the table of %s', async (_, plan) => {
  const page = await browser.open(pageHtml(plan));
  expect(await violations(page)).toEqual([]);
  await page.close();
});

it('axe finds nothing where the script does not run', async () => {
  const page = await browser.open(judged.replace(/<script>[\s\S]*<\/script>/, ''));
  expect(await violations(page)).toEqual([]);
  await page.close();
});

/** What has the focus, as a reader would point at it. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return '';
    return `${element.tagName.toLowerCase()} ${element.id || element.getAttribute('name') || element.getAttribute('href') || element.getAttribute('aria-label') || element.textContent}`;
  });
}

describe('the keyboard', () => {
  it('reaches every control in sight, each with a mark of the focus', async () => {
    const page = await browser.open(judged);
    for (const view of ['table', 'calendar', 'activities', 'units']) {
      await page.click(`.views a[href="#${view}"]`);
      const wanted = await page.evaluate(
        () =>
          [...document.querySelectorAll<HTMLElement>('a[href], button:not(:disabled), input, select')].filter(
            (element) => element.checkVisibility({ visibilityProperty: true }),
          ).length,
      );
      const reached = new Set<number>();
      // From wherever it was, once round.
      for (let step = 0; step < wanted + 3 && reached.size < wanted; step += 1) {
        await page.keyboard.press('Tab');
        const state = await page.evaluate(() => {
          const element = document.activeElement ?? document.body;
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          return {
            place: element === document.body ? -1 : [...document.querySelectorAll('*')].indexOf(element),
            isMarked: outlineStyle !== 'none' && outlineWidth !== '0px',
          };
        });
        if (state.place < 0) continue;
        expect(state.isMarked).toBe(true);
        reached.add(state.place);
      }
      expect(reached.size).toBe(wanted);
    }
    await page.close();
  });

  it('opens and closes a story, and is then where it was', async () => {
    const page = await browser.open(judged);
    await page.focus('#table .entry a');
    const before = await focused(page);
    await page.keyboard.press('Enter');
    expect(await page.isVisible('dialog')).toBe(true);
    // Nothing behind it is reached as long as it is open.
    for (let step = 0; step < 8; step += 1) {
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate(
          () =>
            document.activeElement?.closest('dialog') !== null || document.activeElement === document.body,
        ),
      ).toBe(true);
    }
    await page.keyboard.press('Escape');
    expect(await page.isVisible('dialog')).toBe(false);
    expect(await focused(page)).toBe(before);
    await page.close();
  });

  it('goes from one story to the next that waits for it', async () => {
    const page = await browser.open(judged, { hash: '#a-form-osh-1' });
    expect(await page.locator('dialog h3').textContent()).toBe('ОШ-1');
    await page.focus('dialog .links a');
    await page.keyboard.press('Enter');
    expect(await page.locator('dialog h3').textContent()).toContain('76-РИК');
    await page.close();
  });

  it('chooses, searches and clears', async () => {
    const page = await browser.open(judged);
    await page.focus('[name=actor]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('#table thead th:visible').allTextContents()).toEqual(['Месяц', 'РУО']);
    await page.focus('[name=search]');
    await page.keyboard.type('семинар');
    expect(await page.locator('#table .entry:visible').count()).toBe(2);
    await page.focus('[type=reset]');
    await page.keyboard.press('Enter');
    expect(await page.locator('#table .entry:visible').count()).toBe(54);
    await page.close();
  });

  it('leafs through the months', async () => {
    const page = await browser.open(judged, { hash: '#calendar' });
    const month = (): Promise<string | null> => page.locator('.months a[aria-current]').textContent();
    const first = await month();
    await page.focus('[data-step="1"]');
    await page.keyboard.press('Space');
    expect(await month()).not.toBe(first);
    await page.focus('[data-step="-1"]');
    await page.keyboard.press('Enter');
    expect(await month()).toBe(first);
    await page.close();
  });

  it('switches between light and dark, and is announced what is shown', async () => {
    const page = await browser.open(judged);
    const ground = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await page.focus('#theme');
    await page.keyboard.press('Enter');
    expect(await ground()).not.toBe(light);
    await page.keyboard.press('Enter');
    expect(await ground()).toBe(light);
    expect(await page.getByRole('status').textContent()).toBe('Показано: 54 из 54');
    await page.close();
  });
});
