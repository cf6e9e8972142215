/** The words of a text document. */
import type { ParagraphChild } from 'docx';

type Docx = typeof import('docx');

/** «2010-2011», «ОШ-1», «76-РИК»: the hyphen of a number is none to break a line at. */
const HYPHENS_OF_NUMBERS = /(?<=\d)-(?=[\p{L}\d])|(?<=\p{L})-(?=\d)/gu;

/** A hyphen at which no line ends: a sign of the text. Word's own element for it is lost by some programs that read the text. */
const HARD_HYPHEN = '\u2011';

/**
 * A text as runs of a paragraph.
 *
 * @param style of its letters, where they have one of their own
 */
export function textRuns({ TextRun }: Docx, text: string, style?: string): ParagraphChild[] {
  const words = writable(text).replace(HYPHENS_OF_NUMBERS, HARD_HYPHEN);
  return [new TextRun({ text: words, ...(style === undefined ? {} : { style }) })];
}

/** XML cannot hold every character: what it cannot hold is shown as not there. */
export function writable(text: string): string {
  return text.replace(/[^\P{C}\p{Cf}\p{Co}\p{Cn}\t]|[\ufffe\uffff]/gu, '\ufffd');
}
