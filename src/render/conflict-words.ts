import type { Messages } from '../messages/messages.ts';
import { fieldWords } from './change-task.ts';

/** Keys that only lead to ids. */
const ROADS = new Set(['activities', 'tasks', 'actors', 'units']);

/** What a conflict is about: «pdn-seminar, RUO: формулировка». @param path keys, with ids in place of positions */
export function conflictWords(path: readonly string[], messages: Messages): string {
  const ids: string[] = [];
  const fields: string[] = [];
  for (const [at, key] of path.entries()) {
    if (ROADS.has(key)) continue;
    if (ROADS.has(path[at - 1] ?? '')) ids.push(key);
    else fields.push(fieldWords(key, messages));
  }
  return [ids.join(', '), fields.join(', ')].filter(Boolean).join(': ');
}
