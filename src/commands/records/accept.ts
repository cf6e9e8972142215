import { actCommand } from './act-command.ts';

/** `cyclo accept`: the controlling body takes what was done. */
export const accept = actCommand('accept', 'accepted', [], ['note', 'evidence']);
