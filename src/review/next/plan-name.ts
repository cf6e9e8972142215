/** The name of the next plan, made of the name of this one. */
import type { Month } from '../../calendar/day.ts';
import {
  monthOfYear,
  schoolHalfOf,
  schoolQuarterOf,
  schoolYearOf,
  yearOf,
  type PeriodShift,
} from './shift.ts';

/** Parts of names that say a time: a year or two, then a half, a quarter or a month. */
const YEARS =
  /(?<![a-z\d])(?<one>(?:19|20)\d{2})(?:-(?<other>(?:19|20)?\d{2})(?!\d))?(?:-(?<part>[hq]\d|\d{2}))?(?![a-z\d])/;

/**
 * `sgo-2010-h1` → `sgo-2010-h2`, `reports-2026-h2` → `reports-2027-h1`, `zavuch-2026-10` → `zavuch-2026-11`, `plan-2026-27` →
 * `plan-2027-28`. Where the name says no time, or would stay the same, the first month is added.
 */
export function nextPlanName(name: string, { from, to }: PeriodShift): string {
  const [now, next] = [from[0]!, to[0]!];
  const found = YEARS.exec(name);
  const made = found
    ? name.slice(0, found.index) +
      yearsOf(found.groups ?? {}, now, next) +
      name.slice(found.index + found[0].length)
    : name;
  if (made !== name && /\d/.test(made)) return made;
  // The year may be in the name already.
  return name.endsWith(`-${next.slice(0, 4)}`) ? `${name}-${next.slice(5)}` : `${name}-${next}`;
}

function yearsOf(
  { one = '', other, part }: Partial<Record<string, string>>,
  now: Month,
  next: Month,
): string {
  const year = Number(one);
  const isPair = other !== undefined && Number(other.slice(-2)) === (year + 1) % 100;
  // Two figures that are no next year are a month.
  const detail = part ?? (other !== undefined && !isPair ? other : undefined);
  const isSchool =
    isPair ||
    (detail !== undefined && partOf(detail, now, true) === detail && partOf(detail, now, false) !== detail);
  const count = (month: Month): number => (isSchool ? schoolYearOf(month) : yearOf(month));
  const moved = year + count(next) - count(now);
  const pair = isPair ? `-${String(moved + 1).slice(-other.length)}` : '';
  return `${moved}${pair}${detail === undefined ? '' : `-${partOf(detail, next, isSchool)}`}`;
}

/** The half, quarter or month of a month, written like the one that is there. */
function partOf(model: string, month: Month, isSchool: boolean): string {
  const number = monthOfYear(month);
  if (model.startsWith('h')) return `h${isSchool ? schoolHalfOf(month) : number > 6 ? 2 : 1}`;
  if (model.startsWith('q')) return `q${isSchool ? schoolQuarterOf(month) : Math.ceil(number / 3)}`;
  return month.slice(5);
}
