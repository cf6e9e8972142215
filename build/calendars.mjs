import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { writeChanged } from './write-changed.mjs';

const YEARS = new URL('../src/calendar/production/ru/', import.meta.url);
const OUTPUT = new URL('../src/calendar/production/generated/russia.ts', import.meta.url);

/**
 * One module of the files of Russia's production calendar, a file a year, ascending. Each is JSON in a string: that is
 * read faster than the same as an expression, and only in a year that is asked for.
 */
export async function generateCalendars() {
  const names = (await readdir(YEARS)).filter((name) => name.endsWith('.json')).sort();
  const years = await Promise.all(
    names.map(async (name) => {
      const file = JSON.parse(await readFile(new URL(name, YEARS), 'utf8'));
      return `  [${file.year}, ${JSON.stringify(JSON.stringify(file))}],\n`;
    }),
  );
  const text = `/* Made from ../ru/ by the build: edit those. */

/** Russia's production calendar: the file of each year as JSON, ascending. The schema's test vouches for it. */
export const RUSSIA: ReadonlyMap<number, string> = new Map([
${years.join('')}]);
`;
  await writeChanged(fileURLToPath(OUTPUT), text);
}
