import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { writeChanged } from './write-changed.mjs';

const YEARS = new URL('../src/calendar/production/ru/', import.meta.url);
const OUTPUT = new URL('../src/calendar/production/generated/russia.ts', import.meta.url);

/**
 * One module of the files of Russia's production calendar, a file a year, ascending. Each is a function, so that only the
 * years that are asked for are made; their names and sources, which come again every year, are written once.
 */
export async function generateCalendars() {
  const names = (await readdir(YEARS)).filter((name) => name.endsWith('.json')).sort();
  const files = await Promise.all(
    names.map(async (name) => JSON.parse(await readFile(new URL(name, YEARS), 'utf8'))),
  );
  const words = new Map();
  const years = files.map((file) => `  [${file.year}, () => (${expression(file, words)})],\n`);
  const text = `/* Made from ../ru/ by the build: edit those. */
import type { CalendarFile } from '../calendar-file.ts';

const WORDS = ${JSON.stringify([...words.keys()])} as const;

/** Russia's production calendar: the file of each year, ascending. */
export const RUSSIA: ReadonlyMap<number, () => CalendarFile> = new Map<number, () => CalendarFile>([
${years.join('')}]);
`;
  await writeChanged(fileURLToPath(OUTPUT), text);
}

/** A value as an expression, in which texts with a space are taken from a list, to which they are added. */
function expression(value, words) {
  if (typeof value === 'string' && value.includes(' ')) {
    if (!words.has(value)) words.set(value, words.size);
    return `WORDS[${words.get(value)}]`;
  }
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => expression(item, words)).join()}]`;
  const pairs = Object.entries(value).map(
    ([key, item]) => `${JSON.stringify(key)}:${expression(item, words)}`,
  );
  return `{${pairs.join()}}`;
}
