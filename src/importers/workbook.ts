/**
 * A workbook as the contents of its cells, whichever program wrote it. What it merely states (columns up to the two thousand
 * millionth, names and conditions over everything) is passed over; what it holds is counted on the way.
 */
import type JSZip from 'jszip';
import { BUILT_IN, GENERAL, type NumberFormat } from './number-format.ts';
import { Contents, Overfull, readPart, type PartVisitor } from './workbook-part.ts';

/** A cell that something stands in. */
interface Cell {
  /** Nothing where it has a formula that was never computed. Days are numbers. */
  readonly value: string | number | boolean | undefined;
  /** How a number is displayed; nothing where nobody knows. */
  readonly format: NumberFormat | undefined;
}

/** A sheet. */
export interface Sheet {
  readonly name: string;
  /** Its rows from the top, each by column. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>;
  /** The last row of each merged range, by the address of its first cell, which has what they all show. */
  readonly merges: ReadonlyMap<string, number>;
  /** Where the links of cells lead, by address. */
  readonly links: ReadonlyMap<string, string>;
  /** What is added to the number of a day: workbooks of old Macs count them from another one. */
  readonly shift: number;
}

/** Where a sheet has its rows, and their cells. */
const ROW = 'worksheet/sheetData/row';
const CELL = `${ROW}/c`;

/** Beyond this, no cell is of a form. */
const LAST = { row: 10_000, column: 200 };

/** From the first day of old Macs to that of everybody else. */
const SHIFT_OF_1904 = 1462;

/**
 * The sheets of a workbook.
 *
 * @throws Overfull where it holds more than a form can, anything else where it is no workbook
 */
export function readSheets(archive: JSZip): Promise<Sheet[]> {
  return new Reader(archive).sheets();
}

/** What a part refers to, by the id of the reference: what it is, and its path in the archive or, of a link, its address. */
type Relationships = ReadonlyMap<string, { readonly kind: string; readonly target: string }>;

class Reader {
  readonly #archive: JSZip;
  readonly #contents = new Contents();
  #strings: readonly string[] = [];
  #formats: readonly (NumberFormat | undefined)[] = [];
  #shift = 0;

  constructor(archive: JSZip) {
    this.#archive = archive;
  }

  async sheets(): Promise<Sheet[]> {
    const bookPath = partOf(await this.#relationships(''), 'officeDocument') ?? 'xl/workbook.xml';
    const parts = await this.#relationships(bookPath);
    const [strings, styles] = [partOf(parts, 'sharedStrings'), partOf(parts, 'styles')];
    if (strings !== undefined) this.#strings = await this.#sharedStrings(strings);
    if (styles !== undefined) this.#formats = await this.#cellFormats(styles);
    const places: { name: string; path: string }[] = [];
    await this.#read(bookPath, {
      begin: ({ place, attributes: { date1904 = '', name = '', id = '' } }) => {
        if (place === 'workbook/workbookPr' && /^(?:1|true)$/.test(date1904)) this.#shift = SHIFT_OF_1904;
        const part = place === 'workbook/sheets/sheet' ? parts.get(id) : undefined;
        // A sheet that is a chart has no cells.
        if (part?.kind !== 'worksheet') return;
        this.#contents.add('sheets');
        places.push({ name, path: part.target });
      },
    });
    const sheets: Sheet[] = [];
    for (const { name, path } of places) sheets.push(await this.#sheet(name, path));
    return sheets;
  }

  async #read(path: string, visitor: PartVisitor): Promise<void> {
    const file = this.#archive.file(path);
    if (!file) throw new Error(`the part ${path} is missing`);
    readPart(await file.async('string'), this.#contents, visitor);
  }

  async #relationships(path: string): Promise<Relationships> {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const file = `${folder}_rels/${path.slice(folder.length)}.rels`;
    const found = new Map<string, { kind: string; target: string }>();
    if (!this.#archive.file(file)) return found;
    await this.#read(file, {
      begin: ({ place, attributes: { Id: id, Type: type = '', Target: target = '', TargetMode: mode } }) => {
        if (place !== 'Relationships/Relationship' || id === undefined) return;
        const address = mode === 'External' ? target : pathFrom(folder, target);
        found.set(id, { kind: type.slice(type.lastIndexOf('/') + 1), target: address });
      },
    });
    return found;
  }

  async #sharedStrings(path: string): Promise<string[]> {
    const strings: string[] = [];
    await this.#read(path, {
      begin: ({ place }) => void (place === 'sst/si' && strings.push('')),
      end: ({ place, text }) => {
        if (place === 'sst/si/t' || place === 'sst/si/r/t')
          strings.push((strings.pop() ?? '') + unescaped(text));
      },
    });
    return strings;
  }

  /** The number format of each style. */
  async #cellFormats(path: string): Promise<(NumberFormat | undefined)[]> {
    const own = new Map<string, string>();
    const formats: (NumberFormat | undefined)[] = [];
    await this.#read(path, {
      begin: ({ place, attributes: { numFmtId: id = '0', formatCode = '' } }) => {
        if (place === 'styleSheet/numFmts/numFmt') own.set(id, formatCode);
        else if (place === 'styleSheet/cellXfs/xf') formats.push(own.get(id) ?? BUILT_IN[id]);
      },
    });
    return formats;
  }

  async #sheet(name: string, path: string): Promise<Sheet> {
    const targets = await this.#relationships(path);
    const rows = new Map<number, Map<number, Cell>>();
    const merges = new Map<string, number>();
    const links = new Map<string, string>();
    let [row, column] = [0, 0];
    let cell: WrittenCell = { hasFormula: false };
    await this.#read(path, {
      begin: ({ place, attributes }) => {
        const { r, s, t, ref = '', id = '', location } = attributes;
        switch (place) {
          // Some programs leave the references out where they can be counted.
          case ROW:
            [row, column] = [Number(r ?? row + 1), 0];
            break;
          case CELL:
            column = r === undefined ? column + 1 : columnOf(r);
            cell = { type: t, style: s, hasFormula: false };
            break;
          case `${CELL}/f`:
            cell.hasFormula = true;
            break;
          case 'worksheet/mergeCells/mergeCell': {
            const [first = '', last = first] = ref.split(':');
            merges.set(first, Number(last.replace(/\D/g, '')));
            break;
          }
          case 'worksheet/hyperlinks/hyperlink': {
            const { kind, target = '' } = targets.get(id) ?? {};
            const [first = ''] = ref.split(':');
            if (kind === 'hyperlink')
              links.set(first, location === undefined ? target : `${target}#${location}`);
          }
        }
      },
      end: ({ place, text }) => {
        if (place === `${CELL}/v`) cell.text = text;
        else if (place === `${CELL}/is/t` || place === `${CELL}/is/r/t`)
          cell.text = (cell.text ?? '') + unescaped(text);
        if (place !== CELL) return;
        const content = this.#cell(cell);
        if (!content) return;
        this.#contents.add('cells');
        this.#contents.add('characters', String(content.value).length);
        if (!isNear(row, LAST.row) || !isNear(column, LAST.column))
          throw new Overfull({ code: 'far-cell', args: { cell: `${name}!${addressOf(row, column)}` } });
        const cells = rows.get(row) ?? new Map<number, Cell>();
        rows.set(row, cells.set(column, content));
      },
    });
    const fromTheTop = new Map([...rows].sort(([one], [other]) => one - other));
    return { name, rows: fromTheTop, merges, links, shift: this.#shift };
  }

  /** What a cell holds; nothing where it is empty. */
  #cell({ type, style, text, hasFormula }: WrittenCell): Cell | undefined {
    const format = style === undefined ? GENERAL : this.#formats[Number(style)];
    if (text === undefined) return hasFormula ? { value: undefined, format } : undefined;
    // A formula may give an empty text; an empty number is none.
    if (text === '') return hasFormula && type !== 'str' ? { value: undefined, format } : undefined;
    return { value: this.#value(type, text), format };
  }

  #value(type: string | undefined, text: string): Cell['value'] {
    switch (type) {
      case 's': {
        const string = this.#strings[Number(text)];
        if (string === undefined) throw new Error(`there is no shared string ${text}`);
        return string;
      }
      case 'b':
        return text === '1' || text === 'true';
      case 'd': {
        const number = Date.parse(text.replace(/(?<=T[^Z+-]*)$/, 'Z')) / DAY + DAYS_BEFORE_1970;
        return Number.isNaN(number) ? text : number - this.#shift;
      }
      case 'n':
      case undefined:
        return Number.isFinite(Number(text)) ? Number(text) : text;
      default:
        return unescaped(text);
    }
  }
}

/** A cell as its XML has it. */
interface WrittenCell {
  readonly type?: string | undefined;
  readonly style?: string | undefined;
  hasFormula: boolean;
  text?: string;
}

const DAY = 86_400_000;

/** From the day 0 of spreadsheets to that of JavaScript. */
const DAYS_BEFORE_1970 = 25_569;

function isNear(place: number, last: number): boolean {
  return Number.isInteger(place) && place > 0 && place <= last;
}

/** The address of a cell: `F8`. */
export function addressOf(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

function columnName(column: number): string {
  return column > 0
    ? columnName(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26))
    : '';
}

function columnOf(reference: string): number {
  const [letters = ''] = /^[A-Z]{1,3}(?=\d)/.exec(reference.toUpperCase()) ?? [];
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** A text without the escapes that stand for what XML cannot hold. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function partOf(all: Relationships, kind: string): string | undefined {
  return [...all.values()].find((each) => each.kind === kind)?.target;
}

/** The path in the archive that is meant in a folder of it. */
function pathFrom(folder: string, target: string): string {
  return decodeURI(new URL(target, `file:///${folder}`).pathname.slice(1));
}
