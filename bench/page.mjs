/**
 * A part of `npm run bench`, and `node bench/page.mjs` by itself: how long the script of the page of a plan takes for a filter, of 1,000
 * activities and 178 units beside a tenth of both. `--runs N` sets how often, `--only TEXT` chooses by names. Needs Debian's
 * chromium-headless-shell.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { CHROMIUM_MISSING, startChromium } from '../build/chromium.mjs';
import { bigPlan } from './big-plan.mjs';
import { cyclo } from './ratio.mjs';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '9' }, only: { type: 'string', default: '' } },
});
/** How many times as long as that of the small page it may take. */
const TARGET = 3;
/** Besides schools, a plan has nine units. */
const SIZES = { large: { activities: 1000, schools: 169 }, small: { activities: 100, schools: 9 } };
const DAY = '2026-06-01';

const FILTERS = {
  'an actor': { actor: 'RUO' },
  'a unit': { unit: 'school-7' },
  'a month': { month: '2026-03' },
  'a status': { status: 'overdue' },
  'a unit and a status': { unit: 'school-7', status: 'done' },
  'a word of a few': { search: 'форме № 3' },
  'a word of many': { search: 'направление' },
};

const chosen = Object.entries(FILTERS).filter(([name]) => `page, ${name}`.includes(values.only));
if (CHROMIUM_MISSING) console.log(`No page was filtered. ${CHROMIUM_MISSING}`);
else if (chosen.length > 0) await measure();

async function measure() {
  const root = mkdtempSync(join(tmpdir(), 'cyclo-bench-'));
  const browser = await startChromium();
  try {
    const pages = {};
    for (const [name, size] of Object.entries(SIZES))
      pages[name] = await opened(browser, join(root, name), size);
    console.log(
      '\nThe script of a page for a filter: median of runs in turns; the last figures are with style and layout.\n',
    );
    for (const [name, filter] of chosen) console.log(await compared(name, filter, pages));
  } finally {
    await browser.close();
    rmSync(root, { recursive: true });
  }
}

/** A page of a plan of some of which something is done, with what was recorded. */
async function opened(browser, folder, { activities, schools }) {
  mkdirSync(join(folder, 'plans'), { recursive: true });
  writeFileSync(join(folder, 'plans', 'plan.yaml'), bigPlan(activities, { schools }));
  const some = Array.from({ length: activities / 20 }, (_, index) => `activity-${index * 20 + 1}`);
  cyclo(folder, [
    'done',
    ...some,
    '--actor',
    'MOU',
    '--month',
    '2026-02',
    '--date',
    '2026-02-10',
    '--today',
    DAY,
  ]);
  cyclo(folder, ['export', '--status', '--output', 'page.html', '--today', DAY]);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto(pathToFileURL(join(folder, 'page.html')).href);
  // What is searched is read once.
  await timed({ page, session }, { search: 'нигде' });
  return { page, session };
}

async function compared(name, filter, { large, small }) {
  const turns = [];
  for (let run = 0; run < Number(values.runs); run++) {
    const times = {};
    for (const [size, place] of Object.entries({ small, large })) {
      await timed(place, {});
      times[size] = await timed(place, filter);
    }
    turns.push(times);
  }
  const of = (size, what) => median(turns.map((turn) => turn[size][what]));
  const ratio = median(turns.map(({ large: mine, small: other }) => mine.script / other.script));
  return [
    `page, ${name}`.padEnd(28),
    'a tenth of it'.padEnd(17),
    ratio.toFixed(2).padStart(6),
    `of at most ${TARGET}`.padEnd(16),
    `${of('large', 'script').toFixed(1)} / ${of('small', 'script').toFixed(1)} ms`.padEnd(16),
    `${of('large', 'all').toFixed(0)} / ${of('small', 'all').toFixed(0)} ms`,
    ratio > TARGET ? 'too much' : '',
  ].join(' ');
}

/** Sets a filter. @returns the milliseconds of the script, and of all that the page did until it was drawn */
async function timed({ page, session }, filter) {
  const before = await metrics(session);
  await page.evaluate((wanted) => {
    const form = document.querySelector('.filters');
    for (const field of form.elements) if (field.name) field.value = wanted[field.name] ?? '';
    form.dispatchEvent(new Event('input'));
    // It is drawn before the second of two frames.
    return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }, filter);
  const after = await metrics(session);
  const spent = (name) => (after[name] - before[name]) * 1000;
  return { script: spent('ScriptDuration'), all: spent('TaskDuration') };
}

async function metrics(session) {
  const { metrics: all } = await session.send('Performance.getMetrics');
  return Object.fromEntries(all.map(({ name, value }) => [name, value]));
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
}
