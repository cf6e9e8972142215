import type { Status } from '../progress/standing.ts';
import { statusLine } from '../views/parts/status-line.ts';
import { paintLine, type Paint } from './paint.ts';

/** The symbol of a status, coloured, with words after it in the same colour. */
export function statusMark(status: Status, paint: Paint, words = ''): string {
  return paintLine(statusLine(status, words), paint);
}
