/**
 * The rows of tables as the XML of a sheet. exceljs sets everything else; of a hundred thousand rows it would keep every cell
 * in memory, and write each text as often as it stands there.
 */
import { entryIn } from '../../group-by.ts';
import type { Cell, Worksheet } from 'exceljs';
import { toUtc, type Day } from '../../calendar/day.ts';
import { DATE_FORMAT } from '../../messages/phrases/dates.ts';
import type { Language } from '../../messages/messages.ts';
import { isFormula } from '../../visible-text.ts';
import type { Piece } from '../../views/view.ts';
import type { Typeface } from '../typesetting/text-width.ts';
import { CELL_TEXT, FRAME, fontOf, TOP_CENTRED, TOP_RIGHT } from './style.ts';

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

/** Rows that stand on a sheet from a row of it on, made when they are written. */
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
  face: Typeface,
  language: Language,
): void {
  for (const [index, look] of LOOKS.entries()) setLook(sheet.getCell(first, index + 1), look, face, language);
  // What is written below the table comes after it.
  sheet.getRow(first + count - 1);
}

function setLook(cell: Cell, look: Look, face: Typeface, language: Language): void {
  cell.font = fontOf(face);
  cell.border = FRAME;
  cell.alignment = look === 'figure' ? TOP_CENTRED : look === 'number' ? TOP_RIGHT : CELL_TEXT;
  // A string is no formula until somebody edits the cell; in a cell of the format “text” it is none then either.
  if (look === 'formula') cell.numFmt = '@';
  if (look === 'day') cell.numFmt = DATE_FORMAT[language];
}

/** The texts of a workbook. */
export type SharedTexts = ReturnType<typeof sharedTexts>;

/**
 * Begins them.
 *
 * @param first how many texts the workbook has already
 * @param face of the tables
 */
export function sharedTexts(first: number, face: Typeface) {
  const asideLook = runProperties(face);
  /** Where those of one kind stand: each is written once. */
  const known = new Map<string, number>();
  const written: Uint8Array[] = [];
  /** Those that are not yet bytes. */
  let latest: string[] = [];
  let count = first;
  const add = (xml: string): number => {
    latest.push(`<si>${xml}</si>`);
    if (latest.length === AT_ONCE) {
      written.push(...inBytes(latest));
      latest = [];
    }
    return count++;
  };
  return {
    /** A text that is all of one kind. @returns its place among the texts */
    plain: (text: string): number => entryIn(known, text, () => add(textXml(text))),
    /**
     * A text with pieces that are told apart: what is said of the words of an item is in italics. Hardly one stands in two cells.
     *
     * @returns its place among the texts
     */
    rich: (pieces: readonly Piece[]): number =>
      add(pieces.map(({ text, isAside }) => `<r>${isAside ? asideLook : ''}${textXml(text)}</r>`).join('')),
    /** All of them as XML. */
    *xml(): Generator<Uint8Array> {
      yield* written;
      yield* inBytes(latest);
    },
  };
}

/** The rows as XML. @param placed the row of {@link placeRows}, as exceljs wrote it */
export function* rowsXml(
  { first, rows, columns }: TableRows,
  placed: string,
  texts: SharedTexts,
): Generator<string> {
  const styles = [...placed.matchAll(/ s="(\d+)"/g)].map(([, style]) => style!);
  const styleOf = (look: Look): string => styles[LOOKS.indexOf(look)]!;
  const ofText = { text: styleOf('text'), formula: styleOf('formula') };
  const [ofDay, ofNumber, ofFigure] = [styleOf('day'), styleOf('number'), styleOf('figure')];
  const letters = Array.from({ length: columns }, (_, index) => columnLetters(index + 1));
  const styleOfText = (text = ''): string => (isFormula(text) ? ofText.formula : ofText.text);
  const shared = (style: string, place: number): string => ` s="${style}" t="s"><v>${place}</v></c>`;
  /** The end of the tag of a cell, with its content. */
  const ending = (content: TableContent): string => {
    if (content === '') return ` s="${ofText.text}"></c>`;
    if (typeof content === 'string') return shared(styleOfText(content), texts.plain(content));
    if (typeof content === 'number') return ` s="${ofNumber}"><v>${content}</v></c>`;
    if ('day' in content) return ` s="${ofDay}"><v>${toUtc(content.day) / DAY + DAYS_BEFORE_1970}</v></c>`;
    if ('pieces' in content) return shared(styleOfText(content.pieces[0]?.text), texts.rich(content.pieces));
    return content.figure === '' ? ` s="${ofFigure}"></c>` : shared(ofFigure, texts.plain(content.figure));
  };
  let number = first;
  for (const { contents, height } of rows) {
    let row = `<row r="${number}" ht="${height}">`;
    for (const [column, content] of contents.entries())
      row += `<c r="${letters[column]}${number}"${ending(content)}`;
    yield `${row}</row>`;
    number++;
  }
}

function runProperties(face: Typeface): string {
  const { name = '', size, family } = fontOf(face);
  return `<rPr><i/><sz val="${size}"/><rFont val="${xmlText(name)}"/><family val="${family}"/></rPr>`;
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

/** How many pieces of text become bytes at once: each alone would cost more than it holds, and texts of many live long in memory. */
const AT_ONCE = 50;

const encoder = new TextEncoder();

/** A text given in pieces, which whole would be too long, as bytes: they take half the room. */
export function* inBytes(pieces: Iterable<string>): Generator<Uint8Array> {
  let some: string[] = [];
  for (const piece of pieces) {
    some.push(piece);
    if (some.length < AT_ONCE) continue;
    yield encoder.encode(some.join(''));
    some = [];
  }
  if (some.length > 0) yield encoder.encode(some.join(''));
}
