import { LeaderType, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { Signature } from '../../views/view.ts';
import { STYLES } from './styles.ts';
import { paragraph, writable } from './text.ts';

/** Of the width, where the line to sign on begins and ends. */
const LINE = { from: 0.5, to: 0.68 };

/** Who signs, and who prepared the document (5.25 of the standard): together on one page. */
export function closingParagraphs(
  signature: Signature | undefined,
  executors: readonly string[],
  width: number,
): Paragraph[] {
  return [
    ...(signature ? signatureParagraphs(signature, width, executors.length > 0) : []),
    ...executors.map((line, index) =>
      paragraph(STYLES.executor, line, {
        ...(index === 0 ? { spacing: { before: 480 } } : {}),
        keepNext: index < executors.length - 1,
      }),
    ),
  ];
}

/**
 * The position on the left, the name on the right (ГОСТ Р 7.0.97-2016, 5.22); a line between them and a blank for the day where
 * the document asks for them.
 */
function signatureParagraphs(
  { post, name, date }: Signature,
  width: number,
  isFollowed: boolean,
): Paragraph[] {
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
    ...(isLined ? [paragraph(STYLES.paragraph, date, { keepNext: isFollowed })] : []),
  ];
}
