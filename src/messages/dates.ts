import { firstDay, toUtc, type Day, type Month } from '../calendar/day.ts';
import type { Language } from './messages.ts';

const LOCALES: Readonly<Record<Language, string>> = { ru: 'ru-RU', en: 'en-GB' };
const DATE_SIGN: Readonly<Record<Language, string>> = { ru: '.', en: '/' };
const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${name}`;
  let known = formats.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: 'UTC' });
    formats.set(key, known);
  }
  return known;
}

/** A day in words: «5 октября 2010 г.», “5 October 2010”. The first call loads the locale's data. */
export function dayInWords(language: Language, day: Day): string {
  return format(language, 'day', { day: 'numeric', month: 'long', year: 'numeric' }).format(toUtc(day));
}

/** A month in words: «октябрь 2010 г.», “October 2010”. */
export function monthInWords(language: Language, month: Month): string {
  return format(language, 'month', { month: 'long', year: 'numeric' }).format(toUtc(firstDay(month)));
}

/** A month without its year: «октябрь», “October”. */
export function monthName(language: Language, month: Month): string {
  return format(language, 'name', { month: 'long' }).format(toUtc(firstDay(month)));
}

/** A day of the week: «воскресенье», “Sunday”. */
export function weekdayName(language: Language, day: Day): string {
  return format(language, 'weekday', { weekday: 'long' }).format(toUtc(day));
}

/** A day as documents write it in figures: «29.10.2010», “29/10/2010”. Needs no locale data. */
export function dayInFigures(language: Language, day: Day): string {
  const [year, month, date] = day.split('-');
  return [date, month, year].join(DATE_SIGN[language]);
}

/** The same for the cells of a workbook, as its formats are written. */
export const DATE_FORMAT: Readonly<Record<Language, string>> = { ru: 'dd.mm.yyyy', en: 'dd/mm/yyyy' };
