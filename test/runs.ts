/** The share of the full numbers that a run of each length tries. */
const SHARES = { short: 0.1, middle: 0.15, long: 1 };

type Length = keyof typeof SHARES;

const length = process.env['CYCLO_TEST_LENGTH'] ?? 'short';
if (!(length in SHARES)) throw new Error(`CYCLO_TEST_LENGTH is short, middle or long, not ${length}`);

/**
 * How often a property is tried, or a process killed, in this run. The cases of a shorter run are the first of a longer one.
 *
 * @param full the number of a long run; a tenth of it has to find most of what can go wrong
 * @param part of what shorter runs try otherwise: where each time starts programs, or asks a server
 */
export function runs(full: number, part = 1): number {
  return Math.ceil(full * SHARES[length as Length] * (length === 'long' ? 1 : part));
}
