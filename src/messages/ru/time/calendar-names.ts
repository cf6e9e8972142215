import type { Day, Month, Weekday } from '../../../calendar/day.ts';
import { inCases } from '../counted.ts';

/** Падежи, в которых месяцы стоят в сроках: «август», «с августа», «в августе». */
const MONTHS = [
  ['январь', 'января', 'январе'],
  ['февраль', 'февраля', 'феврале'],
  ['март', 'марта', 'марте'],
  ['апрель', 'апреля', 'апреле'],
  ['май', 'мая', 'мае'],
  ['июнь', 'июня', 'июне'],
  ['июль', 'июля', 'июле'],
  ['август', 'августа', 'августе'],
  ['сентябрь', 'сентября', 'сентябре'],
  ['октябрь', 'октября', 'октябре'],
  ['ноябрь', 'ноября', 'ноябре'],
  ['декабрь', 'декабря', 'декабре'],
] as const;

/** Названия месяцев от января до декабря. */
export const MONTH_NAMES: readonly string[] = MONTHS.map(([nominative]) => nominative);

const CASES = { nominative: 0, genitive: 1, prepositional: 2 } as const;

/** Название месяца или месяца, в котором день, в нужном падеже. */
export function month(date: Month | Day, inCase: keyof typeof CASES): string {
  return MONTHS[Number(date.slice(5, 7)) - 1]?.[CASES[inCase]] ?? date;
}

const WEEKDAY_CASES = ['nominative', 'genitive', 'accusative', 'dativePlural'] as const;

/** Название дня недели: «воскресенье», «в среду», «не позднее пятницы», «по понедельникам». */
export interface WeekdayNames extends Readonly<Record<(typeof WEEKDAY_CASES)[number], string>> {
  readonly gender: 'masculine' | 'feminine' | 'neuter';
}

const named = (gender: WeekdayNames['gender'], words: string): WeekdayNames => ({
  gender,
  ...inCases(WEEKDAY_CASES, words),
});

/** Дни недели. */
export const WEEKDAY_NAMES: Readonly<Record<Weekday, WeekdayNames>> = {
  monday: named('masculine', 'понедельник понедельника понедельник понедельникам'),
  tuesday: named('masculine', 'вторник вторника вторник вторникам'),
  wednesday: named('feminine', 'среда среды среду средам'),
  thursday: named('masculine', 'четверг четверга четверг четвергам'),
  friday: named('feminine', 'пятница пятницы пятницу пятницам'),
  saturday: named('feminine', 'суббота субботы субботу субботам'),
  sunday: named('neuter', 'воскресенье воскресенья воскресенье воскресеньям'),
};
