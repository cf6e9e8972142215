import { wrapText } from './terminal/wrap-text.ts';

const BULLET = '· ';

/**
 * An item behind its bullet, further lines under its first letter.
 *
 * @param width in cells
 */
export function bulletLines(text: string, width: number): string[] {
  const lines = wrapText(text, Math.max(1, width - BULLET.length)).split('\n');
  return lines.map((each, index) => (index === 0 ? BULLET : '  ') + each);
}
