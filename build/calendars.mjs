import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { writeChanged } from './write-changed.mjs';

const YEARS = new URL('../src/calendar/production/ru/', import.meta.url);
const OUTPUT = new URL('../src/calendar/production/generated/russia.ts', import.meta.url);

/**
 * One module of the files of Russia's production calendar, a file a year, ascending. JSON in a string is read faster than
 * the same as an expression.
 */
export async function generateCalendars() {
  const names = (await readdir(YEARS)).filter((name) => name.endsWith('.json')).sort();
  const years = await Promise.all(
    names.map(async (name) => JSON.parse(await readFile(new URL(name, YEARS), 'utf8'))),
  );
  const text = `/* Made from ../ru/ by the build: edit those. */
import type { CalendarFile } from '../calendar-file.ts';

/** Russia's production calendar, a file a year, ascending. The schema's test vouches for the type. */
export const RUSSIA = JSON.parse(
  ${JSON.stringify(JSON.stringify(years))},
) as readonly CalendarFile[];
`;
  await writeChanged(fileURLToPath(OUTPUT), text);
}
