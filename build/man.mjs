import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where `man -M <folder>` looks for a page, by language; npm shows the first to everybody. */
const PAGES = { en: 'man1/cyclo.1', ru: 'ru/man1/cyclo.1' };

/**
 * Writes the manual pages of a built program: what its help says.
 *
 * @param out the folder of the program
 */
export function writeManual(out) {
  for (const [language, page] of Object.entries(PAGES)) {
    const path = join(out, 'man', page);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(
      path,
      execFileSync(
        process.execPath,
        [
          '-e',
          `require(${JSON.stringify(join(out, 'start.cjs'))}).main(['__manual', '--lang', '${language}'])`,
        ],
        { maxBuffer: 2 ** 24 },
      ),
    );
  }
}
