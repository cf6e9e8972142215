/** «2010-2011 уч. года», «2010/11 учебный год», «2010–2011». */
import { matches, type Finder } from './reference.ts';

/** Two years in a row, as they are written; the groups of {@link pairOf}. */
export const SCHOOL_YEAR = String.raw`(?<one>(?:19|20)\d{2})(?<to>\s*[-–—/]\s*)(?<other>(?:19|20)?\d{2})(?!\d|-\d)`;

/** Two years in a row. */
export interface YearPair {
  readonly first: number;
  /** The same so many years later, written alike. */
  moved(years: number): string;
}

/** The years that a match of {@link SCHOOL_YEAR} has; nothing where they are none, or not in a row. */
export function pairOf({ one, to = '', other = '' }: Partial<Record<string, string>>): YearPair | undefined {
  if (one === undefined) return undefined;
  const first = Number(one);
  const second = other.length === 2 ? Number(one.slice(0, 2) + other) : Number(other);
  if (second !== first + 1) return undefined;
  return { first, moved: (years) => `${first + years}${to}${String(second + years).slice(-other.length)}` };
}

/** References to a school year. Years that are not in a row are no school year, and those of a programme («2010–2011 годы») are not either. */
export const schoolYears: Finder = (text, { shift }) =>
  matches(
    'school-year',
    text,
    new RegExp(`(?<![\\d№.-])${SCHOOL_YEAR}(?<years>\\s*(?:гг|годы|годов|годах))?`, 'gu'),
    ({ groups }) => {
      const pair = pairOf(groups);
      return pair && groups['years'] === undefined ? pair.moved(shift.steps.schoolYear) : undefined;
    },
  );
