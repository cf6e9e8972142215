import type { Status } from '../progress/standing.ts';
import type { Paint } from './paint.ts';

/** A status by symbol and by colour: the symbol says it without the colour. */
const MARKS: Readonly<Record<Status, readonly [symbol: string, colour: keyof Paint]>> = {
  done: ['✓', 'green'],
  'done-late': ['✓', 'yellow'],
  overdue: ['!', 'red'],
  due: ['●', 'yellow'],
  upcoming: ['○', 'dim'],
  'in-review': ['?', 'cyan'],
  postponed: ['→', 'cyan'],
  excused: ['–', 'dim'],
  withdrawn: ['×', 'dim'],
};

/** The symbol of a status, coloured, with words after it in the same colour. */
export function statusMark(status: Status, paint: Paint, words = ''): string {
  const [symbol, colour] = MARKS[status];
  return paint[colour](words ? `${symbol} ${words}` : symbol);
}
