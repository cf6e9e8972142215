/** Days in words, Russian or English whatever the language of the interface. Loaded only when somebody types one. */
import { enGB } from 'date-fns/locale/en-GB';
import { ru } from 'date-fns/locale/ru';
import { parse } from 'date-fns/parse';
import { isoDate, addDays, isDay, type Day } from './day.ts';

const FROM_TODAY: Readonly<Record<string, number>> = {
  yesterday: -1,
  today: 0,
  tomorrow: 1,
  вчера: -1,
  сегодня: 0,
  завтра: 1,
};

/** «5 октября», «5 окт. 2010 г.», “5th October 2010”; then “October 5, 2010”. Fewer letters could be two months. */
const FORMS = [
  /^(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?<month>\p{L}{3,}\.?),?(?:\s+(?<year>\d{4})(?:\s*(?:г\.?|года))?)?$/iu,
  /^(?<month>\p{L}{3,}\.?)\s+(?<day>\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(?<year>\d{4}))?$/iu,
];

/**
 * The day that words mean; nothing where they mean none, or one that does not exist.
 *
 * @param today «вчера» is the day before it; «5 октября» is of its year
 */
export function dayFromWords(text: string, today: () => Day): Day | undefined {
  const words = text.trim().toLowerCase();
  const distance = Object.hasOwn(FROM_TODAY, words) ? FROM_TODAY[words] : undefined;
  return distance === undefined
    ? dateFromWords(words, () => today().slice(0, 4))
    : addDays(today(), distance);
}

/**
 * The day that a date in words means, as {@link dayFromWords}.
 *
 * @param usualYear the year of a date that has none, if any is meant
 */
export function dateFromWords(text: string, usualYear: () => string | undefined): Day | undefined {
  const words = text.trim().toLowerCase();
  for (const form of FORMS) {
    const { day, month, year = usualYear() } = form.exec(words)?.groups ?? {};
    const number = month === undefined ? undefined : monthNumber(month);
    if (day === undefined || number === undefined || year === undefined) continue;
    const meant = isoDate(year, number, day);
    return isDay(meant) ? meant : undefined;
  }
  return undefined;
}

/** The month that a name or its beginning means, from 1 to 12. Only the name is date-fns's to read: it counts in the machine's time zone, where a whole day may be missing. */
export function monthNumber(name: string): number | undefined {
  const reference = new Date(2000, 0, 1);
  for (const locale of [ru, enGB]) {
    const date = parse(name, 'MMMM', reference, { locale });
    if (!Number.isNaN(date.getTime())) return date.getMonth() + 1;
  }
  return undefined;
}
