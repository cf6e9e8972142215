import {
  cellTexts,
  columnsFor,
  sectionsFor,
  textsFor,
  type Section,
  type View,
  type Words,
} from '../../views/view.ts';
import { escapeMarkdown, renderMarkdownTable } from '../markdown.ts';

/**
 * Writes a view as GitHub-flavoured Markdown: the first line of its title is a heading of the second level, that of a document
 * one of the first.
 */
export function renderMarkdown(view: View): string {
  const { title, notes, document } = view;
  const mark = document ? '#' : '##';
  const [heading, ...more] = textsFor('page', title).map(escapeMarkdown);
  const parts = sectionsFor('page', view).map(
    (section) => [section.startsPage ?? false, sectionParts(section, `${mark}#`)] as const,
  );
  const partsOf = (isApart: boolean): string[] =>
    parts.flatMap(([startsPage, lines]) => (startsPage === isApart ? lines : []));
  return [
    ...paragraphs(document?.mark),
    ...(heading === undefined ? [] : [`${mark} ${heading}\n`]),
    ...more.map((line) => `${line}\n`),
    ...partsOf(false),
    ...paragraphs(notes),
    ...(document?.signatory
      ? paragraphs([`${document.signatory.post} ____________ ${document.signatory.name}`])
      : []),
    ...partsOf(true),
  ].join('\n');
}

function sectionParts(section: Section, mark: string): string[] {
  const { heading, lead, points = [], rows = [], bands = [], notes } = section;
  const columns = columnsFor('page', section);
  const cells = rows.flatMap((row, index) => [
    ...bands
      .filter((band) => band.row === index)
      .map(({ text }) => columns.map((_, column) => (column === 0 ? text : ''))),
    columns.map(({ key, kind }) => cellTexts('page', row[key], kind).join('\n')),
  ]);
  const head = columns.map((column) => column.heading);
  return [
    ...paragraphs(heading).map((text) => `${mark} ${text}`),
    ...paragraphs(lead),
    ...(points.length > 0
      ? [
          paragraphs(points)
            .map((text) => `- ${text.replaceAll(/ {2,}/g, ' ')}`)
            .join(''),
        ]
      : []),
    ...(rows.length > 0 && columns.length > 0 ? [renderMarkdownTable(head, cells)] : []),
    ...paragraphs(notes),
  ];
}

function paragraphs(words?: Words | readonly Words[]): string[] {
  return textsFor('page', words).map((text) => `${escapeMarkdown(text.trim())}\n`);
}
