import { gitMessages } from '../../messages/sections/git.ts';
import type { Messages } from '../../messages/messages.ts';
import type { MergeConflict } from '../../review/merge/texts.ts';
import { fieldWords } from '../changes/values.ts';

/** Keys that only lead to ids. */
const ROADS = new Set(['activities', 'tasks', 'actors', 'units']);

/**
 * What a conflict is about: «pdn-seminar, RUO: формулировка»; and where one side took it out, or each moved it elsewhere, that.
 */
export function conflictWords(conflict: MergeConflict, messages: Messages): string {
  const { path, ours, theirs } = conflict;
  const ids: string[] = [];
  const fields: string[] = [];
  let isOnRoad = false;
  for (const key of path) {
    // An activity may be called «tasks».
    const isId: boolean = isOnRoad;
    isOnRoad = !isId && ROADS.has(key);
    if (isId) ids.push(key);
    else if (!isOnRoad) fields.push(fieldWords(key, messages));
  }
  // A task in its short form is its wording.
  if (path.length === 4 && path[2] === 'tasks' && typeof ours === 'string' && typeof theirs === 'string')
    fields.push(fieldWords('text', messages));
  return [ids.join(', '), fields.join(', '), howWords(conflict, messages)].filter(Boolean).join(': ');
}

function howWords({ ours, theirs, isMoved }: MergeConflict, messages: Messages): string {
  const git = gitMessages(messages);
  if (isMoved) return git.movedByBoth;
  if (ours === undefined) return git.goneInOurs;
  return theirs === undefined ? git.goneInTheirs : '';
}
