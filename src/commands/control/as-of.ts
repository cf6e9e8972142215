/** `--as-of`: the day that is judged, and which records were there by then. */
import type { Day } from '../../calendar/day.ts';
import { EXIT, Failure } from '../../failure.ts';
import type { Context } from '../context.ts';
import { endOfDay, readDay } from '../today.ts';

/** A state of the ledger, and the day it is judged on. */
export interface AsOf {
  readonly day: Day;
  /** What was recorded at this instant or later does not count; without it, everything does. */
  readonly recordedBefore?: string;
}

/** @throws Failure when the day has not come yet */
export async function readAsOf(context: Context, text: string | undefined): Promise<AsOf> {
  const { today } = context;
  if (text === undefined) return { day: today };
  const day = await readDay(text, '--as-of', () => today);
  if (day > today) throw new Failure('as-of-in-future', { day, today }, EXIT.usage);
  return asOf(context, day);
}

/** The state of the ledger at the end of a day. */
export function asOf({ timezone }: Context, day: Day): AsOf {
  return { day, recordedBefore: endOfDay(day, timezone) };
}
