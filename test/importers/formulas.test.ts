/** What a spreadsheet would run as a formula goes out as a text, and comes back as it was. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordRows } from '../../src/importers/record-rows.ts';
import { csvText } from '../../src/render/csv.ts';
import { runs } from '../runs.ts';

const written = (note: string): string =>
  csvText([
    ['activity', 'note'],
    ['report', note],
  ]);

describe('formulas in CSV', () => {
  it.each([
    "=cmd|' /C calc'!A0",
    '-2+3',
    '+7 351 263',
    '@SUM(A1)',
    '\t=1',
    "'=1",
    "''-1",
    '＝1+1',
    '＋7',
    '－2',
    '＠SUM(1)',
    '﹦1',
    ' =cmd',
    '\u00A0-1',
    '\u200B=1',
    "' =1",
    '\n=1',
  ])('%j', (note) => {
    expect(written(note)).toMatch(/^activity,note\r\nreport,"?'/);
    expect([...recordRows(written(note))]).toEqual([{ line: 2, activity: 'report', note }]);
  });

  it('leaves ids, numbers and other texts as they are', () => {
    expect(csvText([['sgo-2010-h1', -3, "'a", '2010-10-05', 'a=b']])).toBe(
      "sgo-2010-h1,-3,'a,2010-10-05,a=b\r\n",
    );
  });

  it('gives back every text', () => {
    const text = fc
      .string({
        unit: fc.constantFrom('=', '+', '-', '@', '＝', ' ', '\u200B', "'", 'a', '"', ',', '\n', ';'),
      })
      .filter((note) => note.trim() === note && note !== '');
    fc.assert(
      fc.property(text, (note) => {
        const [row] = recordRows(written(note));
        expect(row).toEqual({ line: 2, activity: 'report', note });
      }),
      { numRuns: runs(5000) },
    );
  });
});
