/** What leaves the page, whatever stands in it: nothing. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planOf, seedPlan } from '../exporters/plans.ts';
import { browserOfTests } from './browser.ts';
import { eventsOf, pageHtml, plain, shownPlans } from './pages.ts';

const browser = browserOfTests();

let server: Server;
let address = '';
const heard: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    heard.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => server.close());

describe('the network', () => {
  it('is asked for nothing by the page, and by nothing that a plan says', async () => {
    const hostile = [
      `</script><script>fetch('${address}/script')</script>`,
      `"><img src=${address}/image onerror="fetch('${address}/error')">`,
      `</style><link rel=stylesheet href=${address}/style><style>@import '${address}/import';</style>`,
      `<iframe src=${address}/frame></iframe><form action=${address}/form><input autofocus onfocus=submit()>`,
    ];
    const [one = '', ...others] = hostile;
    const plan = planOf({
      cyclo: 1,
      plan: 'hostile',
      title: one,
      period: '2010-10',
      actors: { UO: { name: one, units: hostile.map((name, index) => ({ id: `u-${index}`, name })) } },
      activities: hostile.map((title, index) => ({
        id: `a-${index}`,
        title,
        when: '2010-10',
        tasks: { UO: { text: title, output: others.join(' ') } },
      })),
    });
    const page = await browser.open(pageHtml(plan, { events: [], include: ['people', 'notes', 'evidence'] }));
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    for (const view of ['calendar', 'activities', 'units', 'table'])
      await page.click(`.views a[href="#${view}"]`);
    await page.click('#table .entry a');
    expect(await page.locator('dialog h3').textContent()).toBe(one);
    expect(await page.title()).toBe(plain(one));
    // Even a script that somebody managed to run could not.
    const tried = await page.evaluate(async (base) => {
      new Image().src = `${base}/pixel`;
      navigator.sendBeacon(`${base}/beacon`);
      return fetch(`${base}/fetch`).then(
        () => 'sent',
        () => 'refused',
      );
    }, address);
    expect(tried).toBe('refused');
    expect(heard).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(address))).toEqual([]);
    await page.close();
  });
});

describe('without JavaScript', () => {
  it.each([...shownPlans()])('all of %s is read: table, months and stories', async (_, plan) => {
    const page = await browser.open(pageHtml(plan), { javaScriptEnabled: false });
    const hidden = await page
      .locator('.entry')
      .evaluateAll((entries) => entries.filter((entry) => !entry.checkVisibility()).length);
    expect(hidden).toBe(0);
    expect(await page.locator('.entry').count()).toBeGreaterThan(0);
    for (const view of ['#table', '#calendar', '#activities'])
      expect(await page.isVisible(`${view} h2`)).toBe(true);
    // What only the script can do is not offered.
    for (const control of ['.filters', '.tools', '.months'])
      expect(await page.isVisible(control)).toBe(false);
    await page.close();
  });

  it('shows how units stand, too', async () => {
    const page = await browser.open(pageHtml(seedPlan(), { events: eventsOf(seedPlan()) }), {
      javaScriptEnabled: false,
    });
    expect(await page.locator('#units tr[data-unit]:visible').count()).toBe(4);
    await page.close();
  });
});
