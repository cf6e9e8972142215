/**
 * Runs a built program (its folder is the argument) as users do, in both languages, and keeps the code V8 made of it. What every
 * start needs has the code of `due` alone, which it is to be quick for: more of it would have to be read each time. The store
 * has that of a record and of a look at it.
 */
'use strict';

const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join, resolve } = require('node:path');

const { makeCache } = require(join(resolve(process.argv[2]), 'start.cjs'));

const LANGUAGES = ['ru', 'en'];

async function warmUp() {
  await makeCache(async (main) => {
    for (const language of LANGUAGES)
      await main(['due', '--actor', 'RUO', '--month', '2010-10', '--lang', language]);
  });
  const folder = mkdtempSync(join(tmpdir(), 'cyclo-'));
  try {
    await makeCache(async (main) => {
      const own = ['--store', join(folder, 'store'), '--lang'];
      await main(['done', 'work-plan', '--unit', 'ruo-kalininsky', '--occurrence', '2010-08', ...own, 'en']);
      for (const language of LANGUAGES) await main(['due', '--unit', 'ruo-kalininsky', ...own, language]);
    });
    await makeCache(async (main) => {
      for (const language of LANGUAGES) {
        const own = ['--lang', language, '--output'];
        const table = join(folder, `${language}.xlsx`);
        await main(['export', '--plan', 'plans/sgo-2010-h1.yaml', '--format', 'xlsx', ...own, table]);
        await main(['import', table, ...own, join(folder, language, 'plan.yaml')]);
      }
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

void warmUp();
