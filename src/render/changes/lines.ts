/** What happened by a change, in lines: what is said of a key follows from what `plan/fields.ts` says it is. */
import { isDay } from '../../calendar/day.ts';
import { dayInFigures } from '../../messages/phrases/dates.ts';
import { changeMessages, type ChangeMessages } from '../../messages/sections/changes.ts';
import { fieldAt } from '../../plan/field-path.ts';
import { memberEvent } from '../../review/members.ts';
import type { Change, ChangeKind, Value } from '../../review/change.ts';
import { joinedLines, labelled, pair, plain, wordsLine, type ChangeLine } from './line.ts';
import type { ChangeContext } from './plan-versions.ts';
import { movedLine, timeLines } from './time.ts';
import { bounded, unitsLine } from './units.ts';
import { fieldWords, valueWords } from './values.ts';
import { addedOrRemovedLines } from './added-or-removed.ts';

const TIMES: ReadonlySet<ChangeKind> = new Set(['moved', 'deadline-changed', 'schedule-changed']);
/** Lists of which only that is said which came and went. */
const LISTS: ReadonlySet<ChangeKind> = new Set(['chain-changed', 'partners-changed', 'former-ids-changed']);
/** These do not say themselves which key it is. */
const OF_SEVERAL_KEYS: ReadonlySet<ChangeKind> = new Set([
  'actor-changed',
  'unit-changed',
  'completion-changed',
  'details-changed',
  'order-changed',
  'heading-changed',
  'deadline-rules-changed',
  'calendar-changed',
  'spans-changed',
  'plan-changed',
]);

/** @param actors whose changes are told here: they need not be named, and only their tasks are told word by word */
export function changeLines(
  change: Change,
  context: ChangeContext,
  actors?: readonly string[],
): readonly ChangeLine[] {
  const { kind, path } = change;
  const event = memberEvent(kind);
  if (event?.sign) return addedOrRemovedLines(change, event, context, actors);
  if (path[0] === 'order' && path.length === 1) return wholeOrder(change, context);
  const moved = TIMES.has(kind) ? movedLine(change, context) : undefined;
  const label = labelOf(moved ? { ...change, kind: 'moved' } : change, context, actors);
  const lines = TIMES.has(kind)
    ? timeLines(label, change, context, moved)
    : [labelled(label, event ? eventLine(change, context) : fieldLine(change, context))];
  return [...lines, ...wordsOfTimes(change, context)];
}

/** What happened, to whom, and after which key. */
function labelOf(change: Change, context: ChangeContext, actors: readonly string[] | undefined): string {
  const { messages } = context;
  const words = changeMessages(messages);
  const { kind, path } = change;
  const name = subjectName(change, context, actors);
  const label =
    name === undefined ? words.kinds[kind] : words.ofActor({ label: words.kinds[kind], actor: name });
  if (path.at(-2) === 'wording') return `${label}, ${words.ownWords({ time: path.at(-1) ?? '' })}`;
  if (kind === 'chain-changed') return `${label}, ${fieldWords('after', messages)}`;
  const keys = OF_SEVERAL_KEYS.has(kind) ? keysNamed(path) : [];
  // A line of the order is named by its number.
  if (keys.length === 0 || (path[0] === 'order' && path.length > 2)) return label;
  if (kind === 'spans-changed') {
    const [span = '', ...more] = keys;
    const names = [context.sides.spanName(span), ...more.map((key) => fieldWords(key, messages))];
    return `${label}: ${names.join(', ')}`;
  }
  const names = keys.map((key) =>
    isDay(key) ? dayInFigures(messages.language, key) : fieldWords(key, messages),
  );
  return `${label}: ${names.join(' ')}`;
}

/** Of activities, actors and units the key alone; of a group of keys, all keys in it. */
function keysNamed(path: Change['path']): readonly string[] {
  const [first = ''] = path;
  if (first === 'activities' || first === 'actors') return path.slice(-1);
  const shape = fieldAt([first])?.shape;
  return shape === 'group' || shape === 'spans' ? path.slice(1) : path;
}

/** The actor or the unit that a change of a key is about; nothing where that is clear. */
function subjectName(
  { kind, path, actor }: Change,
  { sides }: ChangeContext,
  actors: readonly string[] | undefined,
): string | undefined {
  const [list, id = '', , unit] = path;
  if (list === 'activities') {
    return actor === undefined || actors?.includes(actor) ? undefined : sides.actorName(actor);
  }
  if (list !== 'actors' || memberEvent(kind)?.event === 'reordered') return undefined;
  if (unit === undefined) return sides.actorName(id);
  return kind === 'unit-renamed' ? unit : sides.unitName(unit);
}

/** Another id, or another place. */
function eventLine(change: Change, { sides, messages }: ChangeContext): ChangeLine {
  const { kind, before, after, followed, follows } = change;
  const words = changeMessages(messages);
  if (kind === 'activity-reordered') {
    const place = (above: string | null | undefined): string =>
      above ? words.afterWhich({ name: sides.activityName(above) }) : words.first;
    if (place(followed) !== place(follows) || !follows) return pair(place(followed), place(follows));
    // What moved along with the one above it stands where that does.
    return plain(words.alongWith({ name: sides.activityName(follows) }));
  }
  if (memberEvent(kind)?.event === 'renamed') return pair(before as string, after as string);
  const list = (ids: Value | undefined): string => {
    const things = kind === 'actors-reordered' ? 'actors' : 'units';
    const { names, more } = bounded((ids as readonly string[]).map((id) => sides.nameOf(things, id)));
    return names.join(', ') + (more > 0 ? `, … (${more})` : '');
  };
  return pair(list(before), list(after));
}

/** What stands after a key, before and after. */
function fieldLine(change: Change, context: ChangeContext): ChangeLine {
  const { kind, path, before, after } = change;
  const shape = fieldAt(path)?.shape;
  if (kind === 'units-changed') return unitsLine(change, context);
  if (kind === 'activity-withdrawn') return plain(valueWords('withdrawn', after, context));
  if (LISTS.has(kind)) return listLine(change, context);
  if (shape === 'lines' || shape === 'paragraphs') return numberedLine(change, context);
  if (shape === 'text' || shape === 'texts') {
    if (typeof before === 'string' && typeof after === 'string') return wordsLine(before, after);
    const { asElsewhere } = changeMessages(context.messages);
    if (shape === 'texts') return pair(textOr(asElsewhere, before), textOr(asElsewhere, after));
  }
  const field = shape === 'days' ? 'day' : (path.at(-1) ?? '');
  return pair(valueWords(field, before, context), valueWords(field, after, context));
}

function textOr(otherwise: string, value: Value | undefined): string {
  return typeof value === 'string' ? value : otherwise;
}

/** What came to a list and what went from it; the whole of both where only their order differs. */
function listLine({ path, before = [], after = [] }: Change, { sides }: ChangeContext): ChangeLine {
  const refers = fieldAt(path)?.refers;
  const nameOf = (each: string): string => (refers ? sides.nameOf(refers, each) : each);
  const [former, later] = [before as readonly string[], after as readonly string[]];
  const came = later.filter((each) => !former.includes(each));
  const went = former.filter((each) => !later.includes(each));
  if (came.length + went.length === 0) {
    return pair(former.map(nameOf).join(', '), later.map(nameOf).join(', '));
  }
  return joinedLines(
    [
      ...came.map((each): ChangeLine => [{ text: nameOf(each), mark: 'inserted' }]),
      ...went.map((each): ChangeLine => [{ text: nameOf(each), mark: 'deleted' }]),
    ],
    ', ',
  );
}

/** A line of the order: it came, went, is said otherwise, or stands elsewhere. */
function numberedLine(
  { path, before, after, followed, follows }: Change,
  { messages }: ChangeContext,
): ChangeLine {
  const words = changeMessages(messages);
  const list = path[1] as keyof ChangeMessages['lines'];
  const number = path[2] ?? '';
  const former = String(Number(followed ?? 0) + 1);
  const [one, other] = [textOr('', before), textOr('', after)];
  if (before === undefined)
    return labelled(words.linesAdded[list]({ number }), [{ text: other, mark: 'after' }]);
  if (after === undefined) {
    return labelled(words.linesRemoved[list]({ number: former }), [{ text: one, mark: 'before' }]);
  }
  const place = former === number || follows === undefined ? number : `${former} → ${number}`;
  return labelled(
    words.lines[list]({ number: place }),
    before === after ? plain(other) : wordsLine(one, other),
  );
}

/** An order that came or went as a whole: each of its requisites and lines. */
function wholeOrder({ kind, before, after }: Change, context: ChangeContext): readonly ChangeLine[] {
  const words = changeMessages(context.messages);
  const mark = after === undefined ? 'before' : 'after';
  const lines = Object.entries((after ?? before) as Readonly<Record<string, Value>>).flatMap(
    ([field, value]) => {
      const shape = fieldAt(['order', field])?.shape;
      // Other lists, of amending orders or of people, are one value.
      if (shape !== 'lines' && shape !== 'paragraphs')
        return [
          labelled(fieldWords(field, context.messages), [{ text: valueWords(field, value, context), mark }]),
        ];
      const nameOf = words.lines[field as keyof typeof words.lines];
      return (value as readonly string[]).map((text, index) =>
        labelled(nameOf({ number: String(index + 1) }), [{ text, mark }]),
      );
    },
  );
  const what = after === undefined ? words.orderRemoved : words.orderAdded;
  return [labelled(words.kinds[kind], plain(what)), ...lines];
}

/** Words of their own of times that come or go by a change. */
function wordsOfTimes({ also = [] }: Change, { sides, messages }: ChangeContext): readonly ChangeLine[] {
  const words = changeMessages(messages);
  return also.flatMap(({ path, actor = '', before, after }): readonly ChangeLine[] => {
    if (path.at(-2) !== 'wording') return [];
    const label = words.ofActor({
      label: words.ownWords({ time: path.at(-1) ?? '' }),
      actor: sides.actorName(actor),
    });
    const mark = after === undefined ? 'deleted' : 'inserted';
    return [labelled(label, [{ text: textOr('', after ?? before), mark }])];
  });
}
