/**
 * A chunk of esbuild's, an ES module, as CommonJS. esbuild's own way there lets parts of a program reach each other
 * through two getters a call, which is a tenth of a long run and a fifth of V8's cache. Here what is imported is bound once:
 * chunks never import each other in a circle, and nothing that is exported changes after its chunk was run.
 */
export function toCommonJs(chunk) {
  const code = chunk
    .trimEnd()
    .replaceAll(NAMED, (_, names, from) => `const{${names.replaceAll(' as ', ':')}}=require(${from});`)
    .replaceAll(WHOLE, 'const $1=require($2);')
    .replaceAll(BARE, 'require($1);')
    .replaceAll(NOW, 'require($1)')
    .replaceAll(DYNAMIC, 'Promise.resolve().then(()=>require($1))')
    .replace(DEFAULT, 'exports.default=')
    .replace(EXPORTS, (_, names) => names.split(',').map(assignment).join(''));
  const left = STATEMENT.exec(code);
  if (left) throw new Error(`Neither imported nor exported: ${code.slice(left.index, left.index + 80)}`);
  return code;
}

// What minified code has before a statement.
const START = String.raw`(?<=^|[;}\n])`;
const NAMED = new RegExp(String.raw`${START}import\{([^}"]*)\}from("[^"]+");`, 'g');
const WHOLE = new RegExp(String.raw`${START}import(?:\*as)? ([\w$]+) from("[^"]+");`, 'g');
const BARE = new RegExp(String.raw`${START}import("[^"]+");`, 'g');
// What build-messages.mjs marks.
const NOW = /\bNOW\(import\(("[^"]+")\)\)/g;
const DYNAMIC = /\bimport\(("[^"]+")\)/g;
const DEFAULT = new RegExp(`${START}export default `);
const EXPORTS = /export\{([^}"]*)\};$/;
const STATEMENT = new RegExp(String.raw`${START}(?:import[{*" ]|export[{* ])`);

function assignment(name) {
  const [inside, outside = inside] = name.split(' as ');
  return `exports.${outside}=${inside};`;
}
