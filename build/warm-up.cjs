/** Runs a built program (its folder is the argument) as users do, in both languages, and keeps the code V8 made of it. */
'use strict';

const { join, resolve } = require('node:path');

const { makeCache } = require(join(resolve(process.argv[2]), 'start.cjs'));

void makeCache(async (main) => {
  for (const language of ['ru', 'en'])
    await main(['due', '--actor', 'RUO', '--month', '2010-10', '--lang', language]);
});
