import {
  columnsFor,
  linesFor,
  sectionsFor,
  type Line,
  type Section,
  type View,
  type Words,
} from '../../views/view.ts';

/** How a form of text writes what a view is made of; without the last line break. */
export interface Drawing {
  readonly lines: (lines: readonly Line[]) => string;
  /** Notes name commands, which can be copied only from a line that was not broken. */
  readonly notes: (lines: readonly Line[]) => string;
  readonly table: (section: Section) => string;
}

/**
 * Puts a view together as text: title, sections and notes, an empty line between them. Bare tables stand close to the title
 * and the notes.
 */
export function layOut(view: View, form: 'screen' | 'pipe', { lines, notes, table }: Drawing): string {
  const draw = (words: readonly Words[] = []): string => lines(linesFor(form, words));
  const parts = sectionsFor(form, view).map((section) => {
    const { heading, lead, points, rows = [] } = section;
    // What is drawn as on paper stands apart from its title, as there.
    const isSetApart = form === 'screen' && section.print !== undefined;
    const hasTable = rows.length > 0 && columnsFor(form, section).length > 0;
    const head = lines(linesFor(form, heading).map((line) => ({ accent: 'strong', ...line })));
    const body = [draw(lead), draw(points), hasTable ? table(section) : '', draw(section.notes)].filter(
      Boolean,
    );
    return {
      isBare: body.length === 1 && hasTable && head === '' && !isSetApart,
      text: [head, body.join('\n\n')],
    };
  });
  const gap = parts.every(({ isBare }) => isBare) ? '\n' : '\n\n';
  const sections = parts.map(({ text }) => text.filter(Boolean).join('\n')).filter(Boolean);
  const below = notes(linesFor(form, view.notes));
  const blocks = [draw(view.title), sections.join('\n\n'), below].filter(Boolean);
  return blocks.length > 0 ? `${blocks.join(gap)}\n` : '';
}
