/** The words of a text document. */
import { Paragraph, TextRun, type IParagraphOptions, type ParagraphChild } from 'docx';

/** A paragraph of one text. */
export function paragraph(style: string, text: string, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ style, ...options, children: textRuns(text) });
}

/**
 * A text as runs of a paragraph.
 *
 * @param style of its letters, where they have one of their own
 */
export function textRuns(text: string, style?: string): ParagraphChild[] {
  return [new TextRun({ text: writable(text), ...(style === undefined ? {} : { style }) })];
}

/** XML cannot hold every character: what it cannot hold is shown as not there. */
export function writable(text: string): string {
  return text.replace(/[^\P{C}\p{Cf}\p{Co}\p{Cn}\t]|[\ufffe\uffff]/gu, '\ufffd');
}
