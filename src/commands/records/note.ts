import { actCommand } from './act-command.ts';

/** `cyclo note`: words to keep with a unit's share; they change nothing. */
export const note = actCommand('note', 'note', ['note'], ['evidence']);
