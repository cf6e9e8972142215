import { dayInFigures } from '../messages/dates.ts';
import type { Language } from '../messages/messages.ts';
import type { Order } from '../plan/plan.ts';
import { oneLine } from './one-line.ts';

/** What a document calls an order by, to be worded. */
export function orderNames(
  { kind, issuer, number, date }: Order,
  language: Language,
): { kind: string; issuer: string; number: string | undefined; date: string | undefined } {
  return {
    kind: oneLine(kind),
    issuer: oneLine(issuer),
    number,
    date: date === undefined ? undefined : dayInFigures(language, date),
  };
}
