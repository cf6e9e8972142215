import { execFileSync } from 'node:child_process';
import { beforeAll, expect, it } from 'vitest';
import { workerProgram } from '../worker-program.ts';

let program = '';
beforeAll(async () => {
  program = await workerProgram(new URL('anywhere-worker.ts', import.meta.url));
});

function computedIn(zone: string, locale: string): string {
  const env = { PATH: process.env['PATH'], TZ: zone, LANG: locale, LC_ALL: locale };
  return execFileSync(process.execPath, [program], { env, encoding: 'utf8' });
}

it('dates and words are the same in every time zone and locale', () => {
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
