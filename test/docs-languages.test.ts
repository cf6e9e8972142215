/** The documentation in Russian beside the English: one set of examples, so that neither drifts from the other. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Documents for those who build cyclo or programs around it: in English alone. */
const ENGLISH_ONLY = new Set(['architecture.md', 'decisions.md', 'json.md', 'testing.md']);

const documents = readdirSync('docs').filter((name) => name.endsWith('.md') && !ENGLISH_ONLY.has(name));

interface Block {
  readonly info: string;
  readonly body: string;
}

/** The examples of a document. Of a console only what is typed: what is printed is in the reader's language, and tested by itself. */
function examplesOf(path: string): Block[] {
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(/^```([^\n]*)\n([\s\S]*?)^```$/gm)].map(([, info = '', body = '']) => ({
    info: info.replace(/ ru\b/, ''),
    body: info.startsWith('console') ? body.match(/^\$ .*$/gm)!.join('\n') : body,
  }));
}

const levelsOf = (path: string): string[] =>
  readFileSync(path, 'utf8')
    .replaceAll(/^```[\s\S]*?^```$/gm, '')
    .match(/^#+ /gm) ?? [];

describe('the documentation in Russian', () => {
  it('has every document for those who use cyclo, and no others', () => {
    expect(readdirSync('docs/ru').sort()).toEqual(documents.sort());
  });

  it.each(documents)('%s has the sections and the examples of the English', (name) => {
    expect(levelsOf(`docs/ru/${name}`)).toEqual(levelsOf(`docs/${name}`));
    expect(examplesOf(`docs/ru/${name}`)).toEqual(examplesOf(`docs/${name}`));
  });

  it.each(documents)('%s has the pictures and the names of the English', (name) => {
    const namesIn = (path: string): string[] => {
      const text = readFileSync(path, 'utf8').replaceAll(/^```[\s\S]*?^```$/gm, '');
      const pictures = [...text.matchAll(/images\/[\w-]+\.png/g)].map(([picture]) => picture);
      // The first cell of a row is a key, a column, a format: what the row explains.
      const rows = [...text.matchAll(/^\| (`[^|]+`) +\|/gm)].map(([, cell = '']) => cell);
      return [...pictures, ...rows];
    };
    expect(namesIn(`docs/ru/${name}`)).toEqual(namesIn(`docs/${name}`));
  });

  it.each(documents)('%s leads to what is there', (name) => {
    for (const folder of ['docs', 'docs/ru']) {
      const text = readFileSync(`${folder}/${name}`, 'utf8');
      const links = [...text.matchAll(/\]\(([^)#:]+)(#[^)]*)?\)/g)].map(([, path = '']) => path);
      expect(links.filter((path) => !existsSync(`${folder}/${path}`))).toEqual([]);
    }
  });
});
