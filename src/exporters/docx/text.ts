/** The words of a text document. */
import type { ParagraphChild } from 'docx';

type Docx = typeof import('docx');

/** «2010-2011», «ОШ-1», «76-РИК»: the hyphen of a number is none to break a line at. */
const HYPHENS_OF_NUMBERS = /(?<=\d)-(?=[\p{L}\d])|(?<=\p{L})-(?=\d)/u;

/**
 * A text as runs of a paragraph.
 *
 * @param style of its letters, where they have one of their own
 */
export function textRuns({ TextRun, NoBreakHyphen }: Docx, text: string, style?: string): ParagraphChild[] {
  const [first = '', ...others] = writable(text).split(HYPHENS_OF_NUMBERS);
  const children = [first, ...others.flatMap((part) => [new NoBreakHyphen(), part])];
  return [new TextRun({ children, ...(style === undefined ? {} : { style }) })];
}

/** XML cannot hold every character: what it cannot hold is shown as not there. */
export function writable(text: string): string {
  return text.replace(/[^\P{C}\p{Cf}\p{Co}\p{Cn}\t]|[\ufffe\uffff]/gu, '\ufffd');
}
