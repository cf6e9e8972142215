/** The paper of a text document, in the lengths that it measures by. */
import type { DocumentLayout } from '../../views/document/layout.ts';

/** Twentieths of a point, in which a text document measures. */
const MM = 1440 / 25.4;

/** In millimetres (ГОСТ Р 7.0.97-2016, 6.1). */
export const A4 = { width: 210, height: 297 };

/** Which way a sheet lies. */
export type Orientation = DocumentLayout['orientation'];

/** A length on paper, in twentieths of a point. */
export function mm(length: number): number {
  return Math.round(length * MM);
}

/** The width between the margins, in twentieths of a point. */
export function textWidthOf({ margins }: DocumentLayout, orientation: Orientation): number {
  const width = orientation === 'landscape' ? A4.height : A4.width;
  return mm(width) - mm(margins.left) - mm(margins.right);
}
