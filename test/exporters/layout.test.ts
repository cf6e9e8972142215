import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidths, longestWord } from '../../src/exporters/typesetting/column-widths.ts';
import { keepFromEdge } from '../../src/exporters/typesetting/edge-gaps.ts';
import { splitHeldWords } from '../../src/exporters/typesetting/split-held-words.ts';
import { rowPieces } from '../../src/exporters/typesetting/row-pieces.ts';
import { lineCounter, textLines } from '../../src/exporters/typesetting/text-lines.ts';
import { textWidth } from '../../src/exporters/typesetting/text-width.ts';
import { columnUnits } from '../../src/exporters/xlsx/style.ts';

const face = { size: 10 };
const faces = { head: face, body: face };
const text = fc.string({ unit: fc.constantFrom(...'абвМЩш il-–. '), maxLength: 120 });

describe('widths of text', () => {
  it('are those of Times New Roman', () => {
    expect(textWidth('Ш', { size: 10 })).toBeCloseTo(10.08);
    expect(textWidth('il', { size: 12 })).toBeCloseTo(12 * 0.554);
    expect(textWidth('0000', { size: 12 })).toBe(24);
  });

  it('are generous for bold and for letters it does not know', () => {
    expect(textWidth('а', { size: 10, bold: true })).toBeGreaterThan(textWidth('а', face));
    expect(textWidth('字', face)).toBe(10);
  });
});

describe('lines', () => {
  it('break between words', () => {
    expect(textLines('Формирование отчетов по успеваемости', 70, face)).toEqual([
      'Формирование ',
      'отчетов по ',
      'успеваемости',
    ]);
  });

  it('break a wide word after its hyphen, and anywhere if need be', () => {
    expect(textLines('в организационно-координационном', 90, face)).toEqual([
      'в ',
      'организационно-',
      'координационном',
    ]);
    expect(textLines('ЩЩЩЩЩ', 21, face)).toEqual(['ЩЩ', 'ЩЩ', 'Щ']);
  });

  it('lose nothing and fit', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 5, max: 200 }), (written, width) => {
        const lines = textLines(written, width, face);
        expect(lines.join('')).toBe(written);
        for (const line of lines) {
          const shown = line.trimEnd();
          expect(shown.length <= 1 || textWidth(shown, face) <= width).toBe(true);
        }
      }),
    );
  });

  it('are counted as they are made, paragraph by paragraph', () => {
    const paragraphs = fc.array(text, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(paragraphs, fc.integer({ min: 5, max: 200 }), (written, width) => {
        const made = written.flatMap((paragraph) => textLines(paragraph, width, face));
        expect(lineCounter(width, face)(written.join('\n'))).toBe(made.length);
      }),
    );
  });

  it('are no fewer than a program has that breaks after every hyphen', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 15, max: 200 }), (written, width) => {
        let greedy = 1;
        let line = '';
        for (const part of written.match(/[^ -]*(?:-| +)|[^ -]+/g) ?? []) {
          if (textWidth(part.trimEnd(), face) > width) return;
          if (line !== '' && textWidth((line + part).trimEnd(), face) > width) {
            greedy++;
            line = '';
          }
          line += part;
        }
        expect(textLines(written, width, face).length).toBeGreaterThanOrEqual(greedy);
      }),
    );
  });
});

describe('the ends of lines', () => {
  const sentence = fc
    .array(fc.string({ unit: fc.constantFrom(...'абвМЩшil-'), minLength: 1, maxLength: 9 }), { minLength: 1 })
    // A program breaks behind a hyphen, whatever follows.
    .map((parts) => parts.map((part) => part.replace(/-*$/, 'а')).join(' '));

  it('keep off the rule, and no letter is changed', () => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: 120, max: 300 }), (written, room) => {
        const kept = keepFromEdge(written, room, 4, face);
        const set = kept.text
          .split(' ')
          .map((word, index) => word + kept.gaps[index]!)
          .join('');
        expect(
          set
            .replaceAll(/[ \u00a0]+/g, ' ')
            .trimEnd()
            .replaceAll('\u2011', '-'),
        ).toBe(written);
        // A program never leaves out a hard space, at the end of a line either: a point is as wide.
        for (const line of brokenByPrograms(set.replaceAll('\u00a0', '·'), room)) {
          const shown = line.replace(/[· ]+$/, '');
          // A word alone has nowhere to go.
          if (shown.includes(' ')) expect(textWidth(shown, face)).toBeLessThanOrEqual(room - 4);
        }
      }),
    );
  });
});

/** The lines of a text as programs break them: after spaces and after each hyphen. */
function brokenByPrograms(written: string, room: number): string[] {
  const lines = [''];
  for (const part of written.match(/[^ -]*(?:-| +)|[^ -]+/g) ?? []) {
    const line = lines.at(-1)! + part;
    if (lines.at(-1) !== '' && textWidth(line.trimEnd(), face) > room) lines.push(part);
    else lines[lines.length - 1] = line;
  }
  return lines;
}

function words(parts: readonly string[]): string {
  return parts.join(' ').replace(/ +/g, ' ').trim();
}

it('words are held together only where all of them fit', () => {
  const held = '(не\u00a0позднее\u00a05-го\u00a0числа) и\u00a0т.\u00a0д.';
  const wide = textWidth(held, face);
  expect(splitHeldWords({ text: held }, wide, face)).toEqual({ text: held });
  const narrow = splitHeldWords({ text: held, pieces: [{ text: held, isAside: true }] }, 60, face);
  expect(narrow.text).toBe('(не позднее 5-го числа) и\u00a0т.\u00a0д.');
  expect(narrow.pieces).toEqual([{ text: narrow.text, isAside: true }]);
});

describe('pieces of a tall row', () => {
  const paragraph = fc.array(fc.constantFrom('а ', 'бв ', 'где '), { minLength: 1, maxLength: 9 });
  const cell = fc.array(paragraph, { maxLength: 6 });

  it('are as low as asked, and hold everything in its order', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 4 }), fc.integer({ min: 1, max: 12 }), (cells, most) => {
        const pieces = rowPieces(cells, most);
        cells.forEach((paragraphs, column) => {
          expect(words(pieces.flatMap((piece) => piece[column]!))).toBe(
            words(paragraphs.map((lines) => lines.join(''))),
          );
        });
        for (const piece of pieces) {
          for (const parts of piece) {
            const lines = parts.reduce((sum, part) => sum + part.split(' ').length, 0);
            expect(lines).toBeLessThanOrEqual(most);
          }
        }
      }),
    );
  });

  it('are one where the row is low, and do not cut a paragraph without need', () => {
    expect(rowPieces([[['а ', 'б'], ['в']], []], 3)).toEqual([[['а б', 'в'], []]]);
    expect(rowPieces([[['а'], ['б ', 'в']]], 2)).toEqual([[['а']], [['б в']]]);
    expect(rowPieces([[['а ', 'б ', 'в']]], 2)).toEqual([[['а б']], [['в']]]);
    expect(rowPieces([[]], 2)).toEqual([[[]]]);
  });
});

describe('widths of columns', () => {
  const rows = [
    [['короткий'], ['весьма длинный пункт, который занимает много места'.repeat(4)], []],
    [[], ['ещё один', 'и ещё'], ['слово']],
  ];
  const header = ['А', 'Б', 'В'];

  it('share the page out, more to those with more to say', () => {
    const [first = 0, second = 0, third = 0] = columnWidths({ header, rows }, 600, 5, faces);
    expect(first + second + third).toBeCloseTo(600);
    expect(second).toBeGreaterThan(2 * first);
    expect(third).toBeGreaterThanOrEqual(100);
  });

  it('know a word as what ends with a space or after a hyphen', () => {
    fc.assert(
      fc.property(text, (written) => {
        const parts = written.split(/ |(?<=-)/).map((part) => textWidth(part, face));
        expect(longestWord([written], face)).toBeCloseTo(Math.max(...parts));
      }),
    );
  });

  it('keep the longest word whole, if the page has to be shrunk for it', () => {
    const long = 'электрификационноустановочный';
    const heads = Array.from({ length: 6 }, () => long);
    const widths = columnWidths({ header: heads, rows: [] }, 600, 5, faces);
    const needed = longestWord([long], face) + 5;
    for (const width of widths) expect(width).toBeGreaterThanOrEqual(Math.min(needed, 600 / 6 / 0.6));
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(600 / 0.6 + 1);
  });

  it('are whole pixels for Excel, and never the nine units that exceljs leaves out', () => {
    expect(columnUnits(60)).toBe(10);
    expect(columnUnits(60.7)).toBe(10);
    expect(columnUnits(54)).toBe(9.125);
  });
});
