/**
 * Starts the program from the code that V8 made of its parts when they were built, where this is the same V8: that halves
 * what starting adds to Node's own start. Any other V8 compiles the program, and Node keeps what was compiled if it can (22 on).
 */
'use strict';

const { existsSync, readFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');

const cacheOf = (filename) => `${filename}.${process.versions.v8}-${process.arch}.cache`;
const program = join(__dirname, 'cyclo.cjs');
const hasCode = existsSync(cacheOf(program));
/** What was compiled here, by file. */
const compiled = new Map();

/** Runs a part of the program as `require` would, and leaves it where `require` finds it. The build writes parts in ASCII. */
function load(filename) {
  const known = require.cache[filename];
  if (known) return known.exports;
  const { Script } = require('node:vm');
  const cache = cacheOf(filename);
  const cachedData = hasCode && existsSync(cache) ? readFileSync(cache) : undefined;
  const script = new Script(Module.wrap(readFileSync(filename, 'latin1')), { filename, cachedData });
  compiled.set(filename, script);
  const part = new Module(filename, module);
  part.filename = filename;
  require.cache[filename] = part;
  const requireAny = Module.createRequire(filename);
  const requirePart = (id) => (id.startsWith('./') ? load(join(__dirname, id)) : requireAny(id));
  script.runInThisContext().call(part.exports, part.exports, requirePart, part, filename, __dirname);
  part.loaded = true;
  return part.exports;
}

if (!hasCode) Module.enableCompileCache?.();

exports.main = (argv) => (hasCode ? load(program) : require(program)).main(argv);

/** For the build: keeps V8's code of what ran while `work` was done, of each part the first time. */
exports.makeCache = async (work) => {
  await work(load(program).main);
  for (const [filename, script] of compiled)
    if (!existsSync(cacheOf(filename)))
      require('node:fs').writeFileSync(cacheOf(filename), script.createCachedData());
};
