import assert from 'node:assert/strict';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import wrapAnsi from 'wrap-ansi';
import { hardSpaces } from '../../src/messages/phrases/hard-spaces.ts';
import { cellWidth, fitting } from '../../src/render/terminal/cell-width.ts';
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
      assert.equal(cellWidth(line), stringWidth(line));
    }),
    { numRuns: runs(10_000) },
  );
  for (let code = 0x20; code < 0x3000; code++) {
    const each = String.fromCharCode(code);
    assert.deepEqual([code, cellWidth(each)], [code, stringWidth(each)]);
  }
});

it('text without words that have to be broken wraps as wrap-ansi wraps it between the spaces that may end a line', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 3 }), fc.integer({ min: 20, max: 50 }), (lines, width) => {
      const words = lines.join('\n').replaceAll('\u00a0', '');
      const set = words.split('\n').map(hardSpaces).join('\n');
      fc.pre(set.split(/[ \n]/).every((word) => stringWidth(word) <= width));
      const expected = wrapAnsi(set, width, { hard: true })
        .replaceAll('\u00a0', ' ')
        .replaceAll('\u2060', '');
      assert.equal(wrapText(words, width), expected);
    }),
    { numRuns: runs(10_000) },
  );
});

it.each([
  [
    'Формирование ОШ-1 (сентябрь 2010 г.; срок 30.09.2010)',
    34,
    'Формирование ОШ-1\n(сентябрь 2010 г.; срок\n30.09.2010)',
  ],
  ['31 августа 2010 г.', 10, '31 августа\n2010 г.'],
  ['сначала: ОШ-1 — не выполнено 4 из 7', 32, 'сначала: ОШ-1 — не выполнено\n4 из 7'],
  ['района (ruo-metallurgichesky)', 16, 'района (ruo-\nmetallurgichesky\n)'],
  ['(year-closing-seminar)', 17, '(year-closing-\nseminar)'],
])('%s in %i cells', (words, width, shown) => expect(wrapText(words, width)).toBe(shown));

it('nothing is added to what is wrapped, and no line is too wide', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 4, max: 20 }), (words, width) => {
      const wrapped = wrapText(words, width);
      const bare = (shown: string): string => shown.normalize().replaceAll(/\s/g, '');
      expect(bare(wrapped)).toBe(bare(words.normalize()));
      for (const line of wrapped.split('\n')) assert.ok(stringWidth(line) <= width);
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

describe('the beginning of a text that fits', () => {
  it.each([
    ['Управление', 5, 'Управ'],
    ['Управление', 20, 'Управление'],
    ['표준', 3, '표'],
    ['👩‍👩‍👧👩‍👩‍👧', 3, '👩‍👩‍👧'],
    ['е\u0301е\u0301е\u0301', 2, 'е\u0301е\u0301'],
    ['а', 0, ''],
  ])('%s in %i cells', (whole, cells, kept) => {
    expect(fitting(whole, cells)).toBe(kept);
  });
});
