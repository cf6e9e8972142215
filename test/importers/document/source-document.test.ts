import { describe, expect, it } from 'vitest';
import { placeWords } from '../../../src/importers/document/place-words.ts';
import {
  cellText,
  SourceTable,
  tablesOf,
  type SourceCell,
  type SourcePlace,
} from '../../../src/importers/document/source-document.ts';
import { en } from '../../../src/messages/en.ts';
import { ru } from '../../../src/messages/ru.ts';

function cell(row: number, column: number, rowSpan: number, columnSpan: number, text: string): SourceCell {
  const place = { table: 1, row, column };
  return { row, column, rowSpan, columnSpan, place, paragraphs: [{ kind: 'paragraph', text, place }] };
}

describe('a table', () => {
  const table = new SourceTable(
    [cell(1, 1, 1, 3, 'План'), cell(2, 1, 2, 1, 'август'), cell(2, 2, 1, 2, 'РУО')],
    {},
  );

  it('gives a merged cell at each place it covers', () => {
    const texts = [1, 2, 3].map((row) =>
      [1, 2, 3].map((column) => {
        const found = table.at(row, column);
        return found && cellText(found);
      }),
    );
    expect(texts).toEqual([
      ['План', 'План', 'План'],
      ['август', 'РУО', 'РУО'],
      ['август', undefined, undefined],
    ]);
  });

  it('is as large as what its cells cover', () => {
    expect([table.rows, table.columns]).toEqual([3, 3]);
  });

  it('is found among the paragraphs of its document', () => {
    const paragraph = { kind: 'paragraph', text: 'Приложение', place: {} } as const;
    expect(tablesOf({ format: 'docx', blocks: [paragraph, table], notes: [] })).toEqual([table]);
  });
});

it('gives the text of a cell with the markers of its lists', () => {
  const item = { kind: 'paragraph', place: {} } as const;
  const paragraphs = [
    { ...item, text: 'Отчёт' },
    { ...item, text: 'Сверка', list: { marker: '1.', level: 0 } },
  ];
  expect(cellText({ ...cell(1, 1, 1, 1, ''), paragraphs })).toBe('Отчёт\n1. Сверка');
});

it.each<[SourcePlace, string, string]>([
  [
    { page: 2, table: 1, row: 5, column: 3 },
    'page 2, table 1, row 5, column 3',
    'с. 2, таблица 1, строка 5, столбец 3',
  ],
  [{ sheet: 'План', table: 1, row: 7, column: 28 }, 'sheet “План”, AB7', 'лист «План», AB7'],
  [{ line: 12 }, 'line 12', 'строка 12'],
  [{ table: 2, row: 1, column: 1, line: 9 }, 'table 2, row 1, column 1', 'таблица 2, строка 1, столбец 1'],
  [{}, 'the document', 'документ'],
])('says where %j is', (place, english, russian) => {
  expect([placeWords(place, en), placeWords(place, ru)]).toEqual([english, russian]);
});
