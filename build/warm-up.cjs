/** Runs a built program (its folder is the argument) as users do, in both languages, and keeps the code V8 made of it. */
'use strict';

const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join, resolve } = require('node:path');

const { makeCache } = require(join(resolve(process.argv[2]), 'start.cjs'));

void makeCache(async (main) => {
  const folder = mkdtempSync(join(tmpdir(), 'cyclo-'));
  try {
    for (const language of ['ru', 'en']) {
      await main(['due', '--actor', 'RUO', '--month', '2010-10', '--lang', language]);
      const table = join(folder, `${language}.xlsx`);
      await main(['export', '--plan', 'plans/sgo-2010-h1.yaml', '--format', 'xlsx', '--output', table, '--lang', language]);
      await main(['import', table, '--output', join(folder, language, 'plan.yaml'), '--lang', language]);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
