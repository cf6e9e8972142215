import { decodeText } from './decoded-text.ts';
import type { ReportProblem } from './problem.ts';

/** Files beyond this are not read: a plan of 10,000 activities has 5 MB. */
export const MAX_BYTES = 64 * 1024 * 1024;

const NON_ASCII = /[^\0-\x7F]/;

/**
 * The text of a file. What another encoding left is named, decoded as well as it can be, and read on, so that the rest
 * of the findings comes in the same run. A byte order mark is not part of the text.
 */
export function decodedText(bytes: Uint8Array, report: ReportProblem): string {
  if (bytes.length > MAX_BYTES) {
    const megabytes = Math.ceil(bytes.length / 1024 / 1024);
    report({
      code: 'yaml-too-large',
      args: { megabytes, limit: MAX_BYTES / 1024 / 1024 },
      path: [],
      start: 0,
      end: 0,
    });
    return '';
  }
  const { text, marked, encoding, broken } = decodeText(bytes);
  if (marked) report({ code: 'yaml-byte-order-mark', args: {}, path: [], start: 0, end: 0 });
  if (encoding !== undefined) {
    const start = Math.max(0, text.search(NON_ASCII));
    const end = Math.min(start + 1, text.length);
    report({ code: 'yaml-encoding', args: { encoding }, path: [], start, end });
  }
  if (broken) {
    const { count, start } = broken;
    report({ code: 'yaml-bad-bytes', args: { count }, path: [], start, end: start + 1 });
  }
  return text;
}

/** How the lines of a text end: all of them as in Windows, or as anywhere else. */
export function hasWindowsLineEnds(text: string): boolean {
  return text.includes('\r\n') && !/\r(?!\n)|(?<!\r)\n/.test(text);
}

/** Lines that end in different ways, or in the way of old Macs. Those that all end as in Windows are right. */
export function reportLineEnds(text: string, report: ReportProblem): void {
  if (!text.includes('\r') || hasWindowsLineEnds(text)) return;
  const [first = '\n'] = /\r\n?|\n/.exec(text) ?? [];
  const old = text.search(/\r(?!\n)/);
  const other = first === '\r\n' ? /(?<!\r)\n/ : /\r\n/;
  const start = old >= 0 ? old : text.search(other);
  report({
    code: 'yaml-line-ends',
    args: { kind: old >= 0 ? 'cr' : 'mixed' },
    path: [],
    start,
    end: start + 1,
  });
}
