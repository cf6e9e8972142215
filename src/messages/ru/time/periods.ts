/** Дни, месяцы и периоды — словами, которыми их называют люди. Идентификаторы остаются там, где их набирают. */
import { monthRuns, type Day, type Month } from '../../../calendar/day.ts';
import { dayInFigures, monthInWords } from '../../phrases/dates.ts';
import { enumerate, consecutive } from '../../phrases/enumerate.ts';
import { SHOWN } from '../../phrases/few.ts';
import { occurrenceKind, type OccurrenceKind } from '../../../calendar/occurrence-kind.ts';
import { month as monthName } from './calendar-names.ts';

const ROMAN = ['', 'I', 'II', 'III', 'IV'];

/** «05.10.2010»; что не дата, остаётся как есть. */
export function date(day: Day): string {
  return dayInFigures('ru', day);
}

/** «04.10–10.10.2010», «28.12.2026–03.01.2027». */
function dates(from: Day, to: Day): string {
  const [first, last] = [date(from), date(to)];
  return from === to ? last : `${from.slice(0, 4) === to.slice(0, 4) ? first.slice(0, 5) : first}–${last}`;
}

/** «в октябре 2010 г.». */
export function inMonth(month: Month): string {
  return `в ${monthName(month, 'prepositional')} ${Number(month.slice(0, 4))} г.`;
}

/** «август–декабрь 2010 г.», «декабрь 2010 г. — март 2011 г.». */
export function monthRange(from: Month, to: Month): string {
  if (from === to) return monthInWords('ru', from);
  return from.slice(0, 4) === to.slice(0, 4)
    ? `${monthName(from, 'nominative')}–${monthInWords('ru', to)}`
    : `${monthInWords('ru', from)} — ${monthInWords('ru', to)}`;
}

/** «август, октябрь–декабрь 2010 г. и март 2011 г.». */
export function months(all: readonly Month[]): string {
  const years = consecutive([...all].sort(), (month) => month.slice(0, 4)).map(([year, own]) => {
    const names = monthRuns(own).flatMap(({ from, to }) =>
      Number(to.slice(5)) - Number(from.slice(5)) > 1
        ? [`${monthName(from, 'nominative')}–${monthName(to, 'nominative')}`]
        : [...new Set([from, to])].map((month) => monthName(month, 'nominative')),
    );
    return `${names.join(', ')} ${Number(year)} г.`;
  });
  return enumerate(years, 'и');
}

/** Срок или период по его идентификатору: «октябрь 2010 г.», «I квартал 2026 г.», «28.09–04.10.2026». */
export function period(id: string): string {
  const named = occurrenceKind(id);
  return named.label === undefined ? time(named, id) : `${time(named, id)} (${named.label})`;
}

function time(named: OccurrenceKind, id: string): string {
  switch (named.kind) {
    case 'month':
      return monthInWords('ru', named.month);
    case 'day':
      return date(named.day);
    case 'days':
      return dates(named.from, named.to);
    case 'months':
      return monthRange(named.from, named.to);
    case 'quarter':
      return `${ROMAN[named.number] ?? named.number} квартал ${named.year} г.`;
    case 'half-year':
      return `${ROMAN[named.number] ?? named.number} полугодие ${named.year} г.`;
    case 'year':
      return `${named.year} г.`;
    case 'unknown':
      return id;
  }
}

/** Сроки на выбор: словами и так, как их набирают: «октябрь 2010 г. (2010-10)». */
export function choices(ids: readonly string[]): string {
  const rest = ids.length - SHOWN;
  const named = ids.slice(0, SHOWN).map((id) => `${id} (${period(id)})`);
  return named.join(', ') + (rest > 0 ? ` и ещё ${rest}` : '');
}
