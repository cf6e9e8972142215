/**
 * Makes what is shipped: the types and validators from the schemas, then one chunk for every part of the program, so
 * that a command loads only what it uses. `node build.mjs --generate` stops before bundling.
 */
import { rm } from 'node:fs/promises';
import { build } from 'esbuild';
import { generateTypes } from './build-types.mjs';
import { generateValidators } from './build-validators.mjs';
import { leanJsYaml } from './build-yaml.mjs';

await Promise.all([generateTypes(), generateValidators()]);

if (!process.argv.includes('--generate')) {
  const outdir = new URL('dist/', import.meta.url).pathname;
  await rm(outdir, { recursive: true, force: true });
  await build({
    entryPoints: { main: 'src/node-io.ts' },
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    minify: true,
    charset: 'utf8',
    legalComments: 'linked',
    mainFields: ['module', 'main'],
    external: ['@photostructure/sqlite'],
    plugins: [leanJsYaml],
    // Packages that are still CommonJS ask for Node's own modules this way.
    banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
    logLevel: 'warning',
  });
}
