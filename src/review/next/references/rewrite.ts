/** A text as the next period has it: its references changed where they are known, told where they are not. */
import { dates, dayRanges, daysInWords } from './dates.ts';
import { monthRanges, months, monthsInFigures } from './months.ts';
import { ordinals } from './ordinals.ts';
import type { ReferenceFinder, Reference, ReferenceKind, ReferenceShift } from './reference.ts';
import { schoolYears, ADDRESS, bareYears, documents, others, seasons, years } from './years.ts';

/** Those that take in more first: what one has found is not looked at by the next. */
const FINDERS: readonly ReferenceFinder[] = [
  documents,
  ordinals,
  schoolYears,
  dayRanges,
  dates,
  daysInWords,
  monthRanges,
  months,
  monthsInFigures,
  seasons,
  others,
  years,
  bareYears,
];

/** A reference, in words. */
export interface NamedReference {
  readonly kind: ReferenceKind;
  readonly before: string;
  /** What stands there now; absent where it was not recognised, and stays as it was. */
  readonly after?: string;
}

/** A text that was looked through. */
export interface Rewritten {
  readonly text: string;
  /** In the order of the text. */
  readonly references: readonly NamedReference[];
}

/** Changes what a text says of its period. */
export function rewrite(text: string, time: ReferenceShift): Rewritten {
  const found: Reference[] = [];
  const taken = [...text.matchAll(ADDRESS)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
  for (const finder of FINDERS) {
    for (const reference of finder(text, time)) {
      const { start, end } = reference;
      if (taken.some((each) => each.start < end && start < each.end)) continue;
      taken.push({ start, end });
      found.push(reference);
    }
  }
  found.sort((a, b) => a.start - b.start);
  let [result, place] = ['', 0];
  for (const { start, end, after } of found) {
    result += text.slice(place, start) + (after ?? text.slice(start, end));
    place = end;
  }
  return {
    text: result + text.slice(place),
    references: found.map(({ kind, start, end, after }) => ({
      kind,
      before: text.slice(start, end),
      ...(after === undefined ? {} : { after }),
    })),
  };
}

/** Whether a text names a part of the year that comes round: a quarter, a half-year, a third of the school year. */
export function isPeriodical({ references }: Rewritten): boolean {
  return references.some(
    ({ kind, after }) =>
      after !== undefined && ['half-year', 'school-quarter', 'trimester', 'quarter'].includes(kind),
  );
}
