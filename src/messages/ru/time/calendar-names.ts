import type { Day, Month, Weekday } from '../../../calendar/day.ts';
import { inCases } from '../counted.ts';

const MONTH_CASES = ['nominative', 'genitive', 'dative', 'instrumental', 'prepositional'] as const;

/** Названия месяцев от января до декабря в падежах: «август», «с августа», «к августу», «в августе». */
export const MONTHS = [
  'январь января январю январём январе',
  'февраль февраля февралю февралём феврале',
  'март марта марту мартом марте',
  'апрель апреля апрелю апрелем апреле',
  'май мая маю маем мае',
  'июнь июня июню июнем июне',
  'июль июля июлю июлем июле',
  'август августа августу августом августе',
  'сентябрь сентября сентябрю сентябрём сентябре',
  'октябрь октября октябрю октябрём октябре',
  'ноябрь ноября ноябрю ноябрём ноябре',
  'декабрь декабря декабрю декабрём декабре',
].map((words) => inCases(MONTH_CASES, words));

/** Они же в именительном падеже. */
export const MONTH_NAMES: readonly string[] = MONTHS.map(({ nominative }) => nominative);

/** Название месяца или месяца, в котором день, в нужном падеже. */
export function month(date: Month | Day, inCase: (typeof MONTH_CASES)[number]): string {
  return MONTHS[Number(date.slice(5, 7)) - 1]?.[inCase] ?? date;
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
