import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonElements } from '../../src/importers/json-elements.ts';
import { runs } from '../runs.ts';

describe('json elements', () => {
  it('are those of the list, each with the line it begins on', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue(), { maxLength: 5 }),
        fc.constantFrom('', '\t', ' '),
        (list, indent) => {
          const text = JSON.stringify(list, null, indent);
          const found = [...jsonElements(`\n${text}\n`)];
          expect(found.map(({ source }) => JSON.parse(source))).toEqual(JSON.parse(text));
          const lines = `\n${text}\n`.split('\n');
          for (const { line, source } of found) {
            expect(lines[line - 1]).toContain(source.trim().split('\n')[0]);
          }
        },
      ),
      { numRuns: runs(2000) },
    );
  });

  it.each(['[1,]', '[,1]', '[1,,2]', '[1', '[1] 2', '[1]]', '["a]', '[{"a":1}', '[1 2]', '[{},{]'])(
    'are never all in order where the list is not: %s',
    (text) => {
      const parse = (): void => [...jsonElements(text)].forEach(({ source }) => JSON.parse(source));
      expect(parse).toThrow(SyntaxError);
    },
  );
});
