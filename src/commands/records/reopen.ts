import { actCommand } from './act-command.ts';

/** `cyclo reopen`: what was done or excused is open again. */
export const reopen = actCommand('reopen', 'reopened', [], ['reason']);
