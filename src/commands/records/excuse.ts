import { actCommand } from './act-command.ts';

/** `cyclo excuse`: a unit's share is not applicable, and why. */
export const excuse = actCommand('excuse', 'excused', ['reason'], ['evidence']);
