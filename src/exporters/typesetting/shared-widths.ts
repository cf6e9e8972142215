import type { Column } from '../../views/view.ts';
import { columnWidths, longestWord } from './column-widths.ts';
import { textWidth, type Typeface } from './text-width.ts';

/** How the table is set, in points. */
export interface PrintedSetting {
  readonly total: number;
  /** A column without a share is no wider than this much text, unless a word of it is. */
  readonly widestOwn: number;
  /** The width of a column without a share that has room for so much text. */
  readonly widthFor: (room: number) => number;
  /** What of the width of a column with a share is no room for text. */
  readonly padding: number;
  readonly body: Typeface;
  readonly head: Typeface;
  /** What may stand in the first column besides: that is as wide as its longest word, at least. */
  readonly further?: string | undefined;
}

/** Of the whole width, what columns with a share get at least, together: the page is shrunk rather than they. */
const LEAST_SHARED = 0.3;

/**
 * The widths of a table that is printed: columns without a share are as wide as what stands in them, the others share what is left
 * so that the table becomes low and its lines read well.
 *
 * @param columns one without a share is as wide as what stands in it
 * @param rows the paragraphs of each row, by column
 * @returns widths in points; together more than `total` where the longest words do not fit
 */
export function sharedWidths(
  columns: readonly Column[],
  rows: readonly (readonly (readonly string[])[])[],
  { total, widestOwn, widthFor, padding, body, head, further = '' }: PrintedSetting,
): number[] {
  const own = columns.map(({ heading, share }, column) => {
    if (share !== undefined) return 0;
    const texts = [...new Set(rows.flatMap((cells) => cells[column]!))];
    const whole = texts.reduce((most, text) => Math.max(most, textWidth(text, body)), 0);
    const least = Math.max(
      longestWord([heading, ...texts], head),
      longestWord(column === 0 ? [further] : [], body),
    );
    return widthFor(Math.max(least, Math.min(whole, widestOwn)));
  });
  const shared = columns.flatMap(({ share }, column) => (share === undefined ? [] : [column]));
  if (shared.length === 0) return own;
  const texts = {
    header: shared.map((column) => columns[column]!.heading),
    rows: rows.map((cells) => shared.map((column) => cells[column]!)),
  };
  const rest = Math.max(total - own.reduce((sum, width) => sum + width, 0), total * LEAST_SHARED);
  const widths = columnWidths(texts, rest, padding, { head, body });
  return own.map((width, column) => (shared.includes(column) ? widths[shared.indexOf(column)]! : width));
}
