import stringWidth from 'string-width';

/** Letters, figures and marks that take one cell each; looking up each one's width would take a hundred times longer. */
const NARROW =
  /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2100-\u214f\u2190-\u21ff\u2500-\u25cf✓]*$/;
const COLOURS = /\u001b\[[\d;]*m/g;

/** How many cells of a terminal a line takes. */
export function cellWidth(line: string): number {
  if (NARROW.test(line)) return line.length;
  const plain = line.replaceAll(COLOURS, '');
  return NARROW.test(plain) ? plain.length : stringWidth(line);
}

/** The beginning of a text that takes no more than so many cells. */
export function fitting(text: string, cells: number): string {
  let kept = '';
  let room = cells;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    room -= cellWidth(segment);
    if (room < 0) break;
    kept += segment;
  }
  return kept;
}

/** Whether each character of a line takes one cell, and none of them is part of a colour. */
export function isNarrow(line: string): boolean {
  return NARROW.test(line);
}
