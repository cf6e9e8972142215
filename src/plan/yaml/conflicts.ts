/** What a merge has left in a file: two versions of some lines, between markers. */
import type { ReportProblem } from './problem.ts';

const MARKER_LINE = /^([<=>|])\1{6,}(?: [^\r\n]*)?$/gm;

/**
 * Reports every conflict. Lines that only look like markers are left alone.
 *
 * @param strays whether markers without their partners count, too: nobody has meant them where the text cannot be read
 * @returns whether there was any
 */
export function reportConflicts(text: string, strays: boolean, report: ReportProblem): boolean {
  const markers = [...text.matchAll(MARKER_LINE)].map(({ 0: line, 1: sign, index }) => ({
    sign: sign!,
    start: index,
    end: index + line.length,
  }));
  let found = false;
  for (let at = 0; at < markers.length; at++) {
    const { sign, start, end } = markers[at]!;
    const last = markers.findIndex((other, index) => index > at && other.sign === '>');
    const inner = markers.slice(at + 1, Math.max(last, 0)).filter((other) => other.sign === '=');
    const isWhole = sign === '<' && inner.length > 0;
    if (!isWhole && !strays) continue;
    const related = isWhole ? [...inner, markers[last]!] : [];
    report({ code: 'yaml-conflict', args: {}, path: [], start, end, related });
    found = true;
    if (isWhole) at = last;
  }
  return found;
}
