import { actCommand } from './act-command.ts';

/** `cyclo return`: the controlling body gives what was done back. */
export const returnForRevision = actCommand('return', 'returned', ['reason'], ['evidence']);
