/** Changes of an activity as a whole: it came or went, stands elsewhere, is due at another time. */
import { changeMessages } from '../../messages/sections/changes.ts';
import { whenWords } from '../../messages/phrases/when.ts';
import type { Activity } from '../../plan/plan.ts';
import type { Change, Fact, Value } from '../../review/change.ts';
import { joined, labelled, pair, plain, type Line } from './line.ts';
import type { Side, Telling } from './sides.ts';
import { fieldLine } from './field-line.ts';
import { fieldWords } from './field-words.ts';
import { labelOf, taskName, taskWords } from './task.ts';
import { deadlineWords, deadlinesLine, deadlinesOf } from './time.ts';
import { activityName, valueWords } from './values.ts';
import { listLine } from './list.ts';
import { wordingLine } from './wording.ts';

/** @param actors only the tasks of these are told word by word, where an activity comes or goes; all unless given */
export function activityLines(change: Change, telling: Telling, actors?: readonly string[]): readonly Line[] {
  const { sides, messages } = telling;
  const words = changeMessages(messages);
  const { kind, activity: id = '', before, after } = change;
  const label = labelOf(change, telling, actors);
  switch (kind) {
    case 'activity-added':
    case 'activity-removed':
      return [plain(label), ...wholeLines(change, telling, actors)];
    case 'activity-merged':
      return [
        labelled(label, pair(id, activityName(change.heir ?? '', sides))),
        ...wholeLines(change, telling, actors),
      ];
    case 'activity-split':
      return [
        labelled(label, pair(activityName(change.heir ?? '', sides), id)),
        ...wholeLines(change, telling, actors),
      ];
    case 'activity-renamed':
      return [labelled(label, pair(said(before), said(after)))];
    case 'activity-reordered':
      return [labelled(label, placesLine(change, telling))];
    case 'activity-withdrawn':
      return [labelled(label, plain(valueWords('withdrawn', after, sides, messages)))];
    case 'activity-reinstated':
      return [labelled(label, pair(valueWords('withdrawn', before, sides, messages), words.none))];
    case 'title-changed':
      return [labelled(label, wordingLine(change, words.none))];
    case 'moved':
    case 'deadline-changed':
    case 'schedule-changed':
      return timeLines(change, label, telling);
    case 'chain-changed':
      return [
        labelled(
          `${label}, ${fieldWords('after', messages)}`,
          listLine(change, (each) => activityName(each, sides), messages),
        ),
      ];
    case 'former-ids-changed':
    case 'partners-changed':
      return [
        labelled(
          label,
          listLine(change, (each) => each, messages),
        ),
      ];
    default:
      return [labelled(label, fieldLine(change, telling))];
  }
}

function said(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** Where it stood and stands; what moved along with the one above it stands where that does. */
function placesLine({ followed, follows }: Change, telling: Telling): Line {
  const [before, after] = [placeWords(followed, telling), placeWords(follows, telling)];
  if (before !== after || !follows) return pair(before, after);
  return plain(changeMessages(telling.messages).alongWith({ name: activityName(follows, telling.sides) }));
}

/** After which activity it stands. */
function placeWords(follows: string | null | undefined, { sides, messages }: Telling): string {
  const words = changeMessages(messages);
  if (follows === undefined || follows === null) return words.first;
  return words.afterWhich({ name: activityName(follows, sides) });
}

/** What an activity that came or went is: its time, its actors, its words. */
function wholeLines(
  { kind, activity: id = '' }: Change,
  telling: Telling,
  actors: readonly string[] | undefined,
): readonly Line[] {
  const { sides, messages } = telling;
  const words = changeMessages(messages);
  const [side, mark] =
    kind === 'activity-removed' || kind === 'activity-merged'
      ? ([sides.before, 'before'] as const)
      : ([sides.after, 'after'] as const);
  const activity = side.activity(id);
  if (!activity) return [];
  const told = activity.tasks.filter(({ actor }) => actors === undefined || actors.includes(actor));
  const untold = activity.tasks.filter((task) => !told.includes(task));
  const names = untold.map((task) => taskName(task, side, sides, messages));
  return [
    plain(factWords(activity, side, telling).join('; ')),
    ...(names.length > 0 ? [plain(words.who({ tasks: names }))] : []),
    ...told.flatMap((task) => taskWords(task, side, mark, telling)),
  ];
}

/** When it is due, what it waits for and with whom it is done; what proves it is said of each task. */
function factWords(activity: Activity, side: Side, { sides, messages }: Telling): string[] {
  const days = deadlineWords(deadlinesOf(activity, side), messages);
  const named = (field: string, value: string): string => `${fieldWords(field, messages)}: ${value}`;
  return [
    changeMessages(messages).when({ when: whenWords(activity.when, messages, side.plan.period) }),
    ...(days === undefined ? [] : [days]),
    ...(activity.after.length > 0
      ? [named('after', activity.after.map((id) => activityName(id, sides)).join(', '))]
      : []),
    ...(activity.with.length > 0 ? [named('with', activity.with.join(', '))] : []),
  ];
}

/** The time as the plan says it, and the last days as the calendar has them. */
function timeLines(change: Change, label: string, telling: Telling): readonly Line[] {
  const { sides, messages } = telling;
  const { activity: id = '', actor, path, before, after, also = [] } = change;
  const field = path.at(-1) ?? '';
  const asPlanned = changeMessages(messages).asPlanned[field === 'when' ? 'when' : 'other'];
  const wordsOf = (value: Value | undefined): string =>
    value === undefined ? asPlanned : valueWords(field, value, sides, messages);
  const days = sides.knowsDays
    ? deadlinesLine(
        deadlinesOf(sides.activityBefore(id), sides.before, actor),
        deadlinesOf(sides.after.activity(id), sides.after, actor),
        messages,
      )
    : undefined;
  const moves = also.filter(({ path: of }) => of.at(-1) === 'moved').map((move) => orderLine(move, telling));
  const times = labelled(label, pair(wordsOf(before), wordsOf(after)));
  const [beside, below] = days && days.length <= ONE_DEADLINE ? [[days], []] : [[], days ? [days] : []];
  return [joined([times, ...beside, ...moves], '; '), ...below, ...alsoLines(change, telling)];
}

/** Parts of a line that has one deadline before and one after. */
const ONE_DEADLINE = 4;

/** The order that moved it. */
function orderLine(move: Fact, { sides, messages }: Telling): Line {
  const { before, after } = move;
  const label = fieldWords('by', messages);
  if (before !== undefined && after !== undefined) {
    const [one, other] = [before, after].map((value) => valueWords('moved', value, sides, messages));
    return labelled(label, pair(one!, other!));
  }
  const moves = [after ?? before].flat() as unknown as readonly { readonly by: string }[];
  const orders = [...new Set(moves.map(({ by }) => by))].join(', ');
  return labelled(
    label,
    after === undefined ? pair(orders, changeMessages(messages).none) : [{ text: orders, mark: 'after' }],
  );
}

/** Words of their own of times that come or go by a change. */
export function alsoLines({ also = [] }: Change, { sides, messages }: Telling): readonly Line[] {
  return also.flatMap(({ path, actor = '', before, after }): readonly Line[] => {
    if (path.at(-2) !== 'wording') return [];
    const label = changeMessages(messages).ownWords({ time: path.at(-1) ?? '' });
    const mark = after === undefined ? 'deleted' : 'inserted';
    return [
      labelled(changeMessages(messages).ofActor({ label, actor: sides.actorName(actor) }), [
        { text: said(after ?? before), mark },
      ]),
    ];
  });
}
