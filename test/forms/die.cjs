/** Loaded before the program: kills it when it begins to record for the fortieth time, in the middle of that transaction. */
const { existsSync } = require('node:fs');

const now = Date.now;
let times = 0;

// The ledger asks for the time once in each transaction, and before there is a ledger nothing is recorded.
Date.now = () => {
  if (existsSync('.cyclo/ledger.sqlite') && ++times === 40) process.kill(process.pid, 'SIGKILL');
  return now();
};
