import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { writeManual } from './man.mjs';
import { notices } from './notices.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** What every start needs, with all that it imports: one file is read faster than twenty. */
const EVERY_START =
  /[\\/]src[\\/](?:node-io|commands[\\/]time[\\/]due|store[\\/]open-ledger|render[\\/]views[\\/]pipe)\.ts$/;

/** What the words of both languages are made with: no start reads those of the other. */
const BOTH_LANGUAGES =
  /[\\/]src[\\/](?:messages[\\/]phrases[\\/](?:phrase|span-phrase|anchor-phrase)|calendar[\\/]occurrence-kind)\.ts$/;

/**
 * What a package loads at once and cyclo never uses: commander's starting of other programs, which takes 2 ms of every
 * start, and exceljs's reading and writing of streams and of CSV, which bring fifty packages.
 */
const UNUSED = {
  name: 'unused',
  resolveId: {
    filter: { id: [/^node:child_process$/, /^\.\/stream\/xlsx\//, /^\.\.\/csv\/csv$/] },
    handler: (_, importer) =>
      /[\\/]node_modules[\\/](?:commander|exceljs)[\\/]/.test(importer) ? here('nothing.cjs') : undefined,
  },
};

/**
 * Bundles the program into a folder: a CommonJS file for every part of it, so that a command loads only what it uses
 * (Node starts CommonJS faster than modules); one of what every start needs, with the code that V8 makes of it; and the
 * licences of the packages in them, and the manual pages.
 *
 * @param out the folder, which is emptied first
 * @param generated files of packages that are in generated modules
 * @returns the files that were bundled
 */
export async function bundleProgram(out, generated) {
  const folder = resolve(out);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const bundle = await rolldown({
    cwd: ROOT,
    input: { main: 'src/node-io.ts' },
    platform: 'node',
    external: ['@photostructure/sqlite'],
    transform: { target: 'node20.19' },
    plugins: [UNUSED],
    checks: { ineffectiveDynamicImport: false },
  });
  const { output } = await bundle.write({
    dir: folder,
    format: 'cjs',
    exports: 'named',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    codeSplitting: {
      groups: [
        { name: 'cyclo', test: (id) => EVERY_START.test(id) || BOTH_LANGUAGES.test(id), priority: 1 },
        { name: 'en', test: /[\\/]src[\\/]messages[\\/]en\.ts$/ },
        { name: 'ru', test: /[\\/]src[\\/]messages[\\/]ru\.ts$/ },
      ],
    },
    dynamicImportInCjs: false,
    externalLiveBindings: false,
    minifyInternalExports: false,
    charset: 'ascii',
    minify: true,
    comments: false,
  });
  await bundle.close();
  const files = [...output.flatMap(({ moduleIds }) => moduleIds ?? []), ...generated];
  await writeFile(join(folder, 'package.json'), '{"type":"commonjs"}\n');
  await writeFile(join(folder, 'THIRD-PARTY-NOTICES.txt'), await notices(files));
  await copyFile(here('start.cjs'), join(folder, 'start.cjs'));
  execFileSync(process.execPath, [here('warm-up.cjs'), folder], {
    cwd: ROOT,
    env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  writeManual(folder);
  return files;
}
