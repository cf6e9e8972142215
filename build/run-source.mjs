/** `npm run cyclo -- due …`: runs the sources as they are, with the modules that are generated made first. */
import { generate } from './generate.mjs';

await generate();
const { main } = await import('../src/node-io.ts');
process.exitCode = await main(process.argv.slice(2));
