import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
let folder = '';

// Node 20 runs no TypeScript.
beforeAll(() => {
  const shelf = here('../../node_modules/.cache');
  mkdirSync(shelf, { recursive: true });
  folder = mkdtempSync(join(shelf, 'cyclo-anywhere-'));
  buildSync({
    entryPoints: [here('anywhere-worker.ts')],
    outfile: join(folder, 'worker.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function computedIn(zone: string, locale: string): string {
  const env = { PATH: process.env['PATH'], TZ: zone, LANG: locale, LC_ALL: locale };
  return execFileSync(process.execPath, [join(folder, 'worker.mjs')], {
    env,
    encoding: 'utf8',
    timeout: 30_000,
  });
}

it('dates and words are the same in every time zone and locale', { timeout: 120_000 }, () => {
  const reference = computedIn('UTC', 'C');
  expect(reference.split('\n').length).toBeGreaterThan(2000);
  expect(reference).toContain('2010-10-31 6 воскресенье');
  for (const [zone, locale] of [
    ['Asia/Yekaterinburg', 'ru_RU.UTF-8'],
    ['America/St_Johns', 'en_US.UTF-8'],
    ['Pacific/Apia', 'sm_WS'],
    ['Pacific/Kiritimati', 'de_DE.UTF-8'],
    ['America/Sao_Paulo', 'ar_EG.UTF-8'],
    ['Africa/Cairo', 'tr_TR.UTF-8'],
  ] as const) {
    expect(computedIn(zone, locale) === reference, `${zone}, ${locale}`).toBe(true);
  }
});
