/** `--as-of` and `--known-at`: the day that is judged, and what was known by when. */
import type { Day } from '../../calendar/day.ts';
import { usageError } from '../../failure.ts';
import type { Messages } from '../../messages/messages.ts';
import { differenceNotes } from '../../views/parts/difference.ts';
import type { Context } from '../context.ts';
import type { NamedValues } from '../command.ts';
import { endOfDay, readDay } from '../today.ts';

/** The options. */
export const AS_OF = ['asOf', 'knownAt'] as const;

/** The day that is judged: by what had happened by its end, whenever it was recorded. */
export interface AsOf {
  readonly day: Day;
  /** Only what was known at the end of this day. */
  readonly knownAt?: Day;
  /** The instant at which that day is over: what was recorded then or later does not count. */
  readonly knownBefore?: string;
  /** The instant at which what was known is compared with what had happened; absent where neither was asked about. */
  readonly comparedAt?: string;
}

/** @throws Failure when one of the days has not come yet */
export async function readAsOf(
  { today, timezone }: Context,
  { asOf, knownAt }: NamedValues<typeof AS_OF>,
): Promise<AsOf> {
  const read = async (text: string | undefined, option: string): Promise<Day | undefined> => {
    const day = text === undefined ? undefined : await readDay(text, option, () => today);
    if (day !== undefined && day > today) throw usageError('as-of-in-future', { option, day, today });
    return day;
  };
  const known = await read(knownAt, '--known-at');
  const day = (await read(asOf, '--as-of')) ?? known ?? today;
  if (known === undefined) return asOf === undefined ? { day } : { day, comparedAt: endOfDay(day, timezone) };
  const instant = endOfDay(known, timezone);
  return { day, knownAt: known, knownBefore: instant, comparedAt: instant };
}

/** That what had happened is not what was known, where it was asked and is so, and how to see what was known. */
export function differenceWords(state: AsOf, count: number, messages: Messages): string[] {
  if (state.comparedAt === undefined) return [];
  const notes = differenceNotes(state, count, messages);
  if (state.knownAt !== undefined) return notes;
  return notes.map((note) => `${note} ${messages.reports.hintKnownAt({ date: state.day })}`);
}
