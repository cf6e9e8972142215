import type { NewEvent } from '../../event.ts';
import type { Messages } from '../messages.ts';

/** What an event says, in words: «выполнено 2010-10-05», «срок перенесён на 2010-11-15 (приказ № 5)». */
export function actWords(event: NewEvent, { records }: Messages): string {
  return records.acts[event.kind](event);
}
