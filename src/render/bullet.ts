import wrapAnsi from 'wrap-ansi';
import { cellWidth } from './terminal/cell-width.ts';

const BULLET = '· ';

/**
 * An item behind its bullet, further lines under its first letter. Words that are wider than a line are broken after
 * hyphens, and where that is not enough, anywhere.
 *
 * @param width in cells
 */
export function bulletLines(text: string, width: number): string[] {
  const room = Math.max(1, width - BULLET.length);
  const lines: string[] = [];
  let line = '';
  const isWide = (part: string): boolean => cellWidth(part.trimEnd()) > room;
  for (const word of text.match(/\S+\s*/g) ?? []) {
    for (const part of isWide(word) ? word.split(/(?<=-)/) : [word]) {
      if (line !== '' && isWide(line + part)) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += part;
      if (!isWide(line)) continue;
      const broken = wrapAnsi(line, room, { hard: true }).split('\n');
      line = `${broken.pop() ?? ''} `;
      lines.push(...broken);
    }
  }
  lines.push(line.trimEnd());
  return lines.map((each, index) => (index === 0 ? BULLET : '  ') + each);
}
