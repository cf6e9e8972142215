/** The column «отметка о выполнении»: what has become of an item, in the words of a report. */
import type { Day } from '../../calendar/day.ts';
import type { Evidence, LedgerEvent } from '../../event.ts';
import { groupBy } from '../../group-by.ts';
import { dayInFigures } from '../../messages/phrases/dates.ts';
import type { Messages } from '../../messages/messages.ts';
import { isOfAnother } from '../../progress/records/acts.ts';
import type { ItemShare } from '../../progress/item-shares.ts';
import { laterOrders } from '../parts/later-orders.ts';
import type { Item } from '../../progress/obligations.ts';
import { oneLine } from '../one-line.ts';
import { daysAfterDeadline } from '../../progress/standing.ts';

/** How many pieces of evidence are named; the rest are counted. */
const NAMED = 3;

/** An item with its shares, and what the lines of its mark need besides. */
interface MarkedItem {
  readonly item: Item;
  readonly shares: readonly ItemShare[];
  readonly asOf: Day;
  /** How many units owe the item: one where any may do it. Also those count that it turned out not to apply to. */
  readonly total: number;
  /** «, 3 из 7»: how many of them some shares are. */
  of(some: readonly ItemShare[]): string;
}

/** The lines of the mark; none while there is nothing to say. */
export function reportMark(
  item: Item,
  shares: readonly ItemShare[],
  asOf: Day,
  messages: Messages,
): string[] {
  const { language } = messages;
  const { mark, of } = messages.reports;
  const total = item.task.doneBy === 'any' ? 1 : item.units.length;
  const dayOf = ({ on }: LedgerEvent): string => dayInFigures(language, on);
  if (shares.length === 0) return [mark.nobody];
  const all: MarkedItem = {
    item,
    shares,
    asOf,
    total,
    of: (some) => of({ count: Math.min(some.length, total), total }),
  };
  return [
    ...laterOrders(item, messages),
    ...waitingLines(item, messages),
    ...doneLines(all, messages),
    ...documentLines(all, messages),
    ...overdueLines(all, messages),
    ...alike(all, 'returned', (event, rest) => mark.returned({ ...rest, days: dayOf(event) })),
    ...alike(all, 'reopened', (event, rest) => mark.reopened({ ...rest, days: dayOf(event) })),
    ...alike(all, 'postponed', ({ on, until = on, authority }, rest) =>
      mark.postponed({ ...rest, until: dayInFigures(language, until), authority: line(authority) }),
    ),
    ...alike(all, 'excused', (_, rest) => mark.excused(rest)),
    ...(total === 1 ? notesOf(shares).map((note) => mark.note({ note })) : []),
  ];
}

/** Everything said about shares in notes of their own and of completions, each once. */
export function notesOf(shares: readonly ItemShare[]): string[] {
  const all = shares.flatMap(({ notes, state }) => [...notes, state.completion?.note ?? '']);
  return [...new Set(all.map(oneLine))].filter(Boolean);
}

/** What has to be done before it has a deadline. */
function waitingLines(item: Item, messages: Messages): string[] {
  if (!item.awaits) return [];
  const { title, total, done } = item.awaits(item.units);
  return [messages.due.waiting({ title, total, missing: total - done })];
}

function doneLines({ item, shares, total, of }: MarkedItem, messages: Messages): string[] {
  const { mark } = messages.reports;
  const done = shares.filter(({ status }) => status === 'done' || status === 'done-late');
  const late = done.filter(({ status }) => status === 'done-late');
  const reviewed = shares.filter(({ status }) => status === 'in-review');
  const accepted = done.filter(({ state }) => state.accepted);
  const doer = item.task.doneBy === 'any' && shares.length > 1 ? done[0]?.state.completion : undefined;
  const who = doer && shares.find(({ unit }) => !isOfAnother(doer, unit))?.unit.name;
  const told = (
    some: readonly ItemShare[],
    event: 'completion' | 'accepted',
    say: (words: { days: string; of: string }) => string,
  ): string[] => {
    const days = some.flatMap(({ state }) => state[event]?.on ?? []);
    return some.length > 0 ? [say({ days: daysOf(days, messages), of: of(some) })] : [];
  };
  return [
    ...told(done, 'completion', (words) => mark.done({ ...words, who })),
    ...(late.length > 0 && total > 1 ? [mark.late({ count: late.length, done: done.length })] : []),
    ...told(accepted, 'accepted', mark.accepted),
    ...told(reviewed, 'completion', mark.inReview),
  ];
}

function overdueLines({ item, shares, asOf, of }: MarkedItem, { reports }: Messages): string[] {
  const overdue = shares.filter(({ status }) => status === 'overdue');
  // Where any may do it, one that has not is late only with all the others.
  if (overdue.length === 0 || (item.task.doneBy === 'any' && !shares.every(isOverdueOrExcused))) return [];
  const days = Math.max(...overdue.map(({ state }) => daysAfterDeadline(item, asOf, state)));
  return [reports.mark.overdue({ days, of: of(overdue) })];
}

function isOverdueOrExcused({ status }: ItemShare): boolean {
  return status === 'overdue' || status === 'excused';
}

/** A line for the shares that an event of the same content stands for. */
function alike(
  { shares, of }: MarkedItem,
  key: 'returned' | 'reopened' | 'postponed' | 'excused',
  say: (event: LedgerEvent, rest: { of: string; note: string | undefined }) => string,
): string[] {
  const groups = groupBy(shares, ({ state: { [key]: event } }) =>
    JSON.stringify(event && [key === 'excused' ? '' : event.on, event.until, event.authority, event.note]),
  );
  return [...groups.values()].flatMap((some) => {
    const event = some[0]!.state[key];
    return event ? [say(event, { of: of(some), note: line(event.note) })] : [];
  });
}

/** The document the plan asks for, where it is there, and what proves it. */
function documentLines({ item, shares }: MarkedItem, { reports }: Messages): string[] {
  const completions = shares.flatMap(({ state }) => state.completion ?? []);
  const output = item.task.output ?? item.activity.output;
  const names = [
    ...new Set(completions.flatMap(({ evidence }) => (evidence ? [evidenceName(evidence)] : []))),
  ];
  const named = names.slice(0, NAMED).join(', ');
  return [
    ...(completions.length > 0 && output !== undefined
      ? [reports.mark.document({ output: oneLine(output) })]
      : []),
    ...(names.length > 0 ? [reports.mark.evidence({ names: named, more: names.length - NAMED })] : []),
  ];
}

function evidenceName(evidence: Evidence): string {
  if (evidence.type === 'file') return evidence.name;
  return evidence.type === 'url' ? evidence.url : oneLine(evidence.text);
}

function daysOf(days: readonly Day[], { language, reports }: Messages): string {
  const sorted = [...days].sort();
  const [first = ''] = sorted;
  return reports.days({
    first: dayInFigures(language, first),
    last: dayInFigures(language, sorted.at(-1) ?? first),
  });
}

function line(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : oneLine(text);
}
