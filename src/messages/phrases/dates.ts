import { WEEKDAYS, weekdayIndex, type Day, type Month } from '../../calendar/day.ts';
import { month as englishMonth, weekday as englishWeekday } from '../en/time/calendar-names.ts';
import type { Language } from '../messages.ts';
import { month as russianMonth, WEEKDAY_NAMES } from '../ru/time/calendar-names.ts';

const DATE_SIGN: Readonly<Record<Language, string>> = { ru: '.', en: '/' };

const year = (date: Day | Month): string => String(Number(date.slice(0, 4)));

/** A day in words: «5 октября 2010 г.», “5 October 2010”. */
export function dayInWords(language: Language, day: Day): string {
  const number = String(Number(day.slice(8)));
  return language === 'ru'
    ? `${number} ${russianMonth(day, 'genitive')} ${year(day)} г.`
    : `${number} ${englishMonth(day)} ${year(day)}`;
}

/** A month in words: «октябрь 2010 г.», “October 2010”. */
export function monthInWords(language: Language, month: Month): string {
  return `${monthName(language, month)} ${year(month)}${language === 'ru' ? ' г.' : ''}`;
}

/** A month without its year: «октябрь», “October”. */
export function monthName(language: Language, month: Month): string {
  return language === 'ru' ? russianMonth(month, 'nominative') : englishMonth(month);
}

/** A day of the week: «воскресенье», “Sunday”. */
export function weekdayName(language: Language, day: Day): string {
  const weekday = WEEKDAYS[weekdayIndex(day)]!;
  return language === 'ru' ? WEEKDAY_NAMES[weekday].nominative : englishWeekday(weekday);
}

/** A day as documents write it in figures: «29.10.2010», “29/10/2010”. */
export function dayInFigures(language: Language, day: Day): string {
  return day.split('-').toReversed().join(DATE_SIGN[language]);
}

/** The same for the cells of a workbook, as its formats are written. */
export const DATE_FORMAT: Readonly<Record<Language, string>> = { ru: 'dd.mm.yyyy', en: 'dd/mm/yyyy' };
