import { expect, it } from 'vitest';
import { viewWidths } from '../../src/exporters/typesetting/view-widths.ts';
import { textWidth } from '../../src/exporters/typesetting/text-width.ts';
import type { Column } from '../../src/views/view.ts';

const body = { size: 10 };
const setting = { body, head: { size: 10, bold: true }, widthFor: (room: number) => room + 5 };
const own: Column = { key: 'own', heading: 'Own' };
const text: Column = { key: 'text', heading: 'Text', share: 1 };
const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0);

it('gives a column without a share what it needs, and the others the rest', () => {
  const rows = [{ own: 'done in time', text: 'a text '.repeat(40) }];
  const widths = viewWidths({ columns: [own, text], rows }, 'page', 700, setting);
  expect(widths[0]).toBeCloseTo(textWidth('done in time', body) + 5);
  expect(sum(widths)).toBeCloseTo(700);
});

it('gives no column all of the page, and shrinks what can be broken where many are wide', () => {
  const keys = Array.from({ length: 12 }, (_, number) => `column${number}`);
  const columns = [...keys.map((key): Column => ({ key, heading: key })), text];
  const rows = [Object.fromEntries(keys.map((key) => [key, 'words and words '.repeat(20)]))];
  const widths = viewWidths({ columns, rows }, 'page', 900, setting);
  expect(sum(widths)).toBeCloseTo(900);
  for (const width of widths) expect(width).toBeGreaterThan(textWidth('words', body));
  expect(viewWidths({ columns: [own], rows: [{ own: 'long '.repeat(99) }] }, 'page', 900, setting)[0]).toBe(
    180,
  );
});
