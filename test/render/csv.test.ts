import { expect, it } from 'vitest';
import { csvText } from '../../src/render/csv.ts';

it('writes rows as RFC 4180 has them', () => {
  expect(
    csvText([
      ['a', 1, undefined],
      ['b, c', 'say "no"', 'two\nlines'],
    ]),
  ).toBe('a,1,\r\n"b, c","say ""no""","two\nlines"\r\n');
});
