import { generateCalendars } from './calendars.mjs';
import { generatePage } from './page.mjs';
import { generateShells } from './shells.mjs';
import { generateTypes } from './types.mjs';
import { generateValidators } from './validators.mjs';

/**
 * Makes the modules that come from the schemas, the calendars, the scripts of shells and the page; those that are up to date are left alone.
 *
 * @returns the files of packages whose code went into them
 */
export async function generate() {
  const [files] = await Promise.all([
    generateValidators(),
    generateTypes(),
    generateCalendars(),
    generatePage(),
    generateShells(),
  ]);
  return files;
}
