/** A view as a letter in plain text: lines that any program shows, and a paragraph for each row of a table. */
import {
  cellTexts,
  columnsFor,
  sectionsFor,
  textsFor,
  type Column,
  type Row,
  type Section,
  type View,
} from '../../views/view.ts';
import { oneLine } from '../../views/one-line.ts';
import { wrapText } from '../terminal/wrap-text.ts';

/** Characters in a line: answers can quote it, and nothing breaks it again. */
const WIDTH = 72;

/** Writes a view. */
export function renderLetter(view: View): string {
  const blocks = [
    lines(textsFor('page', view.title)),
    ...sectionsFor('page', view).flatMap(sectionBlocks),
    lines(textsFor('page', view.notes)),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function sectionBlocks(section: Section): string[] {
  const columns = columnsFor('page', section);
  const rows = (section.rows ?? []).map((row) => rowText(columns, row));
  return [lines(textsFor('page', section.heading)), rows.join('\n\n')];
}

/** What is to be done stands first, then the rest of the row, each after its heading. */
function rowText(columns: readonly Column[], row: Row): string {
  const main = columns.filter(({ share }) => share !== undefined);
  const [first = '', ...remarks] = main.flatMap(({ key }) => cellTexts('page', row[key]));
  const rest = columns
    .filter(({ share }) => share === undefined)
    .map(({ key, heading }) => ({ heading, words: cellTexts('page', row[key]).map(oneLine).join(', ') }))
    .filter(({ words }) => words !== '')
    .map(({ heading, words }) => `${heading}: ${words}`);
  const wrapped = (text: string): string => wrapText(text, WIDTH - 2).replaceAll('\n', '\n  ');
  return [
    `– ${wrapped(first)}`,
    ...[...remarks, rest.join('; ')].filter(Boolean).map((text) => `  ${wrapped(text)}`),
  ].join('\n');
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => wrapText(text, WIDTH)).join('\n');
}
