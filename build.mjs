/**
 * Makes what is shipped: modules from the schemas and the calendars, then the program. `node build.mjs --generate` stops
 * before bundling; `node build.mjs --out <folder>` puts the program there instead of in `dist/`.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generate } from './build/generate.mjs';
import { bundleProgram } from './build/program.mjs';

const { values } = parseArgs({ options: { generate: { type: 'boolean' }, out: { type: 'string' } } });

const generated = await generate();
if (!values.generate)
  await bundleProgram(values.out ?? fileURLToPath(new URL('dist', import.meta.url)), generated);
