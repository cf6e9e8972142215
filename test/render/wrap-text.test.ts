import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import wrapAnsi from 'wrap-ansi';
import { cellWidth } from '../../src/render/terminal/cell-width.ts';
import { wrapIndented, wrapText } from '../../src/render/terminal/wrap-text.ts';
import { runs } from '../runs.ts';

const character = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'абвЁё a-Z19.,«»—№ \u00a0') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('●', '✓', '中', 'é', 'и\u0306', '👍', '\u00ad', '\u200b', '→', '…'),
  },
);
const text = fc.array(character, { maxLength: 60 }).map((all) => all.join(''));
const colour = fc.constantFrom('', '\u001b[31m', '\u001b[2m');

it('a line is as wide as the terminal makes it', () => {
  fc.assert(
    fc.property(text, colour, (words, open) => {
      const line = open === '' ? words : `${open}${words}\u001b[39m`;
      expect(cellWidth(line)).toBe(stringWidth(line));
    }),
    { numRuns: runs(10_000) },
  );
  for (let code = 0x20; code < 0x3000; code++) {
    const each = String.fromCharCode(code);
    expect([code, cellWidth(each)]).toEqual([code, stringWidth(each)]);
  }
});

it('text without words that have to be broken wraps as wrap-ansi wraps it', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 3 }), fc.integer({ min: 20, max: 50 }), (lines, width) => {
      const words = lines.join('\n');
      fc.pre(words.split(/\s/).every((word) => stringWidth(word) <= width));
      expect(wrapText(words, width)).toBe(wrapAnsi(words, width, { hard: true }));
    }),
    { numRuns: runs(10_000) },
  );
});

it('a coloured line stays coloured on each of its lines', () => {
  expect(wrapText('\u001b[2mпо мере необходимости\u001b[22m\nещё', 8)).toBe(
    ['\u001b[2mпо мере\u001b[22m', '\u001b[2mнеобходи\u001b[22m', '\u001b[2mмости\u001b[22m', 'ещё'].join(
      '\n',
    ),
  );
});

it('an indent is kept on every line', () => {
  expect(wrapIndented('1.1. Свод по городу\n   РУО № 1; РУО № 2\n', 12)).toBe(
    ['1.1. Свод по', 'городу', '   РУО № 1;', '   РУО № 2', ''].join('\n'),
  );
});
