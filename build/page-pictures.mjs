/**
 * Makes the pictures of docs/page.md: the page of the order of 2010, with records, as Chromium shows it. `npm run pictures:page`,
 * after a build. Needs Debian's chromium-headless-shell.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startChromium } from './chromium.mjs';

const IMAGES = resolve('docs/images');
const PLAN = 'plans/sgo-2010-h1.yaml';
const TODAY = '2010-11-10';
const HEIGHTS = { 390: 844, 768: 900, 1440: 860 };

/** Each picture: how wide, in which colours, and what is looked at. */
const PICTURES = {
  'page-table-1440-light': { width: 1440, scheme: 'light', hash: '#table' },
  'page-table-1440-dark': { width: 1440, scheme: 'dark', hash: '#table&unit=licey-31' },
  'page-story-1440-light': { width: 1440, scheme: 'light', hash: '#a-pdn-seminar' },
  'page-calendar-1440-dark': { width: 1440, scheme: 'dark', hash: '#calendar&month=2010-11' },
  'page-units-768-light': { width: 768, scheme: 'light', hash: '#units' },
  'page-activities-768-dark': { width: 768, scheme: 'dark', hash: '#activities' },
  'page-table-390-light': { width: 390, scheme: 'light', hash: '#table' },
  'page-calendar-390-dark': { width: 390, scheme: 'dark', hash: '#calendar&month=2010-10' },
};

const folder = mkdtempSync(join(tmpdir(), 'cyclo-pictures-'));
const program = resolve('bin/cyclo.js');

function cyclo(...words) {
  return execFileSync(
    process.execPath,
    [program, ...words, '--plan', PLAN, '--today', TODAY, '--lang', 'ru'],
    {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
}

/** Until the end of September everything is done; of October some units have done their part, one of them late. */
function record() {
  const { rows } = JSON.parse(cyclo('export', '--format', 'json'));
  const cells = rows.flatMap((row) => row.cells);
  const items = cells.flatMap(({ actor, items: own }) => own.map((item) => ({ ...item, actor })));
  for (const { activity, occurrence, actor } of items) {
    if (occurrence <= '2010-09' && occurrence.length === 7)
      cyclo('done', activity, '--actor', actor, '--occurrence', occurrence, '--date', `${occurrence}-24`);
  }
  const own = (actor) =>
    items
      .filter((item) => item.actor === actor && item.occurrence === '2010-10')
      .map(({ activity }) => activity);
  const some = [
    ['RUO', 'ruo-kalininsky', '2010-10-21'],
    ['RUO', 'ruo-leninsky', '2010-10-25'],
    ['RUO', 'ruo-tsentralny', '2010-11-03'],
    ['MOU', 'licey-11', '2010-10-28'],
  ];
  for (const [actor, unit, date] of some)
    cyclo('done', ...own(actor), '--unit', unit, '--occurrence', '2010-10', '--date', date);
}

try {
  cpSync('plans', join(folder, 'plans'), { recursive: true });
  record();
  cyclo('export', '--status', '--output', 'page.html');
  mkdirSync(IMAGES, { recursive: true });
  const browser = await startChromium();
  for (const [name, { width, scheme, hash }] of Object.entries(PICTURES)) {
    const page = await browser.newPage({
      viewport: { width, height: HEIGHTS[width] },
      colorScheme: scheme,
    });
    await page.goto(pathToFileURL(join(folder, 'page.html')).href);
    // From the top: an address that names a part of the page is scrolled to.
    await page.evaluate((address) => {
      location.hash = address;
    }, hash);
    await page.evaluate(() => document.querySelector('main').scrollTo(0, 0));
    await page.screenshot({ path: join(IMAGES, `${name}.png`) });
    await page.close();
  }
  await browser.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
