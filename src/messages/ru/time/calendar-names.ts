import type { Day, Month, Weekday } from '../../../calendar/day.ts';

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

/** Название дня недели: «воскресенье», «в среду», «не позднее пятницы», «по понедельникам». */
export interface WeekdayNames {
  readonly nominative: string;
  readonly genitive: string;
  readonly accusative: string;
  readonly dativePlural: string;
  readonly gender: 'masculine' | 'feminine' | 'neuter';
}

const masculine = (stem: string): WeekdayNames => ({
  nominative: stem,
  genitive: `${stem}а`,
  accusative: stem,
  dativePlural: `${stem}ам`,
  gender: 'masculine',
});

const feminine = (stem: string, genitive: string): WeekdayNames => ({
  nominative: `${stem}а`,
  genitive: `${stem}${genitive}`,
  accusative: `${stem}у`,
  dativePlural: `${stem}ам`,
  gender: 'feminine',
});

/** Дни недели. */
export const WEEKDAY_NAMES: Readonly<Record<Weekday, WeekdayNames>> = {
  monday: masculine('понедельник'),
  tuesday: masculine('вторник'),
  wednesday: feminine('сред', 'ы'),
  thursday: masculine('четверг'),
  friday: feminine('пятниц', 'ы'),
  saturday: feminine('суббот', 'ы'),
  sunday: {
    nominative: 'воскресенье',
    genitive: 'воскресенья',
    accusative: 'воскресенье',
    dativePlural: 'воскресеньям',
    gender: 'neuter',
  },
};
