/** Imports a TypeScript file of this folder, with whatever it needs of the program. */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { compileFunction } from 'node:vm';
import { build } from 'rolldown';

/** What a file exports. */
export async function compiled(name) {
  const { output } = await build({
    input: fileURLToPath(new URL(name, import.meta.url)),
    platform: 'node',
    external: /^[^./]/,
    checks: { ineffectiveDynamicImport: false },
    output: { format: 'cjs', codeSplitting: false, dynamicImportInCjs: false },
    write: false,
  });
  const module = { exports: {} };
  const run = compileFunction(output[0].code, ['exports', 'require', 'module']);
  run(module.exports, createRequire(import.meta.url), module);
  return module.exports;
}
