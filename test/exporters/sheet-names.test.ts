import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { sheetNames } from '../../src/exporters/xlsx/sheet-names.ts';

it('names sheets as Excel allows, each once', () => {
  expect(sheetNames(['RUO · 10/2010', "'a'", 'A', '', '?'])).toEqual([
    'RUO · 10 2010',
    'a',
    'A 2',
    'cyclo',
    'cyclo 2',
  ]);
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom('a', 'A', "'", '/', ' ', '😀', 'ж') }), { maxLength: 12 }),
      (texts) => {
        const names = sheetNames(texts.map((text) => text.repeat(4)));
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(texts.length);
        for (const name of names) {
          expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
          expect(name).not.toMatch(/^'|'$/);
          expect(name).not.toMatch(/\p{Cs}/u);
        }
      },
    ),
  );
});
