import type { Messages } from '../messages/messages.ts';
import type { MergeConflict } from '../review/merge-texts.ts';
import { fieldWords } from './change-task.ts';

/** Keys that only lead to ids. */
const ROADS = new Set(['activities', 'tasks', 'actors', 'units']);

/**
 * What a conflict is about: «pdn-seminar, RUO: формулировка», and where one side took it out, that.
 */
export function conflictWords({ path, ours, theirs }: MergeConflict, messages: Messages): string {
  const ids: string[] = [];
  const fields: string[] = [];
  for (const [at, key] of path.entries()) {
    if (ROADS.has(key)) continue;
    if (ROADS.has(path[at - 1] ?? '')) ids.push(key);
    else fields.push(fieldWords(key, messages));
  }
  // A task in its short form is its wording.
  if (path.at(-2) === 'tasks' && typeof ours === 'string' && typeof theirs === 'string')
    fields.push(fieldWords('text', messages));
  const gone =
    ours === undefined ? messages.git.goneInOurs : theirs === undefined ? messages.git.goneInTheirs : '';
  return [ids.join(', '), fields.join(', '), gone].filter(Boolean).join(': ');
}
