import type { Day, Month, Weekday } from '../../../calendar/day.ts';

/** The months in their order. */
export const MONTH_NAMES: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');

/** The name of a month, or of the month a day is in. */
export function month(date: Month | Day): string {
  return MONTH_NAMES[Number(date.slice(5, 7)) - 1] ?? date;
}

/** The name of a day of the week. */
export function weekday(day: Weekday): string {
  return day.slice(0, 1).toUpperCase() + day.slice(1);
}

/** 1st, 2nd, 3rd, 11th. */
export function ordinal(number: number): string {
  const tens = number % 100;
  const ending = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}

/** Public holidays of the calendars that come with the program, by the names they have there. */
export const HOLIDAYS: Readonly<Record<string, string>> = {
  'Новогодние каникулы': 'New Year holidays',
  'Рождество Христово': 'Orthodox Christmas',
  'День защитника Отечества': 'Defender of the Fatherland Day',
  'Международный женский день': 'International Women’s Day',
  'Праздник Весны и Труда': 'Spring and Labour Day',
  'День Победы': 'Victory Day',
  'День России': 'Russia Day',
  'День народного единства': 'National Unity Day',
};
