/** Imports a TypeScript file of this folder, with whatever it needs of the program. */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { compileFunction } from 'node:vm';
import { build } from 'esbuild';

/** What a file exports. */
export async function compiled(name) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(name, import.meta.url))],
    bundle: true,
    packages: 'external',
    format: 'cjs',
    supported: { 'dynamic-import': false },
    platform: 'node',
    charset: 'utf8',
    write: false,
  });
  const module = { exports: {} };
  const run = compileFunction(outputFiles[0].text, ['exports', 'require', 'module']);
  run(module.exports, createRequire(import.meta.url), module);
  return module.exports;
}
