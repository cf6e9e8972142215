import type { Archive } from '../../archive.ts';
import { DocumentBuilder } from '../document-builder.ts';
import type { SourceDocument } from '../source-document.ts';
import { Lists } from './lists.ts';
import { sheetVisitor } from './sheet-visitor.ts';
import { TextStyles } from './styles.ts';
import { textVisitor } from './text-visitor.ts';

const [CONTENT, STYLES] = ['content.xml', 'styles.xml'];
const TEXT = 'document-content/body/text/';

/**
 * Reads a text or a workbook of OpenDocument. Macros and what is linked stay where they are.
 *
 * @param onProgress told how much was read, from 0 to 1
 * @throws Overfull, or anything else where it is none
 */
export async function readOdf(
  archive: Archive,
  format: 'odt' | 'ods',
  onProgress?: (share: number) => void,
): Promise<SourceDocument> {
  const builder = new DocumentBuilder(archive.contents, format === 'odt');
  const context = { builder, lists: new Lists(), styles: new TextStyles() };
  if (archive.has(STYLES))
    await archive.read(STYLES, {
      begin: (element) => (context.lists.define(element), context.styles.define(element)),
    });
  if (format === 'ods') {
    await archive.read(CONTENT, sheetVisitor(builder, archive.contents, context.styles), onProgress);
  } else {
    await archive.read(CONTENT, textVisitor(context, TEXT), onProgress);
    for (const part of ['header', 'footer'] as const) {
      builder.part = part;
      if (archive.has(STYLES))
        await archive.read(
          STYLES,
          textVisitor(context, `document-styles/master-styles/master-page/${part}/`),
        );
    }
    builder.part = undefined;
  }
  if (archive.paths.some((path) => /^(?:Basic|Scripts)\/.+\.(?:xml|xlb|xba|js|py|bsh)$/.test(path)))
    builder.note('macro');
  return builder.finish(format);
}
