'use strict';
// Loaded into a measured program with --require: at its end it tells the most memory it had, in kilobytes.
const { readFileSync, writeFileSync } = require('node:fs');

process.on('exit', () => writeFileSync(process.env.CYCLO_BENCH_MEMORY, String(peak())));

/** On Linux a new process inherits the peak of the one that started it; only /proc knows its own. */
function peak() {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS;
  return /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1];
}
