import { partPath, type Archive, type Relationships } from '../../archive.ts';
import { DocumentBuilder } from '../document-builder.ts';
import type { SourcePlace, SourceDocument } from '../source-document.ts';
import { bodyVisitor, type BodyContext } from './body.ts';
import { ListNumbering } from './numbering.ts';
import { Styles } from './styles.ts';

/** What stands outside the text, in the order in which it is told. */
const OUTSIDE: readonly (readonly [kind: string, part: SourcePlace['part']])[] = [
  ['footnotes', 'footnote'],
  ['endnotes', 'footnote'],
  ['header', 'header'],
  ['footer', 'footer'],
];

/**
 * Reads a text of Word. Macros and what is linked stay where they are.
 *
 * @param onProgress told how much was read, from 0 to 1
 * @throws Overfull, or anything else where it is none
 */
export async function readDocx(
  archive: Archive,
  onProgress?: (share: number) => void,
): Promise<SourceDocument> {
  const path = partPath(await archive.relationships(''), 'officeDocument') ?? 'word/document.xml';
  const parts = await archive.relationships(path);
  const builder = new DocumentBuilder(archive.contents, true);
  const styles = await Styles.read(archive, partPath(parts, 'styles'));
  const numbering = await ListNumbering.read(archive, partPath(parts, 'numbering'), styles);
  const context: BodyContext = { builder, styles, numbering };
  await archive.read(path, bodyVisitor(context), onProgress);
  for (const [kind, part] of OUTSIDE) {
    builder.part = part;
    for (const each of pathsOf(parts, kind))
      if (archive.has(each)) await archive.read(each, bodyVisitor(context));
  }
  builder.part = undefined;
  for (const each of pathsOf(parts, 'comments')) await tellComments(archive, each, builder);
  tellOutsiders(archive, parts, builder);
  return builder.finish('docx');
}

function pathsOf(parts: Relationships, kind: string): Set<string> {
  return new Set(
    [...parts.values()].filter((part) => part.kind === kind && !part.isExternal).map(({ target }) => target),
  );
}

async function tellComments(archive: Archive, path: string, builder: DocumentBuilder): Promise<void> {
  if (!archive.has(path)) return;
  let words: string[] = [];
  await archive.read(path, {
    end: ({ name, text }) => {
      if (name === 't') words.push(text);
      if (name !== 'comment') return;
      builder.note('comment', words.join(''));
      words = [];
    },
  });
}

/** Tells of programs in the document and of files elsewhere that it would fetch: neither is touched. */
function tellOutsiders(archive: Archive, parts: Relationships, builder: DocumentBuilder): void {
  if (archive.paths.some((each) => /vbaProject\.bin$/i.test(each))) builder.note('macro');
  for (const { kind, isExternal, target } of parts.values())
    if (isExternal && kind !== 'hyperlink') builder.note('external-link', target);
}
