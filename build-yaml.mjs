import { readFile } from 'node:fs/promises';

/** The parts of js-yaml that the plan reader needs: from text to events, and the decoding of scalars. */
const NEEDED = [
  'src/common/snippet.ts',
  'src/common/exception.ts',
  'src/parser/events.ts',
  'src/parser/parser_scalar.ts',
  'src/parser/parser.ts',
];

/**
 * esbuild plugin: of js-yaml's single file it keeps the regions that the reader needs. The schemas, the dumper and the
 * AST, most of the file, have top-level statements that tree shaking has to keep; loading them costs 6 ms at every start.
 * A new version with other regions, or an import of anything else, fails the build.
 */
export const leanJsYaml = {
  name: 'lean-js-yaml',
  setup(build) {
    build.onLoad({ filter: /js-yaml[\\/]dist[\\/]js-yaml\.mjs$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const licence = source.slice(0, source.indexOf('\n'));
      const parts = NEEDED.map((name) => {
        const start = source.indexOf(`//#region ${name}\n`);
        const end = source.indexOf('//#endregion', start);
        if (start < 0 || end < 0) throw new Error(`js-yaml has no region ${name}: look at build-yaml.mjs`);
        return source.slice(start, end);
      });
      const exported =
        'export { CHOMPING_MODE, COLLECTION_STYLE, EVENT_ID, SCALAR_STYLE, YAMLException, getScalarValue, parseEvents };';
      return { contents: [licence, ...parts, exported].join('\n'), loader: 'js' };
    });
  },
};
