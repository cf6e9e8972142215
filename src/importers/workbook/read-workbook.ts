/**
 * A workbook as the contents of its cells, whichever program wrote it. What it merely states (columns up to the two thousand
 * millionth, names and conditions over everything) is passed over; what it holds is counted on the way.
 */
import { entryIn } from '../../group-by.ts';
import { partPath, type Archive } from '../archive.ts';
import { cellOf, unescaped, type WorkbookStyles, type WrittenCell } from './cell-value.ts';
import { BUILT_IN, type NumberFormat } from './number-format.ts';
import {
  cellAddress,
  columnNumber,
  positionOf,
  type FilledCell,
  type Position,
  type Sheet,
  type Extent,
} from './sheet.ts';

/** Where a sheet has its rows, and their cells. */
const ROW = 'worksheet/sheetData/row';
const CELL = `${ROW}/c`;
const FORMULA = `${CELL}/f`;
const VALUE = `${CELL}/v`;
const INLINE = `${CELL}/is/t`;
const INLINE_RUN = `${CELL}/is/r/t`;

/** Beyond this, a workbook has no cells. */
const LAST = { row: 1_048_576, column: 16_384 };

/** From the first day of old Macs to that of everybody else. */
const SHIFT_OF_1904 = 1462;

/** How a workbook is read. */
export interface WorkbookReading {
  /** The last cell that may have something in it; the last there is, unless given. */
  readonly last?: Position;
  /** Told how much of the sheets was read, from 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** Thrown where a cell holds something beyond the last that may. */
export class FarCell extends Error {
  readonly cell: string;

  constructor(cell: string) {
    super(`something stands in ${cell}`);
    this.cell = cell;
  }
}

/**
 * The sheets of a workbook.
 *
 * @throws Overfull or FarCell where it holds more than it may, anything else where it is no workbook
 */
export function readSheets(archive: Archive, reading: WorkbookReading = {}): Promise<Sheet[]> {
  return new Reader(archive, reading).sheets();
}

class Reader {
  readonly #archive: Archive;
  readonly #last: Position;
  readonly #onProgress: ((share: number) => void) | undefined;
  readonly #styles: WorkbookStyles = { strings: [], formats: [], shift: 0 };

  constructor(archive: Archive, { last = LAST, onProgress }: WorkbookReading) {
    this.#archive = archive;
    [this.#last, this.#onProgress] = [last, onProgress];
  }

  async sheets(): Promise<Sheet[]> {
    const bookPath = partPath(await this.#archive.relationships(''), 'officeDocument') ?? 'xl/workbook.xml';
    const parts = await this.#archive.relationships(bookPath);
    const [strings, styles] = [partPath(parts, 'sharedStrings'), partPath(parts, 'styles')];
    if (strings !== undefined) this.#styles.strings = await this.#sharedStrings(strings);
    if (styles !== undefined) this.#styles.formats = await this.#cellFormats(styles);
    const places: SheetPlace[] = [];
    /** By the index of the sheet among all of them, charts included. */
    const headRows = new Map<number, Extent>();
    let titles: number | undefined;
    await this.#archive.read(bookPath, {
      begin: ({ place, attributes: { date1904 = '', name = '', id = '', state, localSheetId } }) => {
        if (place === 'workbook/workbookPr' && /^(?:1|true)$/.test(date1904))
          this.#styles.shift = SHIFT_OF_1904;
        if (place === 'workbook/definedNames/definedName')
          titles =
            name === '_xlnm.Print_Titles' && localSheetId !== undefined ? Number(localSheetId) : undefined;
        const part = place === 'workbook/sheets/sheet' ? parts.get(id) : undefined;
        // A sheet that is a chart has no cells.
        if (!part) return;
        this.#archive.contents.add('sheets');
        places.push({
          name,
          path: part.target,
          kind: part.kind,
          isHidden: state !== undefined && state !== 'visible',
        });
      },
      end: ({ place, text }) => {
        const rows = /\$(\d+):\$(\d+)$/.exec(text);
        if (place === 'workbook/definedNames/definedName' && titles !== undefined && rows)
          headRows.set(titles, { first: Number(rows[1]), last: Number(rows[2]) });
      },
    });
    const sheets: Sheet[] = [];
    for (const [index, place] of places.entries()) {
      if (place.kind !== 'worksheet') continue;
      const told = (share: number): void => this.#onProgress?.((index + share) / places.length);
      const head = headRows.get(index);
      sheets.push({ ...(await this.#sheet(place, told)), ...(head ? { headRows: head } : {}) });
    }
    return sheets;
  }

  async #sharedStrings(path: string): Promise<string[]> {
    const strings: string[] = [];
    await this.#archive.read(path, {
      begin: ({ place }) => void (place === 'sst/si' && strings.push('')),
      end: ({ place, text }) => {
        if (place !== 'sst/si/t' && place !== 'sst/si/r/t') return;
        this.#archive.contents.add('characters', text.length);
        strings.push((strings.pop() ?? '') + unescaped(text));
      },
    });
    return strings;
  }

  /** The number format of each style. */
  async #cellFormats(path: string): Promise<(NumberFormat | undefined)[]> {
    const own = new Map<string, string>();
    const formats: (NumberFormat | undefined)[] = [];
    await this.#archive.read(path, {
      begin: ({ place, attributes: { numFmtId: id = '0', formatCode = '' } }) => {
        if (place === 'styleSheet/numFmts/numFmt') own.set(id, formatCode);
        else if (place === 'styleSheet/cellXfs/xf') formats.push(own.get(id) ?? BUILT_IN[id]);
      },
    });
    return formats;
  }

  async #sheet({ name, path, isHidden }: SheetPlace, onProgress: (share: number) => void): Promise<Sheet> {
    const targets = await this.#archive.relationships(path);
    const rows = new Map<number, Map<number, FilledCell>>();
    const merges = new Map<string, Position>();
    const hiddenRows = new Set<number>();
    const hiddenColumns: Extent[] = [];
    const links = new Map<string, string>();
    let [row, column] = [0, 0];
    let cell: WrittenCell = { hasFormula: false, text: undefined };
    await this.#archive.read(
      path,
      {
        begin: ({ place, attributes: own }) => {
          switch (place) {
            // Some programs leave the references out where they can be counted.
            case ROW:
              [row, column] = [Number(own['r'] ?? row + 1), 0];
              if (isTrue(own['hidden'])) hiddenRows.add(row);
              break;
            case 'worksheet/cols/col':
              if (isTrue(own['hidden']))
                hiddenColumns.push({ first: Number(own['min']), last: Number(own['max']) });
              break;
            case CELL: {
              const { r, s: style, t: type } = own;
              column = r === undefined ? column + 1 : columnNumber(r);
              cell = { type, style, hasFormula: false, text: undefined };
              break;
            }
            case FORMULA:
              cell.hasFormula = true;
              break;
            case 'worksheet/mergeCells/mergeCell': {
              const [first = '', last = first] = own['ref']?.split(':') ?? [];
              merges.set(first, positionOf(last));
              break;
            }
            case 'worksheet/hyperlinks/hyperlink': {
              const { id = '', ref = '', location } = own;
              const { kind, target = '' } = targets.get(id) ?? {};
              const [first = ''] = ref.split(':');
              if (kind === 'hyperlink')
                links.set(first, location === undefined ? target : `${target}#${location}`);
            }
          }
        },
        end: ({ place, text }) => {
          if (place === VALUE) cell.text = text;
          else if (place === INLINE || place === INLINE_RUN) cell.text = (cell.text ?? '') + unescaped(text);
          if (place !== CELL) return;
          const content = cellOf(cell, this.#styles);
          if (!content) return;
          this.#archive.contents.add('cells');
          this.#archive.contents.add('characters', String(content.value).length);
          if (!isNear(row, this.#last.row) || !isNear(column, this.#last.column))
            throw new FarCell(`${name}!${cellAddress(row, column)}`);
          entryIn(rows, row, () => new Map()).set(column, content);
        },
      },
      onProgress,
    );
    for (const [at, cells] of rows) rows.set(at, inOrder(cells));
    return {
      name,
      rows: inOrder(rows),
      merges,
      links,
      shift: this.#styles.shift,
      isHidden,
      hiddenRows,
      hiddenColumns,
    };
  }
}

/** A sheet as the workbook names it. */
interface SheetPlace {
  readonly name: string;
  readonly path: string;
  readonly kind: string;
  readonly isHidden: boolean;
}

/** Rows and columns come as they lie, but nothing makes a program write them so. */
function inOrder<T>(numbered: Map<number, T>): Map<number, T> {
  let before = 0;
  for (const number of numbered.keys()) {
    if (number < before) return new Map([...numbered].sort(([one], [other]) => one - other));
    before = number;
  }
  return numbered;
}

function isNear(place: number, last: number): boolean {
  return Number.isInteger(place) && place > 0 && place <= last;
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
