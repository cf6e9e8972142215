/** Changes of what stands around the activities: the order, the heading, the period, the rules for deadlines. */
import type { Change } from '../review/change.ts';
import { labelled, pair, type Line } from './change-line.ts';
import { listLine } from './change-list.ts';
import type { Telling } from './change-sides.ts';
import { fieldWords } from './change-task.ts';
import { valueWords } from './change-values.ts';
import { wordsLine } from './change-wording.ts';

/** Tells a change of one key of the plan: by the name of the kind where that is the name of the key, too. */
export function planLines(change: Change, telling: Telling): readonly Line[] {
  const { kind, path } = change;
  const { messages } = telling;
  const label = messages.changes.kinds[kind];
  const field = path.at(-1) ?? '';
  const isItsOwn = kind === 'period-changed' || kind === 'calendar-changed';
  return [
    labelled(isItsOwn ? label : `${label}: ${fieldWords(field, messages)}`, contentLine(change, telling)),
  ];
}

/** Tells a change of the order's requisites: `['order', 'number']`, `['order', 'clauses', '2']`. */
export function orderLines(change: Change, telling: Telling): readonly Line[] {
  const { messages } = telling;
  const [, field, entry] = change.path;
  const label = messages.changes.kinds[change.kind];
  if (field === undefined) return [labelled(label, contentLine(change, telling))];
  const number = entry !== undefined && /^\d+$/.test(entry) ? ` ${entry}` : '';
  const part = entry === undefined || number !== '' ? '' : `, ${fieldWords(entry, messages)}`;
  return [labelled(`${label}: ${fieldWords(field, messages)}${number}${part}`, contentLine(change, telling))];
}

/** Texts word by word, lists by what came and went, everything else by its value. */
function contentLine(change: Change, { sides, messages }: Telling): Line {
  const { before, after, path } = change;
  const field = path.findLast((key) => !/^\d+$/.test(key)) ?? '';
  if (isProse(field) && typeof before === 'string' && typeof after === 'string')
    return wordsLine(before, after);
  if (field !== 'period' && (Array.isArray(before) || Array.isArray(after)))
    return listLine(change, (each) => each, messages);
  return pair(valueWords(field, before, sides, messages), valueWords(field, after, sides, messages));
}

/** Fields that hold sentences rather than values. */
function isProse(field: string): boolean {
  return ['title', 'subtitle', 'preamble', 'clauses', 'issuer', 'post', 'distribution'].includes(field);
}
