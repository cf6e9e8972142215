/**
 * `node bench/city.mjs country --seed 1 --out DIR` makes a synthetic city, region or country there: a plan, its units, and
 * half a year of records. See `city.ts`.
 */
import { parseArgs } from 'node:util';
import { compiled } from './compiled.mjs';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' }, out: { type: 'string' } },
});
const { makeCity, SIZES } = await compiled('make-city.ts');
const size = SIZES[positionals[0]];
if (!size || !values.out) {
  console.error('node bench/city.mjs city|region|country [--seed N] --out DIR');
  process.exit(2);
}
const order = new URL('../plans/sgo-2010-h1.yaml', import.meta.url);
const { units, events } = await makeCity(size, Number(values.seed), values.out, order);
console.log(`${values.out}: ${units} units, ${events} events`);
