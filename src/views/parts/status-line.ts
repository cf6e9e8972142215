import type { Status } from '../../progress/standing.ts';
import type { Accent, Line } from '../view.ts';

/** A status by symbol and by meaning: the symbol says it without the colour. */
const MARKS: Readonly<Record<Status | 'as-needed', readonly [symbol: string, accent: Accent]>> = {
  done: ['✓', 'good'],
  'done-late': ['✓', 'warning'],
  overdue: ['!', 'bad'],
  due: ['●', 'warning'],
  upcoming: ['○', 'aside'],
  'as-needed': ['∘', 'aside'],
  'in-review': ['?', 'changed'],
  postponed: ['→', 'changed'],
  excused: ['–', 'aside'],
  withdrawn: ['×', 'aside'],
};

/** The symbol of a status, with words after it. */
export function statusLine(status: keyof typeof MARKS, words = ''): Line {
  const [symbol, accent] = MARKS[status];
  return { text: words ? `${symbol} ${words}` : symbol, accent };
}
