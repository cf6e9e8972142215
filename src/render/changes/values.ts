/** Values of a plan in words: what stands after a key, as a reader would say it. */
import { isDay, isMonth } from '../../calendar/day.ts';
import { dayInFigures } from '../../messages/phrases/dates.ts';
import { changeMessages } from '../../messages/sections/changes.ts';
import type { Messages } from '../../messages/messages.ts';
import { detailWords, monthsWords, whenWords } from '../../messages/phrases/when.ts';
import type { ByEntry, Months, WhenEntry } from '../../plan/generated/plan-file.ts';
import { readBy, readMonths, readWhen } from '../../plan/when-entry.ts';
import type { Value } from '../../review/change.ts';
import type { Sides } from './sides.ts';

/**
 * @param field the key that the value stands after
 * @param value nothing where the plan says nothing
 */
export function valueWords(
  field: string,
  value: Value | undefined,
  sides: Sides,
  messages: Messages,
): string {
  const words = changeMessages(messages);
  if (value === undefined || value === null) return REQUISITES.has(field) ? words.notYet : words.none;
  const known = words.values[field as keyof typeof words.values] as
    Readonly<Record<string, string>> | undefined;
  if (typeof value === 'string' && known && Object.hasOwn(known, value)) return known[value]!;
  switch (field) {
    case 'when':
      return whenWords(readWhen(value as WhenEntry), messages, sides.after.plan.period);
    case 'period':
      return monthsWords(readMonths(value as Months), messages);
    case 'month':
      return detailWords({ kind: 'rule', every: 'month', by: readBy(value as ByEntry) }, messages) ?? '';
    case 'role':
      return messages.common.roles[value as keyof typeof messages.common.roles];
    case 'host':
    case 'parent':
    case 'actor':
      return bodyName(value, sides);
    case 'done-by':
      return hostWords(value, sides, messages);
    case 'withdrawn':
    case 'moved':
      return amendmentWords(value, messages);
    case 'calendar':
      return calendarWords(value, messages);
    case 'signatory':
      return signatoryWords(value);
    case 'day':
      return dayWords(value, messages);
    case 'only':
    case 'except':
      return listOf(value, (id) => sides.unitName(id));
    case 'after':
      return listOf(value, (id) => activityName(id, sides));
    default:
      return plainWords(value, messages);
  }
}

/** An actor, or a unit. */
function bodyName(value: Value, sides: Sides): string {
  const id = value as string;
  return sides.actor(id)?.name ?? sides.unitName(id);
}

/** The host stands in what says that it completes a task. */
function hostWords(value: Value, sides: Sides, messages: Messages): string {
  const { values } = changeMessages(messages);
  const { host } = value as { readonly host: string };
  return `${values['done-by'].host}: ${sides.unitName(host)}`;
}

/** An activity as it is called in the middle of a sentence. */
export function activityName(id: string, sides: Sides): string {
  const title = sides.activity(id)?.title;
  return title === undefined ? id : `${id} (${title})`;
}

/** What an order has as soon as it is signed. */
const REQUISITES = new Set(['number', 'date', 'place', 'signatory']);

function listOf(value: Value, nameOf: (id: string) => string): string {
  return (Array.isArray(value) ? value : [value]).map((each) => nameOf(String(each))).join(', ');
}

function signatoryWords(value: Value): string {
  const { post, name } = value as { readonly post: string; readonly name: string };
  return `${post} ${name}`;
}

/** What a calendar says of a day: the holiday's name, then whatever else it knows. */
function dayWords(value: Value, messages: Messages): string {
  const { name, ...more } = value as { readonly name?: string };
  const parts = [
    ...(name === undefined ? [] : [name]),
    ...(Object.keys(more).length > 0 ? [plainWords(more, messages)] : []),
  ];
  return parts.join('; ') || changeMessages(messages).dayAdded;
}

/** By which order something was withdrawn or moved; of several moves, each. */
function amendmentWords(value: Value, messages: Messages): string {
  if (Array.isArray(value)) return value.map((move: Value) => amendmentWords(move, messages)).join('; ');
  const { by, reason, from, to } = value as {
    readonly by: string;
    readonly reason?: string;
    readonly from?: string;
    readonly to?: string;
  };
  const words = changeMessages(messages);
  return from === undefined
    ? words.withdrawal({ by, ...(reason === undefined ? {} : { reason }) })
    : words.movedFrom({
        from: plainWords(from, messages),
        ...(to === undefined ? {} : { to: plainWords(to, messages) }),
        by,
      });
}

/** A calendar of one's own by its name. */
function calendarWords(value: Value, messages: Messages): string {
  const { name, calendar } = value as { readonly name?: string; readonly calendar?: string };
  return name ?? calendar ?? plainWords(value, messages);
}

function plainWords(value: Value, messages: Messages): string {
  if (typeof value === 'string') {
    if (isDay(value)) return dayInFigures(messages.language, value);
    return isMonth(value) ? monthsWords([value], messages) : value;
  }
  if (Array.isArray(value)) return value.map((each: Value) => plainWords(each, messages)).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  const { fields } = changeMessages(messages);
  return Object.entries(value)
    .map(([key, each]: [string, Value]) => [
      fields[key as keyof typeof fields] ?? key,
      plainWords(each, messages),
    ])
    .map(([name, words]) => `${name}: ${words}`)
    .join('; ');
}
