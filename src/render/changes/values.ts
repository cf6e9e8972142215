/** Values of a plan in words: what stands after a key, as a reader would say it. */
import { isDay, isMonth } from '../../calendar/day.ts';
import { dayInFigures } from '../../messages/phrases/dates.ts';
import { amendmentMessages } from '../../messages/sections/amendments.ts';
import { changeMessages } from '../../messages/sections/changes.ts';
import type { Messages } from '../../messages/messages.ts';
import { detailWords, monthsWords, whenWords } from '../../messages/phrases/when.ts';
import type { Key } from '../../plan/field.ts';
import { fieldNamed } from '../../plan/field-path.ts';
import type {
  ByEntry,
  Months,
  NamedDayEntry,
  OriginEntry,
  ResponsibleEntry,
  TableEntry,
  WhenEntry,
} from '../../plan/generated/plan-file.ts';
import { readResponsible } from '../../plan/entries/responsible.ts';
import { withSpanNames } from '../../plan/entries/spans.ts';
import { readTableLayout } from '../../plan/entries/table.ts';
import type { Responsible } from '../../plan/plan.ts';
import { readBy, readMonths, readWhen } from '../../plan/when/entry.ts';
import type { Value } from '../../review/change.ts';
import { responsibleWords } from '../../views/parts/responsible.ts';
import type { ChangeContext } from './plan-versions.ts';

/** What a key of a plan, a registry or a calendar is called. Every key of the schemas has a name; others are their own. */
export function fieldWords(field: string, messages: Messages): string {
  const { fields } = changeMessages(messages);
  const names: Readonly<Record<Key, string>> = fields;
  return Object.hasOwn(names, field) ? names[field as Key] : field;
}

/** Values that have a way of their own to be said. All others are said as what they are. */
const WORDS: Partial<Record<string, (value: Value, context: ChangeContext) => string>> = {
  when: (value, { sides, messages }) =>
    whenWords(
      withSpanNames(readWhen(value as WhenEntry, sides.anchorName), sides.spans),
      messages,
      sides.after.plan.period,
    ),
  period: (value, { messages }) => monthsWords(readMonths(value as Months), messages),
  month: (value, { messages }) =>
    detailWords({ kind: 'rule', every: 'month', by: readBy(value as ByEntry) }, messages) ?? '',
  role: (value, { messages }) => messages.common.roles[value as keyof typeof messages.common.roles],
  // The host stands in what says that it completes a task.
  'done-by': (value, { sides, messages }) =>
    `${changeMessages(messages).values['done-by'].host}: ${sides.unitName((value as { host: string }).host)}`,
  origin: originWords,
  withdrawn: (value, { messages }) => amendmentWords(value, messages),
  moved: (value, { messages }) => amendmentWords(value, messages),
  calendar: (value, { messages }) => {
    const { name, calendar } = value as { readonly name?: string; readonly calendar?: string };
    return name ?? calendar ?? plainWords(value, messages);
  },
  table: (value, { messages }) => tableWords(value as TableEntry, messages),
  responsible: (value) => peopleWords(value as ResponsibleEntry),
  acquaintance: (value, { messages }) =>
    typeof value === 'number'
      ? changeMessages(messages).blankLines({ count: value })
      : peopleWords(value as ResponsibleEntry),
  margins: (value, { messages }) =>
    Object.entries(value as Readonly<Record<string, number>>)
      .map(([side, width]) => `${fieldWords(side, messages)} ${width}`)
      .join(', '),
  'amended-by': (value, { sides, messages }) =>
    (value as readonly { readonly number: string | null; readonly date: string | null }[])
      .map(({ number, date }) =>
        amendmentMessages(messages).by({
          kind: sides.after.plan.order?.kind ?? '',
          number: number ?? undefined,
          date: date === null ? undefined : dayInFigures(messages.language, date),
        }),
      )
      .join(', '),
  signatory: signatoryWords,
  'appendix-signatory': signatoryWords,
  day: (value, { messages }) => dayWords(value, messages),
  days: (value, { messages }) =>
    Object.values(value as unknown as Readonly<Record<string, NamedDayEntry>>)
      .map(({ name, date }) => `«${name}» — ${dayInFigures(messages.language, date)}`)
      .join(', '),
};

/** A person with the address, where one is known: another address is a change. */
function mailboxWords({ email, ...person }: Responsible): string {
  return [responsibleWords(person), email && `<${email}>`].filter(Boolean).join(' ');
}

/** What an order has as soon as it is signed. */
const REQUISITES = new Set(['number', 'date', 'place', 'signatory']);

/**
 * @param field the key that the value stands after; `day` for what a calendar says of one
 * @param value nothing where the plan says nothing
 */
export function valueWords(field: string, value: Value | undefined, context: ChangeContext): string {
  const { sides, messages } = context;
  const words = changeMessages(messages);
  if (value === undefined || value === null) return REQUISITES.has(field) ? words.notYet : words.none;
  const known: Readonly<Record<string, string>> =
    words.values[field as keyof typeof words.values] ?? Object.create(null);
  if (typeof value === 'string' && Object.hasOwn(known, value)) return known[value]!;
  const ownWords = WORDS[field];
  if (ownWords) return ownWords(value, context);
  const refers = fieldNamed(field)?.refers;
  return refers
    ? [value]
        .flat()
        .map((id) => sides.nameOf(refers, id as string))
        .join(', ')
    : plainWords(value, messages);
}

function signatoryWords(value: Value): string {
  const { post, name } = value as { readonly post: string; readonly name: string };
  return `${post} ${name}`;
}

function peopleWords(entry: ResponsibleEntry): string {
  return readResponsible(entry).map(mailboxWords).join(', ');
}

/** What a calendar says of a day: the holiday's name, then whatever else it knows. */
function dayWords(value: Value, messages: Messages): string {
  const { name, ...more } = value as { readonly name?: string };
  const rest = Object.keys(more).length > 0 ? plainWords(more, messages) : undefined;
  return [name, rest].filter((part) => part !== undefined).join('; ') || changeMessages(messages).dayAdded;
}

/** The columns of a table by their headings, and what stands over its rows. */
function tableWords(entry: TableEntry, messages: Messages): string {
  const { columns, bands, continued, punctuation, numbering } = readTableLayout(entry);
  const { details } = messages.exports;
  const words = changeMessages(messages).table;
  const names: Readonly<Record<string, string>> = { ...details, ...words.names };
  const headings = columns.map(({ name, heading }) => (heading === undefined ? names[name] : `«${heading}»`));
  return [
    words.columns({ names: headings.join(', ') }),
    ...(bands ? [words.bands({ names: bands.map((name) => names[name]).join(', ') })] : []),
    ...(continued ? [words.continued] : []),
    ...(entry.punctuation ? [words.punctuation[punctuation]] : []),
    ...(entry.numbering ? [words.numbering[numbering]] : []),
  ].join('; ');
}

/** The plan above, and at which time each of its tasks is due there. */
function originWords(value: Value, context: ChangeContext): string {
  const { plan, tasks } = value as unknown as OriginEntry;
  const times = Object.entries(tasks).map(
    ([actor, when]) => `${context.sides.actorName(actor)}: ${valueWords('when', when as Value, context)}`,
  );
  return `${plan} (${times.join('; ')})`;
}

/** By which order something was withdrawn or moved; of several moves, each. */
function amendmentWords(value: Value, messages: Messages): string {
  if (Array.isArray(value)) return value.map((move: Value) => amendmentWords(move, messages)).join('; ');
  const amendment = value as { readonly by: string; reason?: string; from?: string; to?: string };
  const { from, to } = amendment;
  const words = changeMessages(messages);
  if (from === undefined) return words.withdrawal(amendment);
  const { occurrence } = messages.when;
  const times = {
    from: occurrence({ id: from }),
    ...(to === undefined ? {} : { to: occurrence({ id: to }) }),
  };
  return words.movedFrom({ by: amendment.by, ...times });
}

function plainWords(value: Value, messages: Messages): string {
  if (typeof value === 'string') {
    const days = value.split('..');
    if (days.every(isDay)) return days.map((day) => dayInFigures(messages.language, day)).join(' – ');
    return isMonth(value) ? monthsWords([value], messages) : value;
  }
  if (Array.isArray(value)) return value.map((each: Value) => plainWords(each, messages)).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([key, each]: [string, Value]) => `${fieldWords(key, messages)}: ${plainWords(each, messages)}`)
    .join('; ');
}
