import { reminderMessages } from '../../messages/sections/reminders.ts';
import { say, type Context } from '../context.ts';
import type { Reminder } from './reminder.ts';

/** Says who cannot be written to, and why. @returns how many that are */
export async function nameUnaddressed(
  { io, messages }: Context,
  reminders: readonly Reminder[],
): Promise<number> {
  const words = reminderMessages(messages);
  const those = (isMeant: (count: number) => boolean): Reminder['recipient'][] =>
    reminders.map(({ recipient }) => recipient).filter(({ addresses }) => isMeant(addresses.length));
  const none = those((count) => count === 0);
  const several = those((count) => count > 1);
  if (none.length > 0) await say(io.stderr, words.unaddressed({ all: none }));
  if (several.length > 0) await say(io.stderr, words.ambiguous({ all: several }));
  return none.length + several.length;
}
