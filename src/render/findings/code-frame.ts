import type { Region } from '../../diagnostic.ts';
import { cellWidth, fitting } from '../terminal/cell-width.ts';
import { visibleText } from '../../visible-text.ts';
import type { Paint } from '../paint.ts';

/** The lines of a file, counted from 1. */
export interface SourceLines {
  /** A line without its break; empty past the end of the file. */
  content(line: number): string;
}

/** How a frame is drawn. */
export interface FrameStyle {
  readonly paint: Paint;
  /** The colour of the carets. */
  readonly mark: (text: string) => string;
  /** Cells of the terminal. */
  readonly width: number;
}

const INDENT = 2;
const SHAPELESS = /[\u200B-\u200D\u2060-\u2065\uFEFF]/g;

/**
 * A few lines of a file with carets under a stretch of it, widths measured as the terminal shows them. A stretch over
 * several lines is marked to the end of its first one; a long line is cut around the mark.
 */
export function codeFrame(lines: SourceLines, span: Region, { paint, mark, width }: FrameStyle): string {
  const numbers = [span.line - 1, span.line, span.line + 1].filter(
    (line) => line > 0 && (line === span.line || lines.content(line).trim() !== ''),
  );
  const gutter = Math.max(...numbers.map((line) => String(line).length));
  const room = Math.max(20, width - INDENT - gutter - 3);
  const margin = (label: string): string =>
    `${' '.repeat(INDENT)}${paint.dim(`${label.padStart(gutter)} |`)}`;
  const rows: string[] = [];
  const content = lines.content(span.line);
  const end = span.endLine > span.line ? content.length : span.endColumn - 1;
  const before = visible(content.slice(0, span.column - 1));
  const marked = visible(content.slice(span.column - 1, Math.max(end, span.column - 1)));
  const skipped = charactersToSkip(before, marked, room);
  for (const line of numbers) {
    const text = cut(visible(lines.content(line)), skipped, room);
    rows.push(text === '' ? margin(String(line)) : `${margin(String(line))} ${text}`);
    if (line !== span.line) continue;
    const lead = cellWidth(cut(before, skipped, Infinity));
    const carets = Math.min(Math.max(1, cellWidth(marked)), Math.max(1, room - lead));
    rows.push(`${margin('')} ${' '.repeat(lead)}${mark('^'.repeat(carets))}`);
  }
  return rows.join('\n');
}

/** One line of a file after its number, for places that only explain. */
export function codeLine(lines: SourceLines, line: number, { paint, width }: FrameStyle): string {
  const text = visible(lines.content(line)).trim();
  return paint.dim(cut(text, 0, Math.max(20, width - INDENT * 2)));
}

/** A text with everything that has no shape of its own shown by a sign: an arrow for a tab, a picture for a control. */
export function visible(text: string): string {
  return visibleText(text.replaceAll('\t', '→').replaceAll('\r', '␍').replaceAll('\n', '␊')).replace(
    SHAPELESS,
    '·',
  );
}

/** How much of a long line's beginning to leave out, so that the mark is seen with a little of what is before it. */
function charactersToSkip(before: string, marked: string, room: number): number {
  const needed = cellWidth(before) + Math.min(cellWidth(marked), Math.floor(room / 2));
  if (needed <= room - 1) return 0;
  return Math.max(0, before.length - Math.floor(room / 3));
}

/** A piece of a line that fits, with a sign where something was left out. */
function cut(text: string, skipped: number, room: number): string {
  const rest = skipped > 0 ? `…${text.slice(skipped)}` : text;
  return room === Infinity || cellWidth(rest) <= room ? rest : `${fitting(rest, room - 1)}…`;
}
