import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Document } from 'yaml';
import type { Path } from '../../src/diagnostic.ts';
import { runs } from '../runs.ts';
import { at, read } from './yaml-reading.ts';

/** Every text of a value, with its path. */
function* texts(value: unknown, here: Path = []): Iterable<[Path, string]> {
  if (typeof value === 'string') yield [here, value];
  else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) {
      yield* texts(child, [...here, Array.isArray(value) ? Number(key) : key]);
    }
  }
}

/** Every word of every text is found where it stands in the file. */
async function wordsStandWhereTheyAreSaid(content: string): Promise<number> {
  const source = await read(content);
  let words = 0;
  for (const [place, text] of texts(source.value)) {
    for (const { 0: word, index } of text.matchAll(/[\p{L}\d]+/gu)) {
      words++;
      const found = at(source, place, { part: { offset: index, length: word.length } });
      // In double quotes a word may be broken by a backslash at the end of a line.
      expect(found.replace(/\\\n\s*/g, '')).toBe(word);
    }
  }
  return words;
}

test('in the plan of 2010, over its folded lines', async () => {
  const file = path.join(import.meta.dirname, '..', '..', 'plans', 'sgo-2010-h1.yaml');
  expect(await wordsStandWhereTheyAreSaid(readFileSync(file, 'utf8'))).toBeGreaterThan(500);
});

test('in texts of every style and width', async () => {
  const word = fc.stringMatching(/^[a-zа-я]{1,9}$/);
  const line = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
  const text = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
  const type = fc.constantFrom(
    ...(['PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(text, { maxLength: 4 }),
      type,
      fc.constantFrom(12, 30, 0),
      async (list, style, lineWidth) => {
        await wordsStandWhereTheyAreSaid(
          new Document({ a: { list } }).toString({ defaultStringType: style, lineWidth }),
        );
      },
    ),
    { numRuns: runs(2000) },
  );
});
