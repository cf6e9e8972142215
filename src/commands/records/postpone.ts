import { actCommand } from './act-command.ts';

/** `cyclo postpone`: a new deadline for a unit's share, and on whose authority. */
export const postpone = actCommand('postpone', 'postponed', ['until', 'authority'], ['reason', 'evidence']);
