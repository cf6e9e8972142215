/** Changes of time: as the plan says it, and the last days that the calendar leaves for it. */
import type { Day } from '../../calendar/day.ts';
import type { When } from '../../calendar/when.ts';
import { dayInFigures } from '../../messages/phrases/dates.ts';
import { changeMessages } from '../../messages/sections/changes.ts';
import type { Messages } from '../../messages/messages.ts';
import { movedWords } from '../../messages/phrases/when.ts';
import type { WhenEntry } from '../../plan/generated/plan-file.ts';
import type { Activity } from '../../plan/plan.ts';
import { readWhen } from '../../plan/when/entry.ts';
import { obligations } from '../../progress/obligations.ts';
import type { Change, Fact, Value } from '../../review/change.ts';
import { joinedLines, labelled, pair, plain, type ChangeLine } from './line.ts';
import type { ChangeContext, PlanVersion } from './plan-versions.ts';
import { fieldWords, valueWords } from './values.ts';

/** The effective deadline of each occurrence, by its name; nothing where there is none. */
type Deadlines = ReadonlyMap<string, Day | undefined>;

const SHOWN = 6;

/** @param actor only what this actor owes of it */
export function deadlinesOf(
  activity: Activity | undefined,
  { plan, calendar, knowsDays }: PlanVersion,
  actor?: string,
): Deadlines {
  if (!activity || !knowsDays) return new Map();
  const { items } = obligations(plan, calendar, [activity]);
  const owed = items.filter(({ task }) => actor === undefined || task.actor === actor);
  return new Map(
    owed
      .map(({ occurrence, effectiveDeadline }) => [occurrence.id, effectiveDeadline] as const)
      .sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)),
  );
}

/** By which days something is to be done: «исполнить не позднее 29.10.2010». Nothing where it has no deadline. */
export function deadlineWords(deadlines: Deadlines, messages: Messages): string | undefined {
  const days = [...new Set([...deadlines.values()].filter((day) => day !== undefined))];
  if (days.length === 0) return undefined;
  return changeMessages(messages).deadlines({
    days: days.slice(0, SHOWN).map((day) => dayInFigures(messages.language, day)),
    more: Math.max(0, days.length - SHOWN),
  });
}

/** Parts of a line that has one deadline before and one after. */
const ONE_DEADLINE = 4;

/** «с октября на ноябрь 2010 г.»; nothing where it is another rhythm that came, or went, or another day of the same month. */
export function movedLine(
  { path, before, after, kind }: Change,
  { messages }: ChangeContext,
): ChangeLine | undefined {
  if (path.at(-1) !== 'when' || before === undefined || after === undefined) return undefined;
  const [earlier, later] = [readWhen(before as WhenEntry), readWhen(after as WhenEntry)];
  const kinds = (when: When): string => when.map((term) => term.kind).join();
  if (kind !== 'moved' && kinds(earlier) !== kinds(later)) return undefined;
  const words = movedWords(earlier, later, messages);
  if (!words) return undefined;
  const { from, former, to, now } = words;
  return [{ text: from }, { text: former, mark: 'before' }, { text: to }, { text: now, mark: 'after' }];
}

/**
 * The time as the plan says it, and the last days as the calendar has them.
 *
 * @param moved how it moved, where it did
 */
export function timeLines(
  label: string,
  change: Change,
  context: ChangeContext,
  moved: ChangeLine | undefined,
): readonly ChangeLine[] {
  const { sides, messages } = context;
  const { activity: id = '', actor, path, before, after, also = [] } = change;
  const field = path.at(-1) ?? '';
  const asPlanned = changeMessages(messages).asPlanned[field === 'when' ? 'when' : 'other'];
  const wordsOf = (value: Value | undefined): string =>
    value === undefined ? asPlanned : valueWords(field, value, context);
  const days = sides.knowsDays
    ? deadlinesLine(
        deadlinesOf(sides.activityBefore(id), sides.before, actor && sides.formerActor(actor)),
        deadlinesOf(sides.after.activity(id), sides.after, actor),
        messages,
      )
    : undefined;
  const moves = also.filter(({ path: of }) => of.at(-1) === 'moved').map((move) => orderLine(move, context));
  const times = moved
    ? [...plain(`${label} `), ...moved]
    : labelled(label, pair(wordsOf(before), wordsOf(after)));
  const [beside, below] = days && days.length <= ONE_DEADLINE ? [[days], []] : [[], days ? [days] : []];
  return [joinedLines([times, ...beside, ...moves], '; '), ...below];
}

/** The order that moved it. */
function orderLine({ before, after }: Fact, context: ChangeContext): ChangeLine {
  const { messages } = context;
  const label = fieldWords('by', messages);
  if (before !== undefined && after !== undefined) {
    return labelled(label, pair(valueWords('moved', before, context), valueWords('moved', after, context)));
  }
  const moves = [after ?? before].flat() as unknown as readonly { readonly by: string }[];
  const orders = [...new Set(moves.map(({ by }) => by))].join(', ');
  return labelled(
    label,
    after === undefined ? pair(orders, changeMessages(messages).none) : [{ text: orders, mark: 'after' }],
  );
}

/** How the last days changed: one against one, or the occurrences whose days differ. Nothing where none does. */
function deadlinesLine(before: Deadlines, after: Deadlines, messages: Messages): ChangeLine | undefined {
  const words = changeMessages(messages);
  const dayWords = (day: Day | undefined): string =>
    day === undefined ? words.noDeadline : dayInFigures(messages.language, day);
  const isOne = before.size === 1 && after.size === 1;
  // The one occurrence may have another name.
  const [only = ''] = before.keys();
  const later: Deadlines = isOne ? new Map([[only, [...after.values()][0]]]) : after;
  const dayOf = (name: string): string => later.get(name) ?? before.get(name) ?? '';
  const differing = [...new Set([...before.keys(), ...later.keys()])]
    .filter((name) => before.get(name) !== later.get(name) || before.has(name) !== later.has(name))
    .sort((one, other) => (dayOf(one) < dayOf(other) ? -1 : 1));
  if (differing.length === 0) return undefined;
  // What is new is seen first, then what is gone; the rest may be left out.
  const rank = (name: string): number => (before.has(name) ? (later.has(name) ? 2 : 1) : 0);
  const inTurn = differing.length > SHOWN ? differing.toSorted((a, b) => rank(a) - rank(b)) : differing;
  const parts = inTurn.slice(0, SHOWN).map((name): ChangeLine => {
    if (!later.has(name)) return [{ text: dayWords(before.get(name)), mark: 'deleted' }];
    if (!before.has(name)) return [{ text: dayWords(later.get(name)), mark: 'inserted' }];
    return pair(dayWords(before.get(name)), dayWords(later.get(name)));
  });
  const more = differing.length - parts.length;
  const rest: ChangeLine[] = more > 0 ? [[{ text: words.otherDeadlines({ more }) }]] : [];
  return labelled(words.deadline, joinedLines([...parts, ...rest], '; '));
}
