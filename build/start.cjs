/**
 * Starts the program from the code that V8 made of it when it was built, where this is the same V8: that halves what
 * starting adds to Node's own start. Any other V8 compiles the program, and Node keeps what was compiled if it can (22 on).
 */
'use strict';

const { existsSync, readFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');

const filename = join(__dirname, 'cyclo.cjs');
const cache = `${filename}.${process.versions.v8}-${process.arch}.cache`;

/** Runs what every start needs as `require` would, and leaves it where `require` finds it. The build writes it in ASCII. */
function run(cachedData) {
  const { Script } = require('node:vm');
  const script = new Script(Module.wrap(readFileSync(filename, 'latin1')), { filename, cachedData });
  const own = new Module(filename, module);
  own.filename = filename;
  require.cache[filename] = own;
  const wrapped = script.runInThisContext();
  wrapped.call(own.exports, own.exports, Module.createRequire(filename), own, filename, __dirname);
  own.loaded = true;
  return script;
}

if (existsSync(cache)) run(readFileSync(cache));
else Module.enableCompileCache?.();

exports.main = (argv) => require(filename).main(argv);

/** For the build: keeps V8's code of everything that ran while `work` was done. */
exports.makeCache = async (work) => {
  const script = run();
  await work(exports.main);
  require('node:fs').writeFileSync(cache, script.createCachedData());
};
