import type { Paragraph } from 'docx';
import type { Signature } from '../../views/view.ts';
import { STYLES } from './styles.ts';
import { textRuns, writable } from './text.ts';

type Docx = typeof import('docx');

/** Of the width, where the line to sign on begins and ends. */
const LINE = { from: 0.5, to: 0.68 };

/** Who signs, and who prepared the document: together on one page. */
export function closingParagraphs(
  docx: Docx,
  {
    signature,
    executors,
  }: { readonly signature?: Signature | undefined; readonly executors: readonly string[] },
  width: number,
): Paragraph[] {
  const isFollowed = executors.length > 0;
  return [
    ...(signature ? signatureParagraphs(docx, signature, width, isFollowed) : []),
    ...executorParagraphs(docx, executors),
  ];
}

/**
 * The position on the left, the name on the right (ГОСТ Р 7.0.97-2016, 5.22); a line between them and a blank for the day where
 * the document asks for them.
 */
function signatureParagraphs(
  docx: Docx,
  { post, name, date }: Signature,
  width: number,
  isFollowed: boolean,
): Paragraph[] {
  const { Paragraph, TextRun, Tab, TabStopType, LeaderType } = docx;
  const isLined = date !== undefined;
  const line = [
    { type: TabStopType.LEFT, position: Math.round(width * LINE.from) },
    { type: TabStopType.LEFT, position: Math.round(width * LINE.to), leader: LeaderType.UNDERSCORE },
  ];
  const tabs = isLined ? [new Tab(), new Tab(), new Tab()] : [new Tab()];
  return [
    new Paragraph({
      style: STYLES.signature,
      keepNext: isLined || isFollowed,
      tabStops: [...(isLined ? line : []), { type: TabStopType.RIGHT, position: width }],
      children: [new TextRun({ children: [writable(post), ...tabs, writable(name)] })],
    }),
    ...(isLined
      ? [new Paragraph({ style: STYLES.paragraph, keepNext: isFollowed, children: textRuns(docx, date) })]
      : []),
  ];
}

/** Who prepared a document, below the signature (5.25 of the standard). */
function executorParagraphs(docx: Docx, executors: readonly string[]): Paragraph[] {
  return executors.map(
    (line, index) =>
      new docx.Paragraph({
        style: STYLES.executor,
        ...(index === 0 ? { spacing: { before: 480 } } : {}),
        keepNext: index < executors.length - 1,
        children: textRuns(docx, line),
      }),
  );
}
