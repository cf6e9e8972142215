/**
 * The rows of tables as the XML of a sheet. exceljs sets everything else; of a hundred thousand rows it would keep every cell
 * in memory, and write each text as often as it stands there.
 */
import type { Cell, Worksheet } from 'exceljs';
import { toUtc, type Day } from '../../calendar/day.ts';
import { DATE_FORMAT } from '../../messages/phrases/dates.ts';
import type { Language } from '../../messages/messages.ts';
import { isFormula } from '../../visible-text.ts';
import type { Piece } from '../../views/view.ts';
import type { Typeface } from '../typesetting/text-width.ts';
import { AT_ONCE, inBytes } from './bytes.ts';
import { CELL_TEXT, FRAME, fontOf, TABLE, TOP_CENTRED, TOP_RIGHT } from './style.ts';

/**
 * What is in a cell: a day is a date, a count a number, a figure a word of one line, everything else text, a paragraph to a
 * line, of which pieces may be set apart.
 */
export type TableContent =
  | string
  | number
  | { readonly day: Day }
  | { readonly figure: string }
  | { readonly pieces: readonly Piece[] };

/** Rows that stand on a sheet from a row of it on, made when they are written, and made twice if need be. */
export interface TableRows {
  readonly sheet: Worksheet;
  readonly first: number;
  readonly columns: number;
  readonly rows: Iterable<TableRow>;
}

/** A row. */
export interface TableRow {
  readonly contents: readonly TableContent[];
  /** In points, as high as any program sets its lines: whoever edits the row has it fitted. */
  readonly height: number;
}

const LOOKS = ['text', 'formula', 'day', 'number', 'figure'] as const;

/** How a cell looks. */
type Look = (typeof LOOKS)[number];

/** From the day 0 of spreadsheets to that of JavaScript, and milliseconds in a day. */
const DAYS_BEFORE_1970 = 25_569;
const DAY = 86_400_000;

/** Sets the place of rows, with a cell of each look, for exceljs to give it its style. @param count how many rows there are */
export function placeRows(
  { sheet, first }: Pick<TableRows, 'sheet' | 'first'>,
  count: number,
  language: Language,
): void {
  LOOKS.forEach((look, index) => setLook(sheet.getCell(first, index + 1), look, language));
  // What is written below the table comes after it.
  sheet.getRow(first + count - 1);
}

function setLook(cell: Cell, look: Look, language: Language): void {
  cell.font = fontOf(TABLE);
  cell.border = FRAME;
  cell.alignment = look === 'figure' ? TOP_CENTRED : look === 'number' ? TOP_RIGHT : CELL_TEXT;
  // A string is no formula until somebody edits the cell; in a cell of the format “text” it is none then either.
  if (look === 'formula') cell.numFmt = '@';
  if (look === 'day') cell.numFmt = DATE_FORMAT[language];
}

/** A text as a cell has it: how the cell looks, and the end of its tag. */
interface WrittenText {
  readonly look: Look;
  readonly value: string;
}

/** The texts of a workbook, each once. */
export class SharedTexts {
  readonly #plain = new Map<string, WrittenText>();
  readonly #rich = new Map<string, WrittenText>();
  readonly #xml: Uint8Array[] = [];
  /** Those that are not yet bytes. */
  #latest: string[] = [];
  #count: number;

  /** @param first how many texts the workbook has already */
  constructor(first: number) {
    this.#count = first;
  }

  /** A text that is all of one kind. */
  plain(text: string): WrittenText {
    const known = this.#plain.get(text);
    if (known) return known;
    const written = {
      look: isFormula(text) ? ('formula' as const) : ('text' as const),
      value: text === '' ? '>' : this.#valueOf(textXml(text)),
    };
    this.#plain.set(text, written);
    return written;
  }

  /** A text with pieces that are told apart: what is said of the words of an item is in italics. */
  rich(pieces: readonly Piece[]): WrittenText {
    const runs = pieces.map(({ text, isAside }) => `<r>${isAside ? ASIDE : ''}${textXml(text)}</r>`).join('');
    const known = this.#rich.get(runs);
    if (known) return known;
    const look = isFormula(pieces[0]?.text ?? '') ? ('formula' as const) : ('text' as const);
    const written = { look, value: this.#valueOf(runs) };
    this.#rich.set(runs, written);
    return written;
  }

  #valueOf(xml: string): string {
    this.#latest.push(`<si>${xml}</si>`);
    if (this.#latest.length === AT_ONCE) {
      this.#xml.push(...inBytes(this.#latest));
      this.#latest = [];
    }
    return ` t="s"><v>${this.#count++}</v>`;
  }

  /** All of them as XML. */
  *xml(): Generator<Uint8Array> {
    yield* this.#xml;
    yield* inBytes(this.#latest);
  }
}

/** The rows as XML. @param placed the row of {@link placeRows}, as exceljs wrote it */
export function* rowsXml(
  { first, rows, columns }: TableRows,
  placed: string,
  texts: SharedTexts,
): Generator<string> {
  const styles = [...placed.matchAll(/ s="(\d+)"/g)].map(([, style]) => style!);
  const styleOf = (look: Look): string => styles[LOOKS.indexOf(look)]!;
  const letters = Array.from({ length: columns }, (_, index) => columnLetters(index + 1));
  let number = first;
  for (const { contents, height } of rows) {
    const cells = contents.map((content, column) => {
      const { look, value } = writtenCell(content, texts);
      return `<c r="${letters[column]}${number}" s="${styleOf(look)}"${value}</c>`;
    });
    yield `<row r="${number}" ht="${height}">${cells.join('')}</row>`;
    number++;
  }
}

/** How a cell looks, and the end of its tag with its content. */
function writtenCell(content: TableContent, texts: SharedTexts): WrittenText {
  if (typeof content === 'string') return texts.plain(content);
  if (typeof content === 'number') return { look: 'number', value: `><v>${content}</v>` };
  if ('day' in content)
    return { look: 'day', value: `><v>${toUtc(content.day) / DAY + DAYS_BEFORE_1970}</v>` };
  if ('figure' in content) return { look: 'figure', value: texts.plain(content.figure).value };
  return texts.rich(content.pieces);
}

const ASIDE = runProperties(TABLE);

function runProperties({ size }: Typeface): string {
  const { name, family } = fontOf({ size });
  return `<rPr><i/><sz val="${size}"/><rFont val="${name}"/><family val="${family}"/></rPr>`;
}

function textXml(text: string): string {
  return `<t xml:space="preserve">${xmlText(escaped(text))}</t>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function xmlText(text: string): string {
  return /[&<>]/.test(text) ? text.replace(/[&<>]/g, (sign) => ENTITIES[sign]!) : text;
}

/** What XML cannot hold, or looks like the escape of that. */
const UNWRITABLE = /_(?=x[0-9A-Fa-f]{4}_)|[^\P{Cc}\n\t]|[\ufffe\uffff]/u;
const EACH_UNWRITABLE = new RegExp(UNWRITABLE, 'gu');

/**
 * What XML cannot hold is written as `_x0007_`, so what looks like that has to be escaped itself (ECMA-376,
 * ST_Xstring); exceljs does neither.
 */
export function escaped(text: string): string {
  if (!UNWRITABLE.test(text)) return text;
  return text.replace(EACH_UNWRITABLE, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase();
    return `_x${code.padStart(4, '0')}_`;
  });
}

/** The letters of a column, counted from 1: `AB`. */
export function columnLetters(column: number): string {
  return column > 0
    ? columnLetters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26))
    : '';
}
