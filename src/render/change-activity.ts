/** Changes of an activity as a whole: it came or went, stands elsewhere, is due at another time. */
import { whenWords } from '../messages/when-words.ts';
import type { Activity } from '../plan/plan.ts';
import type { Change, Value } from '../review/change.ts';
import { joined, labelled, pair, plain, type Line } from './change-line.ts';
import type { Side, Telling } from './change-sides.ts';
import { fieldWords, taskName, taskWords } from './change-task.ts';
import { deadlineWords, deadlinesLine, deadlinesOf } from './change-time.ts';
import { activityName, valueWords } from './change-values.ts';
import { listLine } from './change-list.ts';
import { wordingLine } from './change-wording.ts';

/** @param actors only the tasks of these are told word by word, where an activity comes or goes; all unless given */
export function activityLines(
  change: Change,
  telling: Telling,
  actors?: readonly string[],
): readonly Line[] {
  const { sides, messages } = telling;
  const { changes: words } = messages;
  const { kind, activity: id = '', before, after } = change;
  const label = words.kinds[kind];
  switch (kind) {
    case 'activity-added': {
      const added = sides.after.activity(id);
      return added ? wholeLines(label, added, sides.after, 'after', telling, actors) : [plain(label)];
    }
    case 'activity-removed': {
      const removed = sides.before.activity(id);
      return removed ? wholeLines(label, removed, sides.before, 'before', telling, actors) : [plain(label)];
    }
    case 'activity-renamed':
      return [labelled(label, pair(said(before), said(after)))];
    case 'activity-reordered':
      return [labelled(label, pair(placeWords(change.followed, telling), placeWords(change.follows, telling)))];
    case 'activity-withdrawn':
      return [labelled(label, plain(amendmentWords(after, telling)))];
    case 'activity-reinstated':
      return [labelled(label, pair(amendmentWords(before, telling), words.none))];
    case 'title-changed':
      return [labelled(label, wordingLine(change, words.none))];
    case 'moved':
    case 'deadline-changed':
    case 'schedule-changed':
      return timeLines(change, label, telling);
    case 'chain-changed':
      return [labelled(`${label}, ${fieldWords('after', messages)}`, listLine(change, (each) => activityName(each, sides), messages))];
    case 'former-ids-changed':
    case 'partners-changed':
      return [labelled(label, listLine(change, (each) => each, messages))];
    default:
      return [labelled(label, pair(amendmentWords(before, telling), amendmentWords(after, telling)))];
  }
}

function said(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** After which activity it stands. */
function placeWords(follows: string | null | undefined, { sides, messages: { changes: words } }: Telling): string {
  if (follows === undefined || follows === null) return words.first;
  return words.afterWhich({ name: activityName(follows, sides) });
}

/** By which order something was withdrawn or moved, and why. */
function amendmentWords(value: Value | undefined, { sides, messages }: Telling): string {
  return valueWords('withdrawn', value, sides, messages);
}

/** What an activity that came or went is: its time, its actors, its words. */
function wholeLines(
  label: string,
  activity: Activity,
  side: Side,
  mark: 'before' | 'after',
  telling: Telling,
  actors: readonly string[] | undefined,
): readonly Line[] {
  const { sides, messages } = telling;
  const { changes: words } = messages;
  const told = activity.tasks.filter(({ actor }) => actors === undefined || actors.includes(actor));
  const untold = activity.tasks.filter((task) => !told.includes(task));
  const days = deadlineWords(deadlinesOf(activity, side), messages);
  const when = [words.when({ when: whenWords(activity.when, messages, side.plan.period) }), ...(days === undefined ? [] : [days])];
  const more = [
    ...(activity.after.length > 0 ? [labelled(fieldWords('after', messages), plain(activity.after.map((id) => activityName(id, sides)).join(', ')))] : []),
    ...(activity.with.length > 0 ? [labelled(fieldWords('with', messages), plain(activity.with.join(', ')))] : []),
    ...(activity.output === undefined ? [] : [labelled(fieldWords('output', messages), plain(activity.output))]),
  ];
  return [
    plain(label),
    joined([plain(when.join('; ')), ...more], '; '),
    ...(untold.length > 0 ? [plain(words.who({ tasks: untold.map((task) => taskName(task, side, sides, messages)) }))] : []),
    ...told.flatMap((task) => taskWords(task, side, mark, telling)),
  ];
}

/** The time as the plan says it, and the last days as the calendar has them. */
function timeLines(change: Change, label: string, telling: Telling): readonly Line[] {
  const { sides, messages } = telling;
  const { activity: id = '', actor, path, before, after } = change;
  const field = path.at(-1) ?? '';
  const asPlanned = messages.changes.asPlanned[field === 'when' ? 'when' : 'other'];
  const wordsOf = (value: Value | undefined): string =>
    value === undefined ? asPlanned : valueWords(field, value, sides, messages);
  const days = deadlinesLine(
    deadlinesOf(sides.activityBefore(id), sides.before, actor),
    deadlinesOf(sides.after.activity(id), sides.after, actor),
    messages,
  );
  return [labelled(label, pair(wordsOf(before), wordsOf(after))), ...(days ? [days] : [])];
}
