import { describe, expect, it } from 'vitest';
import { monthsBetween } from '../../src/calendar/day.ts';
import { builtInCalendar } from '../../src/calendar/production/built-in.ts';
import { matchingDay, matchingDays } from '../../src/review/next/matching-day.ts';
import { rewrite, type NamedReference } from '../../src/review/next/references/rewrite.ts';
import { shiftBetween, type PeriodShift } from '../../src/review/next/shift.ts';

/** `2010-08..2010-12` to `2011-01..2011-05`. */
function between(from: string, to: string): PeriodShift {
  const [before, after] = [from, to].map((text) => monthsBetween(text.slice(0, 7), text.slice(-7)));
  return shiftBetween(before!, after!);
}

function rewritten(
  shift: PeriodShift,
  text: string,
): { text: string; references: readonly NamedReference[] } {
  const matching = { month: shift.month, days: builtInCalendar('ru') };
  return rewrite(text, {
    shift,
    month: shift.month,
    day: (day) => matchingDay(day, matching),
    days: (from, to) => matchingDays(from, to, matching),
  });
}

const SHIFTS = {
  halves: between('2010-08..2010-12', '2011-01..2011-05'),
  years: between('2025-09..2026-05', '2026-09..2027-05'),
  back: between('2011-01..2011-05', '2011-08..2011-12'),
  quarters: between('2026-01..2026-03', '2026-04..2026-06'),
  months: between('2026-10..2026-10', '2026-11..2026-11'),
};
type ShiftName = keyof typeof SHIFTS;

/** Shift, kind, before, after. */
const CHANGED: readonly (readonly [ShiftName, string, string, string])[] = [
  ['halves', 'half-year', 'на I полугодие 2010-2011 уч. года', 'на II полугодие 2010-2011 уч. года'],
  ['halves', 'half-year', 'за первое полугодие', 'за второе полугодие'],
  ['halves', 'half-year', 'В первом полугодии', 'Во втором полугодии'],
  ['halves', 'half-year', 'во II полугодии 2009-2010 учебного года', 'в I полугодии 2010-2011 учебного года'],
  ['halves', 'half-year', 'к первому полугодию', 'ко второму полугодию'],
  ['halves', 'half-year', 'с 1-го полугодия', 'со 2-го полугодия'],
  ['halves', 'half-year', 'ПЕРВОЕ ПОЛУГОДИЕ', 'ВТОРОЕ ПОЛУГОДИЕ'],
  ['halves', 'half-year', 'за 1 п/г', 'за 2 п/г'],
  ['halves', 'half-year', 'в первом семестре', 'во втором семестре'],
  ['back', 'half-year', 'II полугодие 2010/11 уч. года', 'I полугодие 2011/12 уч. года'],
  ['back', 'half-year', 'во втором полугодии', 'в первом полугодии'],
  ['halves', 'school-quarter', 'за первую четверть (семестр)', 'за третью четверть (семестр)'],
  ['halves', 'school-quarter', 'по итогам второй четверти', 'по итогам четвёртой четверти'],
  ['halves', 'school-quarter', 'по итогам I и II четвертей', 'по итогам III и IV четвертей'],
  ['halves', 'school-quarter', 'за 1-ю четверть', 'за 3-ю четверть'],
  ['back', 'school-quarter', 'за третью четверть', 'за первую четверть'],
  ['back', 'school-quarter', 'по итогам четвертой четверти', 'по итогам второй четверти'],
  ['halves', 'trimester', 'итоги I триместра', 'итоги II триместра'],
  ['halves', 'quarter', 'за III квартал 2010 г.', 'за I квартал 2011 г.'],
  ['quarters', 'quarter', 'отчёт за первый квартал 2026 года', 'отчёт за второй квартал 2026 года'],
  ['quarters', 'quarter', 'report for Q1 2026', 'report for Q2 2026'],
  ['quarters', 'quarter', 'за IV кв. 2025', 'за I кв. 2026'],
  ['years', 'school-year', '2025/26 учебный год', '2026/27 учебный год'],
  ['years', 'school-year', 'в 2024–2025 учебном году', 'в 2025–2026 учебном году'],
  ['back', 'school-year', 'на 2010-2011 уч. год', 'на 2011-2012 уч. год'],
  ['halves', 'date', 'на 01.10.2010', 'на 01.03.2011'],
  ['halves', 'date', 'до 25.10', 'до 25.03'],
  ['halves', 'date', 'до 31.10.10', 'до 31.03.11'],
  ['halves', 'date', 'по состоянию на 2010-11-01', 'по состоянию на 2011-04-01'],
  ['halves', 'days', 'неделя 05.10–09.10.2010', 'неделя 01.03–05.03.2011'],
  ['months', 'days', 'с 12 по 16 октября 2026 г.', 'с 9 по 13 ноября 2026 г.'],
  ['halves', 'day-and-month', 'до 25 октября 2010 г.', 'до 25 марта 2011 г.'],
  ['halves', 'day-and-month', 'не позднее 5-го ноября', 'не позднее 5-го апреля'],
  ['halves', 'month', 'в октябре и ноябре 2010 года', 'в марте и апреле 2011 года'],
  ['halves', 'month', 'Август–декабрь 2010 г.', 'Январь–май 2011 г.'],
  ['halves', 'month', 'об октябре', 'о марте'],
  ['halves', 'month', 'отчёт, сент. 2010', 'отчёт, февр. 2011'],
  ['years', 'month', 'за май 2026 г.', 'за май 2027 г.'],
  ['months', 'month', 'Report for October 2026', 'Report for November 2026'],
  ['halves', 'year', 'план на 2010 год', 'план на 2011 год'],
  ['halves', 'season', 'об осенних каникулах', 'о весенних каникулах'],
  ['halves', 'season', 'Зимняя сессия', 'Летняя сессия'],
  ['years', 'bare-year', 'Олимпиада-2026', 'Олимпиада-2027'],
  ['halves', 'quarter', 'за I и II кварталы 2010 года', 'за III и IV кварталы 2010 года'],
  ['halves', 'school-quarter', 'на II-ю четверть', 'на IV-ю четверть'],
  ['halves', 'half-year', 'в I-м полугодии', 'во II-м полугодии'],
  ['halves', 'half-year', 'first half-year 2010/11', 'second half-year 2010/11'],
  ['halves', 'quarter', 'in the fourth quarter of 2010', 'in the second quarter of 2011'],
  ['halves', 'season', 'autumn holidays', 'spring holidays'],
  ['halves', 'season', 'в осенне-зимний период', 'в весенне-летний период'],
  ['halves', 'day-and-month', 'к 10-му октября', 'к 10-му марта'],
  ['years', 'day-and-month', 'к 1 сентября 2025 г.', 'к 1 сентября 2026 г.'],
  ['halves', 'days', 'с 25 октября по 5 ноября 2010 г.', 'с 25 марта по 5 апреля 2011 г.'],
  ['halves', 'month', 'с октября по декабрь', 'с марта по май'],
  ['halves', 'month', 'об октябре и о ноябре', 'о марте и об апреле'],
  ['halves', 'month', 'отчёт за 10.2010', 'отчёт за 03.2011'],
  ['halves', 'year', 'на 2010 финансовый год', 'на 2011 финансовый год'],
  ['years', 'month', 'в ноябре 2025 – январе 2026', 'в ноябре 2026 – январе 2027'],
];

/** What stays, and is told. */
const LEFT: readonly (readonly [ShiftName, string, string])[] = [
  ['halves', 'document', 'во исполнение приказа от 20.08.2010 № 152'],
  ['halves', 'bare-year', 'подготовка к ЕГЭ-2011'],
  ['halves', 'school-year', 'программа развития на 2010–2015 годы'],
  ['halves', 'other', 'сведения за 9 месяцев'],
  ['halves', 'other', 'по закрытию учебного года'],
  ['halves', 'other', 'за 2 модуль'],
  ['halves', 'other', 'за первые четверти'],
  ['halves', 'month', 'отчёт за март'],
  ['halves', 'year', 'по закону 2006 года'],
  ['halves', 'date', 'с 01.09.2005'],
  // Nothing is changed by half.
  ['halves', 'half-year', 'в первом и втором полугодиях'],
  ['halves', 'other', 'за 6 месяцев 2010 года'],
  ['halves', 'day-and-month', 'к 1 сентября 2010 г.'],
  ['halves', 'other', 'к новому 2011 году'],
  ['halves', 'other', 'на второй период обучения'],
  ['halves', 'other', 'second term'],
  ['months', 'month', 'с октября по декабрь'],
  ['months', 'days', 'с 25 октября по 5 ноября 2026 г.'],
  // A month is too short to speak of the next quarter, or of other holidays, in its turn.
  ['months', 'school-quarter', 'по итогам IV четверти'],
  ['months', 'season', 'в период осенних каникул'],
];

/** What is no reference. */
const NOTHING = [
  'закона 152-ФЗ «О персональных данных»',
  'Сопровождение блога (http://sgo74.blogspot.com/2010/10/)',
  'ГОСТ Р 6.30-2003',
  'Собрание в 5 «А» классе, кабинет 12.04',
  'совещание в 14.30',
  'за четверть',
];

describe('references to the period in a text', () => {
  it.each(CHANGED)('%s, %s: %s', (shift, kind, before, after) => {
    const { text, references } = rewritten(SHIFTS[shift], before);
    expect(text).toBe(after);
    expect(references.filter((each) => each.after !== undefined).map((each) => each.kind)).toContain(kind);
  });

  it('knows more than ten kinds', () => {
    expect(new Set(CHANGED.map(([, kind]) => kind)).size).toBeGreaterThanOrEqual(12);
  });

  it.each(LEFT)('%s: leaves and tells %s: %s', (shift, kind, text) => {
    const found = rewritten(SHIFTS[shift], text);
    expect(found.text).toBe(text);
    expect(found.references.filter(({ after }) => after === undefined).map((each) => each.kind)).toEqual([
      kind,
    ]);
  });

  it.each(NOTHING)('says nothing of %s', (text) => {
    const found = rewritten(SHIFTS.halves, text);
    expect(found.text).toBe(text);
    expect(found.references.filter(({ before, after }) => after !== before)).toEqual([]);
  });

  it('leaves a holiday that is called by its date, and what is already of the year', () => {
    expect(rewritten(SHIFTS.halves, 'линейка 1 сентября').text).toBe('линейка 1 сентября');
    expect(rewritten(SHIFTS.halves, 'в 2009-2010 учебном году').text).toBe('в 2009-2010 учебном году');
  });
});
