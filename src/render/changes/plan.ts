/** Changes of what stands around the activities: the order, the heading, the period, the rules for deadlines. */
import { isDay } from '../../calendar/day.ts';
import { dayInFigures } from '../../messages/phrases/dates.ts';
import { changeMessages, type ChangeMessages } from '../../messages/sections/changes.ts';
import type { Change, Value } from '../../review/change.ts';
import { alsoLines } from './activity.ts';
import { labelled, plain, type Line } from './line.ts';
import type { Telling } from './sides.ts';
import { fieldLine } from './field-line.ts';
import { fieldWords } from './field-words.ts';
import { valueWords } from './values.ts';
import { wholePlanLines } from './whole-plan.ts';
import { wordsLine } from './wording.ts';

/** Tells a change of one key of the plan: by the name of the kind where that is the name of the key, too. */
export function planLines(change: Change, telling: Telling, actors?: readonly string[]): readonly Line[] {
  const { kind, path } = change;
  const { messages } = telling;
  if (kind === 'plan-added' || kind === 'plan-removed') return wholePlanLines(change, telling, actors);
  const label = changeMessages(messages).kinds[kind];
  const [part, ...keys] = path;
  const parts = keys.length > 0 ? keys : kind === 'period-changed' || kind === 'calendar-changed' ? [] : path;
  const named = parts.map((key) =>
    isDay(key) ? dayInFigures(messages.language, key) : fieldWords(key, messages),
  );
  const name = named.length > 0 ? `${label}: ${named.join(' ')}` : label;
  const isOfDay = part === 'calendar' && isDay(path.at(-1) ?? '');
  const line = labelled(name, isOfDay ? fieldLine(change, telling, 'day') : fieldLine(change, telling));
  return [line, ...alsoLines(change, telling)];
}

/** Tells a change of the order's requisites, or of one of its lines: `['order', 'number']`, `['order', 'clauses', '2']`. */
export function orderLines(change: Change, telling: Telling): readonly Line[] {
  const { messages } = telling;
  const words = changeMessages(messages);
  const [, field, number] = change.path;
  const label = words.kinds[change.kind];
  if (field === undefined) return wholeOrder(label, change, telling);
  if (number !== undefined)
    return [lineOfList(label, field as keyof typeof words.lines, number, change, telling)];
  return [labelled(`${label}: ${fieldWords(field, messages)}`, fieldLine(change, telling))];
}

/** A line of a list: it came, went, is said otherwise, or stands elsewhere. */
function lineOfList(
  label: string,
  list: keyof ChangeMessages['lines'],
  number: string,
  { before, after, followed, follows }: Change,
  { messages }: Telling,
): Line {
  const words = changeMessages(messages);
  const text = (value: Change['before']): string => (typeof value === 'string' ? value : '');
  const named = (name: string, line: Line): Line => labelled(`${label}: ${name}`, line);
  const was = String(Number(followed ?? 0) + 1);
  if (before === undefined) {
    return named(words.linesAdded[list]({ number }), [{ text: text(after), mark: 'after' }]);
  }
  if (after === undefined) {
    return named(words.linesRemoved[list]({ number: was }), [{ text: text(before), mark: 'before' }]);
  }
  const place = was === number || follows === undefined ? number : `${was} → ${number}`;
  const line = before === after ? plain(text(after)) : wordsLine(text(before), text(after));
  return named(words.lines[list]({ number: place }), line);
}

/** An order that came or went as a whole: each of its requisites and lines. */
function wholeOrder(label: string, { before, after }: Change, { sides, messages }: Telling): readonly Line[] {
  const words = changeMessages(messages);
  const mark = after === undefined ? 'before' : 'after';
  const lines = Object.entries((after ?? before) as Readonly<Record<string, Value>>).flatMap(
    ([field, value]) => {
      if (!Array.isArray(value)) {
        return [
          labelled(fieldWords(field, messages), [{ text: valueWords(field, value, sides, messages), mark }]),
        ];
      }
      const nameOf = words.lines[field as keyof typeof words.lines];
      return value.map((line: Value, index) =>
        labelled(nameOf({ number: String(index + 1) }), [{ text: line as string, mark }]),
      );
    },
  );
  return [plain(`${label}: ${after === undefined ? words.orderRemoved : words.orderAdded}`), ...lines];
}
