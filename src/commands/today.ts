import { isoDate, isDay, type Day } from '../calendar/day.ts';
import { usageError } from '../failure.ts';
import { once } from '../group-by.ts';
import { dayInWords } from '../messages/phrases/dates.ts';
import type { Context } from './context.ts';

const FIGURES = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

/**
 * A day as people type it: `2010-10-05`, `5.10.2010`, «5 октября», “October 5, 2010”, «вчера».
 *
 * @param option the option it was given to, for the message
 * @param today what words that leave the year, or everything, unsaid are about; asked only for them
 */
export async function readDay(given: string, option: string, today: () => Day): Promise<Day> {
  // Quotes that a shell has left are not part of the date.
  const text = given.trim().replace(/^[«“„"'](.*)[»”“"']$/u, '$1');
  const [, day, month, year] = FIGURES.exec(text) ?? [];
  const iso = day && month && year ? isoDate(year, month, day) : text;
  if (isDay(iso)) return iso;
  const { dayFromWords } = await import('../calendar/day-from-words.ts');
  const meant = dayFromWords(text, today);
  if (meant === undefined) throw usageError('not-a-day', { option, text });
  return meant;
}

/** What tells the days of a zone. To make it takes far longer than to ask it. */
const daysOf = once((timeZone: string) => new Intl.DateTimeFormat('en-CA', { timeZone }));

/**
 * What day it is at an instant.
 *
 * @param timezone an IANA name; the machine's own zone where none is given
 */
export function dayAt(now: number, timezone: string | undefined): Day {
  if (timezone === undefined) {
    const date = new Date(now);
    return isoDate(date.getFullYear(), date.getMonth() + 1, date.getDate());
  }
  try {
    return daysOf(timezone).format(now);
  } catch {
    throw usageError('no-such-timezone', { timezone });
  }
}

/** The day it is taken to be, in words, where it was given rather than read off the clock. */
export function givenDay({ language, messages, today, todayGiven }: Context): string[] {
  return todayGiven ? [messages.common.today({ day: dayInWords(language, today) })] : [];
}

/**
 * What a clock on the wall shows at an instant, with the day: `2010-10-05 09:30`.
 *
 * @param timezone as for {@link dayAt}
 */
export function clockAt(now: number, timezone: string | undefined): string {
  const day = dayAt(now, timezone);
  const zone = timezone === undefined ? {} : { timeZone: timezone };
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', ...zone });
  return `${day} ${clock.format(now)}`;
}

const HOUR = 3_600_000;

/**
 * The instant at which a day is over: the first of the next day.
 *
 * @param timezone as for {@link dayAt}
 * @returns ISO 8601 in UTC with milliseconds
 */
export function endOfDay(day: Day, timezone: string | undefined): string {
  const midnight = Date.parse(`${day}T00:00:00.000Z`);
  // No zone is further than 14 hours from UTC; days within it follow each other, so that halving finds the border.
  let [before, after] = [midnight - 14 * HOUR, midnight + 38 * HOUR];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (dayAt(middle, timezone) > day) after = middle;
    else before = middle;
  }
  return new Date(after).toISOString();
}
