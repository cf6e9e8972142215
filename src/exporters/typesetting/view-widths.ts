import { cellTexts, columnsFor, type Medium, type Section } from '../../views/view.ts';
import { longestWord } from './column-widths.ts';
import { textWidth, type Typeface } from './text-width.ts';

/** How the cells of a table are set: its letters, and the width of a column that has so much room for them, in points. */
export interface TableSetting {
  readonly body: Typeface;
  readonly head: Typeface;
  readonly widthFor: (room: number) => number;
}

/** Of the whole width, what columns with a share get at least, together. */
const LEAST_SHARED = 0.4;

/** Of the whole width, what a column without a share gets at most, however long its texts are. */
const MOST_OWN = 0.2;

/**
 * The widths of a section's columns: those without a share are as wide as what stands in them, the others share the rest.
 *
 * @param total the width of the page, in points
 * @returns widths in points; together more than `total` where the longest words do not fit
 */
export function viewWidths(section: Section, form: Medium, total: number, setting: TableSetting): number[] {
  const columns = columnsFor(form, section);
  const { rows = [], part = 1 } = section;
  const shares = columns.reduce((sum, { share = 0 }) => sum + share, 0);
  const own = columns.map(({ key, heading, share }) => {
    if (share !== undefined) return { least: 0, wanted: 0 };
    const texts = rows.flatMap((row) => cellTexts(form, row[key]).flatMap((text) => text.split('\n')));
    const { body, head, widthFor } = setting;
    const least = widthFor(Math.max(longestWord([heading], head), longestWord(texts, body)));
    const widest = texts.reduce(
      (most, text) => Math.max(most, textWidth(text, body)),
      textWidth(heading, head),
    );
    return { least, wanted: Math.max(least, Math.min(widthFor(widest), total * MOST_OWN)) };
  });
  const sumOf = (key: 'least' | 'wanted'): number => own.reduce((sum, each) => sum + each[key], 0);
  const room = shares > 0 ? total * (1 - LEAST_SHARED) : total;
  const spare = sumOf('wanted') - sumOf('least');
  // Where not all fit as they are, each gives up the same part of what it can.
  const given = spare === 0 ? 0 : Math.min(1, Math.max(0, (room - sumOf('least')) / spare));
  const widths = own.map(({ least, wanted }) => least + (wanted - least) * given);
  const rest = Math.max(total - widths.reduce((sum, width) => sum + width, 0), total * LEAST_SHARED) * part;
  return columns.map(({ share }, index) => (share === undefined ? widths[index]! : (rest * share) / shares));
}
