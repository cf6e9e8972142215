import { readFile } from 'node:fs/promises';

/** The parts of js-yaml that the plan reader needs: from text to events, and the decoding of scalars. */
const NEEDED = [
  'src/common/snippet.ts',
  'src/common/exception.ts',
  'src/parser/events.ts',
  'src/parser/parser_scalar.ts',
  'src/parser/parser.ts',
];

/** The end of js-yaml's loop over a plain scalar, which goes sign by sign with five calls each. */
const BY_SIGN = `
		if (!isWhiteSpace(ch)) end = state.position + 1;
		ch = state.input.charCodeAt(++state.position);
	}
	if (end === start) return false;
	checkPrintable`;

/**
 * The same from one sign that may end a plain scalar to the next. V8 does not optimize a loop at the first start of a
 * program: on the order of 2010 this takes a quarter of a bare `node -e 0` off.
 */
const BY_STRETCH = `
		STRETCH.lastIndex = state.position + 1;
		STRETCH.test(state.input);
		end = state.position = STRETCH.lastIndex;
		while (isWhiteSpace(state.input.charCodeAt(end - 1))) end--;
		ch = state.input.charCodeAt(state.position);
	}
	if (end === start) return false;
	checkPrintable`;
const STRETCH = String.raw`const STRETCH = /[^\0\n\r:#,[\]{}]*/y;`;

/**
 * Of js-yaml's single file the regions that the reader needs. The schemas, the dumper and the AST, most of the file, have
 * top-level statements that tree shaking has to keep; loading them costs 6 ms at every start. A new version with other
 * regions fails the build; a test holds what comes out against the original.
 */
function leanSource(source) {
  const licence = source.slice(0, source.indexOf('\n'));
  const parts = NEEDED.map((name) => {
    const start = source.indexOf(`//#region ${name}\n`);
    const end = source.indexOf('//#endregion', start);
    if (start < 0 || end < 0) throw new Error(`js-yaml has no region ${name}: look at build-yaml.mjs`);
    return source.slice(start, end);
  });
  const [before, after, ...more] = parts.join('\n').split(BY_SIGN);
  if (after === undefined || more.length > 0)
    throw new Error('js-yaml reads plain scalars otherwise: look at build-yaml.mjs');
  const exported =
    'export { CHOMPING_MODE, COLLECTION_STYLE, EVENT_ID, SCALAR_STYLE, YAMLException, getScalarValue, parseEvents };';
  return [licence, STRETCH, before + BY_STRETCH + after, exported].join('\n');
}

/** esbuild plugin: js-yaml without what the reader doesn't need. */
export const leanJsYaml = {
  name: 'lean-js-yaml',
  setup(build) {
    build.onLoad({ filter: /js-yaml[\\/]dist[\\/]js-yaml\.mjs$/ }, async ({ path }) => ({
      contents: leanSource(await readFile(path, 'utf8')),
      loader: 'js',
    }));
  },
};
