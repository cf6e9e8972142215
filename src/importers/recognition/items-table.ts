/** The table that a list of items for programs was made of: its rows and bodies, or its list. */
import { SourceTable, type SourceCell, type Paragraph } from '../document/source-document.ts';
import { filledCells, cellWords } from './table/head.ts';

interface ItemColumns {
  readonly row?: number | undefined;
  readonly actor?: number | undefined;
  readonly text?: number | undefined;
  readonly when?: number | undefined;
  readonly id?: number | undefined;
}

/** What a list says of a work beside its words: these headings are those of a table, too. */
const DETAILS =
  /^(?:раздел|ответственный|место и время|результат|контрольный показатель|примечание|section|responsible|where|output|indicator|note)$/iu;

/** Makes the table. Of a list for programs each time of a work is an item; in a table it is there once in a row. */
export function tableOfItems(table: SourceTable, { row, actor, text, when, id }: ItemColumns): SourceTable {
  const at = (line: number, column: number | undefined): string => cellWords(table.at(line, column ?? 0));
  const lines = Array.from({ length: table.rows - 1 }, (_, index) => index + 2);
  const isRowed = lines.some((line) => at(line, row) !== '');
  const details = filledCells(table, 1).filter(
    (cell) =>
      DETAILS.test(cellWords(cell)) && lines.some((line) => cellWords(table.at(line, cell.column)) !== ''),
  );
  const actors = [...new Set(lines.map((line) => at(line, actor)))];
  // Where one row has several times, its label does not say them all.
  const times = lines.map((line) => `${at(line, row)}\n${at(line, when)}`);
  const hasFiner = new Set(times).size > new Set(lines.map((line) => at(line, row))).size;
  // Of one body it is a list with its rows beside it.
  const isGrid = isRowed && actors.length > 1;
  const seen = new Set<string>();
  const once = lines.filter((line) => {
    const key = JSON.stringify([isRowed ? at(line, row) : '', at(line, id), at(line, actor), at(line, text)]);
    return !seen.has(key) && seen.add(key);
  });
  const place = (line: number): SourceCell['place'] => table.at(line, text ?? 0)?.place ?? table.place;
  const paragraph = (words: string, line: number, isItem = false): Paragraph => ({
    kind: 'paragraph',
    text: words,
    place: place(line),
    ...(isItem ? { list: { marker: '·', level: 0 } } : {}),
  });
  const cells: SourceCell[] = [];
  const put = (to: number, column: number, paragraphs: readonly Paragraph[], line: number): void => {
    const filled = paragraphs.filter((each) => each.text !== '');
    cells.push({ row: to, column, rowSpan: 1, columnSpan: 1, place: place(line), paragraphs: filled });
  };
  if (isGrid) {
    ['', ...actors].forEach((name, index) => put(1, index + 1, [paragraph(name, 1)], 1));
    [...new Set(once.map((line) => at(line, row)))].forEach((label, index) => {
      const own = once.filter((line) => at(line, row) === label);
      put(index + 2, 1, [paragraph(label, own[0]!)], own[0]!);
      actors.forEach((name, position) => {
        const items = own.filter((line) => at(line, actor) === name);
        put(
          index + 2,
          position + 2,
          items.map((line) => paragraph(at(line, text), line, true)),
          items[0] ?? own[0]!,
        );
      });
    });
    return new SourceTable(cells, table.place, 1);
  }
  const columns = [
    ...(isRowed ? [['', (line: number) => at(line, row)] as const] : []),
    ['№', () => ''],
    ['Мероприятие', (line: number) => at(line, text)],
    ...(isRowed && !hasFiner ? [] : [['Срок', (line: number) => at(line, when)] as const]),
    ...(actors.length > 1 ? [['Исполнитель', (line: number) => at(line, actor)] as const] : []),
    ...details.map((cell) => [cellWords(cell), (line: number) => at(line, cell.column)] as const),
  ] as const;
  columns.forEach(([heading], index) => put(1, index + 1, [paragraph(heading, 1)], 1));
  once.forEach((line, index) =>
    columns.forEach(([heading, words], position) =>
      put(
        index + 2,
        position + 1,
        [paragraph(heading === '№' ? String(index + 1) : words(line), line)],
        line,
      ),
    ),
  );
  return new SourceTable(cells, table.place, 1);
}
