import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { LineTable } from '../../src/plan/yaml/line-table.ts';
import { codeFrame } from '../../src/render/findings/code-frame.ts';
import { plainPaint } from '../../src/render/paint.ts';

function frame(
  text: string,
  line: number,
  column: number,
  endColumn: number,
  width = 80,
  endLine = line,
): string {
  const style = { paint: plainPaint, mark: (mark: string) => mark, width };
  return codeFrame(new LineTable(text), { line, column, endLine, endColumn }, style);
}

test('marks exactly the stretch, between its neighbours', () => {
  expect(frame('one\ntwo: three\nfour\n', 2, 6, 11).split('\n')).toEqual([
    '  1 | one',
    '  2 | two: three',
    '    |      ^^^^^',
    '  3 | four',
  ]);
});

test('a place without width has one caret; blank neighbours are left out', () => {
  expect(frame('\nab\n\n', 2, 2, 2).split('\n')).toEqual(['  2 | ab', '    |  ^']);
});

test('a stretch over several lines is marked to the end of its first', () => {
  expect(frame('key: one\n  two\n', 1, 6, 6, 80, 2)).toContain('  1 | key: one\n    |      ^^^');
});

test('wide characters are as wide as the terminal shows them', () => {
  const rows = frame('日本: 😀x\n', 1, 5, 8).split('\n');
  const before = stringWidth('日本: ');
  expect(rows[1]).toBe(`    | ${' '.repeat(before)}${'^'.repeat(stringWidth('😀x'))}`);
});

test('combining marks take no cell', () => {
  expect(frame('и\u0306x: y\n', 1, 3, 4).split('\n')[1]).toBe('    |  ^');
});

test('a tab is one arrow, and nothing in a file steers the terminal', () => {
  expect(frame('\tx\u001b[31m\u202e: y\n', 1, 1, 2).split('\n')).toEqual(['  1 | →x␛[31m·: y', '    | ^']);
});

test('a long line is cut around what is marked', () => {
  const line = `${'a'.repeat(200)}BAD${'b'.repeat(200)}`;
  const rows = frame(`${line}\n`, 1, 201, 204, 60).split('\n');
  expect(rows.every((row) => stringWidth(row) <= 60)).toBe(true);
  const [text = '', carets = ''] = rows;
  expect(text.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('BAD');
});

test('line numbers share one margin', () => {
  const text = Array.from({ length: 12 }, (_, index) => `line ${index + 1}`).join('\n');
  expect(frame(text, 10, 1, 5).split('\n')).toEqual([
    '   9 | line 9',
    '  10 | line 10',
    '     | ^^^^',
    '  11 | line 11',
  ]);
});
