/**
 * Makes what is shipped: the types and validators from the schemas, then the program. `node build.mjs --generate` stops
 * before bundling; `node build.mjs --out <folder>` puts the program there instead of in `dist/`.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { toCommonJs } from './build-commonjs.mjs';
import { lateMessages } from './build-messages.mjs';
import { generateTypes } from './build-types.mjs';
import { generateValidators } from './build-validators.mjs';
import { leanJsYaml } from './build-yaml.mjs';

const { values } = parseArgs({ options: { generate: { type: 'boolean' }, out: { type: 'string' } } });
const ROOT = fileURLToPath(new URL('.', import.meta.url));
const DIST = resolve(values.out ?? join(ROOT, 'dist'));
const TARGET = 'node20.19';

/** commander can start other programs as its commands; cyclo has none, and loading what starts them takes 2 ms. */
const leanCommander = {
  name: 'lean-commander',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: 'none', namespace: 'lean-commander' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'lean-commander' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** string-width makes its segmenter when it is loaded, for 8 ms; what cyclo prints hardly ever needs one. */
const lateSegmenter = {
  name: 'late-segmenter',
  setup({ onLoad }) {
    const made = 'const segmenter = new Intl.Segmenter();';
    const late =
      'let made; const segmenter = {segment: (text) => (made ??= new Intl.Segmenter()).segment(text)};';
    onLoad({ filter: /[\\/]string-width[\\/]index\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source.replace(made, late);
      if (contents === source && source.includes('Segmenter')) throw new Error(`Look at build.mjs: ${path}`);
      return { contents };
    });
  },
};

/** What every start needs: one file is read faster than twenty. */
const HOT = [
  'src/node-io.ts',
  'src/commands/time/due.ts',
  'src/messages/en.ts',
  'src/messages/ru.ts',
  'src/store/open-ledger.ts',
];

/** Gives the parts of one file each other, and whatever lies beside it. */
const LOADER = `(function (exports, require) {
'use strict';
const made = Object.create(null);
const load = (name) => {
  if (!parts[name]) return require(name);
  if (!made[name]) parts[name]((made[name] = {}), load);
  return made[name];
};
exports.load = load;
`;

/**
 * Runs the one file from the code that V8 made of it when it was built, where this is the same V8: that halves what
 * starting adds to Node's own start. Any other V8 compiles it as usual. The file is pure ASCII, so that V8 has it as it
 * is, and one function, so that it is not copied to be wrapped in one.
 */
const STARTER = `'use strict';
const { existsSync, readFileSync } = require('node:fs');
const Module = require('node:module');
const { Script } = require('node:vm');

const filename = require.resolve('./cyclo.cjs');
const cache = filename.replace(/cjs$/, process.versions.v8 + '-' + process.arch + '.cache');
const source = readFileSync(filename, 'latin1');
const script = new Script(source, { filename, cachedData: existsSync(cache) ? readFileSync(cache) : undefined });
const own = new Module(filename, module);
own.filename = filename;
require.cache[filename] = own;
script.runInThisContext()(own.exports, Module.createRequire(filename));
own.loaded = true;

exports.main = own.exports.main;
exports.makeCache = () => require('node:fs').writeFileSync(cache, script.createCachedData());
`;

/** Runs the program as users do, in both languages, so that what V8 keeps is what they need. */
const WARM_UP = `
const { main, makeCache } = require(process.argv[1]);
const due = (language) => main(['due', '--actor', 'RUO', '--month', '2010-10', '--lang', language]);
due('ru').then(() => due('en')).then(makeCache);
`;

await Promise.all([generateTypes(), generateValidators()]);
if (!values.generate) await bundle();

/**
 * One chunk for every part of the program, so that a command loads only what it uses; then each as CommonJS, which Node
 * starts faster than modules, and those that every start needs in one file.
 */
async function bundle() {
  const { outputFiles, metafile } = await build({
    entryPoints: { main: 'src/node-io.ts' },
    outdir: DIST,
    bundle: true,
    splitting: true,
    format: 'esm',
    outExtension: { '.js': '.cjs' },
    platform: 'node',
    target: TARGET,
    minify: true,
    charset: 'ascii',
    legalComments: 'none',
    mainFields: ['module', 'main'],
    external: ['@photostructure/sqlite'],
    plugins: [leanJsYaml, leanCommander, lateSegmenter, lateMessages],
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
  const outputs = Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]);
  const chunks = new Map(outputFiles.map(({ path, text }) => [basename(path), toCommonJs(text)]));
  const hot = closure(outputs, HOT);
  const parts = hot.map(
    (name) => `${JSON.stringify(`./${name}`)}: (function (exports, require) {${chunks.get(name)}})`,
  );
  const start = `exports.main = load(${JSON.stringify(`./${chunkOf(outputs, HOT[0])}`)}).main;`;
  await rm(DIST, { recursive: true, force: true });
  await mkdir(DIST, { recursive: true });
  const write = (name, text) => writeFile(join(DIST, name), text);
  await write('package.json', '{"type":"commonjs"}\n');
  await write('cyclo.cjs', asAscii(`${LOADER}const parts = {\n${parts.join(',\n')}\n};\n${start}\n})\n`));
  await write('start.cjs', STARTER);
  const cold = [...chunks].filter(([name]) => !hot.includes(name));
  await Promise.all(cold.map(([name, code]) => write(name, askingHot(code, hot))));
  execFileSync(process.execPath, ['-e', WARM_UP, join(DIST, 'start.cjs')], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** esbuild escapes texts and leaves regular expressions as they are; what reads the file as ASCII would garble them. */
function asAscii(code) {
  return code.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** What lies beside the one file finds its parts through it. */
function askingHot(code, hot) {
  return code.replaceAll(/require\("(\.\/[^"]+)"\)/g, (call, name) =>
    hot.includes(name.slice(2)) ? `require("./cyclo.cjs").load("${name}")` : call,
  );
}

function chunkOf(outputs, module) {
  return outputs.find(([, { entryPoint }]) => entryPoint === module)[0];
}

/** The chunks of some modules, with all that they import at once. */
function closure(outputs, modules) {
  const byName = new Map(outputs);
  const found = new Set();
  const add = (name) => {
    if (found.has(name)) return;
    found.add(name);
    for (const { path, kind } of byName.get(name).imports)
      if (kind === 'import-statement' && byName.has(basename(path))) add(basename(path));
  };
  for (const module of modules) add(chunkOf(outputs, module));
  return [...found];
}
