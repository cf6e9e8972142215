/** Loaded before the program: kills it when it begins to record for the time that DEATH says, in the middle of that transaction. */
const { existsSync } = require('node:fs');

const now = Date.now;
const last = Number(process.env.DEATH);
let times = 0;

// The ledger asks for the time once in each transaction, and before there is a ledger nothing is recorded.
Date.now = () => {
  if (existsSync('.cyclo/ledger.sqlite') && ++times === last) process.kill(process.pid, 'SIGKILL');
  return now();
};
