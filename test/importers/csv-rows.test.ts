import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRows, type Delimiter } from '../../src/importers/csv-rows.ts';
import { runs } from '../runs.ts';

const rows = (text: string, delimiter: Delimiter = ',') => [...csvRows(text, delimiter)];

/** Writes a row as RFC 4180 has it, with quotes where they have to be or where chance wants them. */
const written = (cells: readonly { text: string; quoted: boolean }[], delimiter: string): string =>
  cells
    .map(({ text, quoted }) =>
      quoted || /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text,
    )
    .join(delimiter);

describe('csv rows', () => {
  it('gives back every cell that was written, with the line its row begins on', () => {
    const cell = fc.record({
      text: fc.string({ unit: fc.constantFrom('a', 'ж', '"', ',', ';', '\t', '\n', '\r', '\r\n', ' ') }),
      quoted: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 }),
        fc.constantFrom<Delimiter>(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        (table, delimiter, end, last) => {
          const lines = table.map((row) => written(row, delimiter));
          const found = rows(lines.join(end) + (last ? end : ''), delimiter);
          expect(found.map(({ cells }) => cells)).toEqual(table.map((row) => row.map(({ text }) => text)));
          let line = 1;
          for (const [index, row] of found.entries()) {
            expect(row).toMatchObject({ line });
            line += `${lines[index]}${end}`.match(/\r\n|\n|\r/g)?.length ?? 0;
          }
        },
      ),
      { numRuns: runs(5000) },
    );
  });

  it('leaves out empty lines, and counts them', () => {
    expect(rows('a,b\n\n\nc\n')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 4, cells: ['c'] },
    ]);
  });

  it('takes a quote inside an unquoted cell for a character', () => {
    expect(rows('ООО "Ромашка",b\n')).toEqual([{ line: 1, cells: ['ООО "Ромашка"', 'b'] }]);
  });

  it('says where a quote is never closed, and stops there', () => {
    expect(rows('a,b\n"c,d\ne,f\n')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: [], fault: 'open-quote' },
    ]);
  });

  it('says where words follow a closing quote, and goes on', () => {
    for (const cell of ['"a" b', '""b', '"" "b"']) {
      expect(rows(`${cell},c\nd,e\n`)).toMatchObject([
        { line: 1, fault: 'after-quote' },
        { line: 2, cells: ['d', 'e'] },
      ]);
    }
  });
});
