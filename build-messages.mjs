/**
 * The catalogue is one object, and most of it is words of commands that are not running. In what is shipped, a section lies
 * in a file of its own, which is read when somebody asks for the section; those that every start needs are there at once.
 */
import { readFile } from 'node:fs/promises';

/** Sections that `due` reads. */
const AT_ONCE = new Set(['common', 'due']);
const SECTION = /^import \{ (\w+) \} from '([^']+)';\n/gm;

/** For esbuild: `build-commonjs.mjs` makes an ordinary `require` of what this marks. */
export const lateMessages = {
  name: 'late-messages',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]messages[\\/](?:en|ru)\.ts$/ }, async ({ path }) => {
      const late = [];
      const source = (await readFile(path, 'utf8')).replaceAll(SECTION, (line, name, from) => {
        if (AT_ONCE.has(name)) return line;
        late.push({ name, from });
        return '';
      });
      const contents = late.reduce(
        (text, { name, from }) =>
          text.replace(`\n  ${name},\n`, `\n  get ${name}() { return NOW(import('${from}')).${name}; },\n`),
        source,
      );
      if (late.length === 0 || contents.split('NOW(').length - 1 !== late.length)
        throw new Error(`Look at build-messages.mjs: ${path}`);
      return { contents, loader: 'ts' };
    });
  },
};
