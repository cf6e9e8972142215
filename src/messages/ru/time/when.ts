import type { Day, MonthRun } from '../../../calendar/day.ts';
import type { DeadlineRule, Roll, WeekdayRule } from '../../../calendar/when.ts';
import { dayInFigures } from '../../phrases/dates.ts';
import type { Closing, DayOff, Stretch } from '../../en/time/when.ts';
import { enumerate, together } from '../../phrases/enumerate.ts';
import type { Messages } from '../../messages.ts';
import { month, WEEKDAY_NAMES } from './calendar-names.ts';
import { monthRange, period } from './periods.ts';

const year = (date: string): string => `${Number(date.slice(0, 4))} г.`;
const sameYear = ({ from, to }: MonthRun): boolean => from.slice(0, 4) === to.slice(0, 4);
const number = (day: Day): string => String(Number(day.slice(8)));
const isYear = (run: MonthRun): boolean =>
  sameYear(run) && run.from.endsWith('-01') && run.to.endsWith('-12');
const and = (parts: readonly string[]): string => enumerate(parts, 'и');

const PERIODS = {
  quarter: ['квартала', 'кварталом'],
  'half-year': ['полугодия', 'полугодием'],
  year: ['года', 'годом'],
} as const;

type Period = keyof typeof PERIODS;

const isPeriod = (closes: Closing): closes is Period => closes in PERIODS;

/** Месяц, в котором считают день: в родительном падеже. */
function within(of: WeekdayRule['of'], closes: Closing): string {
  if (of === 'following-month') {
    if (closes === 'named') return 'месяца, следующего за последним из этих месяцев';
    return `месяца, следующего за отчётным${isPeriod(closes) ? ` ${PERIODS[closes][1]}` : ''}`;
  }
  if (of === 'preceding-month') {
    if (closes === 'named') return 'месяца, предшествующего последнему из этих месяцев';
    return isPeriod(closes) ? `предпоследнего месяца ${PERIODS[closes][0]}` : 'предшествующего месяца';
  }
  if (closes === 'named') return 'последнего из этих месяцев';
  return isPeriod(closes) ? `последнего месяца ${PERIODS[closes][0]}` : 'месяца';
}

function by(rule: DeadlineRule, closes: Closing): string {
  switch (rule.kind) {
    case 'weekday':
      return `не позднее ${WEEKDAY_NAMES[rule.weekday].genitive}`;
    case 'day':
    case 'working-day': {
      const day = rule.kind === 'day' ? `${rule.day}-го числа` : `${rule.number}-го рабочего дня`;
      if (rule.of !== 'same') return `не позднее ${day} ${within(rule.of, closes)}`;
      return closes === 'month' || closes === 'week'
        ? `не позднее ${day}`
        : `не позднее ${day} ${within(rule.of, closes)}`;
    }
    case 'last-day':
    case 'last-working-day': {
      const day = rule.kind === 'last-day' ? 'последнего дня' : 'последнего рабочего дня';
      if (rule.of !== 'same') return `не позднее ${day} ${within(rule.of, closes)}`;
      if (closes === 'week')
        return rule.kind === 'last-day' ? 'не позднее воскресенья' : `не позднее ${day} недели`;
      return `не позднее ${day} ${isPeriod(closes) ? PERIODS[closes][0] : within('same', closes)}`;
    }
  }
}

const NTH = {
  masculine: ['последний', 'первый', 'второй', 'третий', 'четвёртый', 'пятый'],
  feminine: ['последнюю', 'первую', 'вторую', 'третью', 'четвёртую', 'пятую'],
  neuter: ['последнее', 'первое', 'второе', 'третье', 'четвёртое', 'пятое'],
} as const;

function on({ weekday, nth, of }: WeekdayRule, closes: Closing): string {
  const { gender, accusative, dativePlural } = WEEKDAY_NAMES[weekday];
  if (nth === undefined) return `по ${dativePlural}`;
  return `${nth === 2 ? 'во' : 'в'} ${NTH[gender][Math.max(nth, 0)]} ${accusative} ${within(of, closes)}`;
}

function inMonths(runs: readonly MonthRun[], years: boolean): string {
  const suffix = (date: string): string => (years ? ` ${year(date)}` : '');
  const pieces = together(runs, ({ from, to }) => (from === to ? from.slice(0, 4) : `${from}..${to}`));
  return and(
    pieces.map(([, [first, ...more]]) => {
      const { from, to } = first!;
      if (from === to) {
        const names = [from, ...more.map((run) => run.from)].map((each) => month(each, 'prepositional'));
        return `в ${and(names)}${suffix(from)}`;
      }
      if (isYear(first!)) return `в ${year(from)}`;
      const start = `${month(from, 'genitive')}${sameYear(first!) ? '' : suffix(from)}`;
      return `с ${start} по ${month(to, 'nominative')}${suffix(to)}`;
    }),
  );
}

function days(all: readonly Day[]): string {
  const inYears = together(all, year).map(([name, inYear]) => {
    const months = together(inYear, (day) => day.slice(0, 7));
    const join = months.length === 1 ? and : (parts: readonly string[]) => parts.join(', ');
    return `${and(months.map(([of, own]) => `${join(own.map(number))} ${month(of, 'genitive')}`))} ${name}`;
  });
  return and(inYears);
}

function genitiveRange({ from, to }: MonthRun): string {
  const end = `${month(to, 'genitive')} ${year(to)}`;
  if (from === to) return end;
  const start = month(from, 'genitive');
  return sameYear({ from, to }) ? `${start}–${end}` : `${start} ${year(from)} — ${end}`;
}

function stretch({ from, to, whole }: Stretch): string {
  const last = Number(to.slice(5));
  if (whole === 'year') return year(from);
  if (whole === 'half-year') return `${last > 6 ? 'II' : 'I'} полугодия ${year(from)}`;
  if (whole === 'quarter') return `${['I', 'II', 'III', 'IV'][last / 3 - 1]} квартала ${year(from)}`;
  return genitiveRange({ from, to });
}

function why(off: DayOff): string {
  switch (off.kind) {
    case 'weekday':
      return WEEKDAY_NAMES[off.weekday].nominative;
    case 'holiday':
      return off.name;
    case 'moved':
      return `выходной, перенесённый с ${dayInFigures('ru', off.from)}`;
    case 'other':
      return 'нерабочий день';
  }
}

const ROLLS: Readonly<Record<Roll, string>> = {
  keep: 'не переносится',
  preceding: 'переносится на предшествующий рабочий',
  next: 'переносится на следующий рабочий',
};

/** Сроки так, как их называют в приказах. */
export const when: Messages['when'] = {
  every: {
    week: 'еженедельно',
    month: 'ежемесячно',
    quarter: 'ежеквартально',
    'half-year': 'раз в полугодие',
    year: 'ежегодно',
  },
  inMonths: (a) => inMonths(a.runs, a.years),
  occurrence: (a) => period(a.id),
  range: ({ from, to }) => monthRange(from, to),
  days: (a) => days(a.days),
  window: ({ from, to }) => {
    const end = `${number(to)} ${month(to, 'genitive')} ${year(to)}`;
    const start = number(from);
    if (from.slice(0, 7) === to.slice(0, 7)) return `с ${start} по ${end}`;
    return `с ${start} ${month(from, 'genitive')}${sameYear({ from, to }) ? '' : ` ${year(from)}`} по ${end}`;
  },
  during: (a) => `в течение ${and(a.stretches.map(stretch))}`,
  duringPlan: {
    month: 'в течение месяца',
    quarter: 'в течение квартала',
    'half-year': 'в течение полугодия',
    'school-year': 'в течение учебного года',
    year: 'в течение года',
    period: 'в течение всего периода плана',
  },
  asNeeded: 'по мере необходимости',
  by: (a) => by(a.rule, a.closes),
  on: (a) => on(a.rule, a.closes),
  and,
  day: (a) => `${number(a.day)} ${month(a.day, 'genitive')}`,
  weekday: (a) => WEEKDAY_NAMES[a.weekday].nominative,
  off: (a) => `${a.day} — ${why(a.off)}`,
  shifted: (a) => `${a.day} — ${why(a.off)}, срок ${a.effective}`,
  uncovered: (a) =>
    `В календаре ${a.calendar} нет данных за ${and(a.years.map(String))} ${a.years.length === 1 ? 'год' : 'годы'}: в сроках учтены только дни недели, без праздников и переносов. Проверьте эти сроки или дополните календарь своим файлом (calendar: в плане).`,
  dates: {
    columns: { occurrence: 'За период', start: 'Начало', deadline: 'Срок', shift: 'Перенос' },
    basis: (a) =>
      `${a.plan === undefined ? 'без плана' : `план ${a.plan}`}; период: ${a.period}; срок в нерабочий день ${ROLLS[a.roll]}; календарь ${a.calendar}`,
    severalPlans: (a) =>
      `На это время приходится несколько планов, ни один не учтён: ${a.plans.join(', ')}. Укажите нужный: --plan ФАЙЛ.`,
    brokenPlan: (a) => `В файле ${a.file} есть ошибки, и он не учтён. Их покажет cyclo validate ${a.file}`,
  },
};
