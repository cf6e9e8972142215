import { readdir, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeChanged } from './write-changed.mjs';

const SHELLS = new URL('../src/commands/completion/shells/', import.meta.url);
const OUTPUT = new URL('../src/commands/completion/generated/scripts.ts', import.meta.url);
/** Shells whose files end otherwise than they are called. */
const CALLED = { ps1: 'powershell' };

/** One module of the scripts that complete words, by the name of their shell. */
export async function generateShells() {
  const files = (await readdir(SHELLS)).sort();
  const scripts = await Promise.all(
    files.map(async (file) => {
      const ending = extname(file).slice(1);
      const text = await readFile(new URL(file, SHELLS), 'utf8');
      return `  ${CALLED[ending] ?? ending}: ${JSON.stringify(text)},\n`;
    }),
  );
  const text = `/* Made from ../shells/ by the build: edit those. */

/** What completes words, by shell. */
export const SCRIPTS = {
${scripts.join('')}} as const;
`;
  await writeChanged(fileURLToPath(OUTPUT), text);
}
