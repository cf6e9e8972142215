/** What a merge has left in a file: two versions of some lines, between markers. */
import type { Report, Stretch } from './problem.ts';

const MARKER_LINE = /^([<=>|])\1{6,}(?: [^\r\n]*)?$/gm;

/** A text without the markers and the second versions, offset for offset, and where these stood. */
export interface Settled {
  readonly text: string;
  readonly places: readonly Stretch[];
}

/**
 * Reports every conflict, and reads our version of it on. Lines that only look like markers are left alone.
 *
 * @param strays whether markers without their partners count, too: nobody has meant them where the text cannot be read
 * @returns nothing where there is no conflict
 */
export function settleConflicts(text: string, strays: boolean, report: Report): Settled | undefined {
  const markers = [...text.matchAll(MARKER_LINE)].map(({ 0: line, 1: sign, index }) => ({
    sign: sign!,
    start: index,
    end: index + line.length,
  }));
  const places: Stretch[] = [];
  const hidden: Stretch[] = [];
  for (let at = 0; at < markers.length; at++) {
    const marker = markers[at]!;
    const last = markers.findIndex(({ sign }, index) => index > at && sign === '>');
    const inner = markers.slice(at + 1, Math.max(last, 0));
    const isWhole = marker.sign === '<' && last > 0 && inner.some(({ sign }) => sign === '=');
    if (!isWhole && !strays) continue;
    const end = isWhole ? markers[last]! : marker;
    const related = isWhole ? [...inner.filter(({ sign }) => sign === '='), end] : [];
    report({ code: 'yaml-conflict', args: {}, path: [], start: marker.start, end: marker.end, related });
    places.push({ start: marker.start, end: end.end });
    hidden.push({ start: marker.start, end: marker.end });
    if (!isWhole) continue;
    hidden.push({ start: inner[0]!.start, end: end.end });
    at = last;
  }
  if (places.length === 0) return undefined;
  let settled = text;
  for (const { start, end } of hidden) {
    const lines = settled.slice(start, end).replaceAll(/^[^\r\n]/gm, '#');
    settled = settled.slice(0, start) + lines + settled.slice(end);
  }
  return { text: settled, places };
}
