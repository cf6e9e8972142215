/** Changes of what stands around the activities: the order, the heading, the period, the rules for deadlines. */
import { isDay } from '../calendar/day.ts';
import { dayInFigures } from '../messages/dates.ts';
import type { Change } from '../review/change.ts';
import { labelled, pair, plain, type Line } from './change-line.ts';
import type { Telling } from './change-sides.ts';
import { fieldWords } from './change-task.ts';
import { valueWords } from './change-values.ts';
import { wholePlanLines } from './change-whole-plan.ts';
import { wordsLine } from './change-wording.ts';

/** Tells a change of one key of the plan: by the name of the kind where that is the name of the key, too. */
export function planLines(change: Change, telling: Telling, actors?: readonly string[]): readonly Line[] {
  const { kind, path } = change;
  const { messages } = telling;
  if (kind === 'plan-added' || kind === 'plan-removed') return wholePlanLines(change, telling, actors);
  const label = messages.changes.kinds[kind];
  const [part, ...keys] = path;
  const parts = keys.length > 0 ? keys : kind === 'period-changed' || kind === 'calendar-changed' ? [] : path;
  const named = parts.map((key) =>
    isDay(key) ? dayInFigures(messages.language, key) : fieldWords(key, messages),
  );
  const name = named.length > 0 ? `${label}: ${named.join(' ')}` : label;
  const isOfDay = part === 'calendar' && isDay(path.at(-1) ?? '');
  return [labelled(name, contentLine(change, telling, isOfDay ? 'day' : path.at(-1)))];
}

/** Tells a change of the order's requisites, or of one of its lines: `['order', 'number']`, `['order', 'clauses', '2']`. */
export function orderLines(change: Change, telling: Telling): readonly Line[] {
  const { messages } = telling;
  const { changes: words } = messages;
  const [, field, number] = change.path;
  const label = words.kinds[change.kind];
  if (field === undefined) return [labelled(label, wholeLine(change, telling))];
  const lines: Readonly<Record<string, string>> = words.lines;
  return [
    number === undefined
      ? labelled(`${label}: ${fieldWords(field, messages)}`, contentLine(change, telling, field))
      : lineOfList(`${label}: ${lines[field] ?? field}`, number, change, telling),
  ];
}

/** A line of a list: it came, went, is said otherwise, or stands elsewhere. */
function lineOfList(
  name: string,
  number: string,
  { before, after, followed, follows }: Change,
  { messages: { changes: words } }: Telling,
): Line {
  const text = (value: Change['before']): string => (typeof value === 'string' ? value : '');
  const was = String(Number(followed ?? 0) + 1);
  if (before === undefined) {
    return labelled(`${name} ${number}, ${words.lineAdded}`, [{ text: text(after), mark: 'after' }]);
  }
  if (after === undefined)
    return labelled(`${name} ${was}, ${words.lineRemoved}`, [{ text: text(before), mark: 'before' }]);
  const place = was === number || follows === undefined ? `${name} ${number}` : `${name} ${was} → ${number}`;
  return labelled(place, before === after ? plain(text(after)) : wordsLine(text(before), text(after)));
}

/** An order that came or went as a whole. */
function wholeLine({ before, after }: Change, { sides, messages }: Telling): Line {
  const { changes: words } = messages;
  const said = (value: Change['before']): string => valueWords('order', value, sides, messages);
  return after === undefined
    ? labelled(words.lineRemoved, [{ text: said(before), mark: 'before' }])
    : labelled(words.lineAdded, [{ text: said(after), mark: 'after' }]);
}

/** Sentences word by word, everything else by its value. */
function contentLine({ before, after }: Change, { sides, messages }: Telling, field = ''): Line {
  if (PROSE.has(field) && typeof before === 'string' && typeof after === 'string')
    return wordsLine(before, after);
  return pair(valueWords(field, before, sides, messages), valueWords(field, after, sides, messages));
}

/** Fields that hold sentences rather than values. */
const PROSE = new Set(['title', 'subtitle', 'preamble', 'issuer']);
