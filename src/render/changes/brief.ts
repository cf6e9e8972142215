/** What is told in full elsewhere: its first words, and what it means for one actor. */
import { changeMessages } from '../../messages/changes.ts';
import type { Change } from '../../review/change.ts';
import { plain, type Line } from './line.ts';
import type { Telling } from './sides.ts';
import { taskWords } from './task.ts';
import { changeText, signOf, type ChangeText } from './text.ts';

/** @param actor whose own words are told of what comes or goes as a whole */
export function briefText(change: Change, actor: string, telling: Telling): ChangeText {
  const lines = briefLines(change, actor, telling);
  return { change, sign: signOf(change), lines, notes: [], isBrief: true };
}

function briefLines(change: Change, actor: string, telling: Telling): readonly Line[] {
  const { kind, activity: id = '' } = change;
  const words = changeMessages(telling.messages);
  const { review } = telling.messages;
  const label = words.kinds[kind];
  switch (kind) {
    case 'activity-added':
    case 'activity-split':
      return [plain(label), ...ownWords(id, actor, 'after', telling)];
    case 'activity-removed':
    case 'activity-merged':
      return [plain(label), ...ownWords(id, actor, 'before', telling)];
    case 'moved':
    case 'deadline-changed':
    case 'schedule-changed':
    case 'activity-renamed':
    case 'activity-withdrawn':
    case 'activity-reinstated':
      return changeText(change, telling, []).lines.slice(0, 1);
    default:
      return [plain(`${label} (${review.seeShared})`)];
  }
}

function ownWords(id: string, actor: string, which: 'before' | 'after', telling: Telling): readonly Line[] {
  const side = telling.sides[which];
  const task = side.activity(id)?.tasks.find((each) => each.actor === actor);
  return task ? taskWords(task, side, which, telling) : [];
}
