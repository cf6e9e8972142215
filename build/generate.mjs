import { generateCalendars } from './calendars.mjs';
import { generatePage } from './page.mjs';
import { generateTypes } from './types.mjs';
import { generateValidators } from './validators.mjs';

/**
 * Makes the modules that come from the schemas and the calendars; those that are up to date are left alone.
 *
 * @returns the files of packages whose code went into them
 */
export async function generate() {
  const [files] = await Promise.all([
    generateValidators(),
    generateTypes(),
    generateCalendars(),
    generatePage(),
  ]);
  return files;
}
