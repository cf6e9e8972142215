/** Words of a text that speak of its period. */
import type { Day, Month } from '../../../calendar/day.ts';
import type { NextMessages } from '../../../messages/sections/next.ts';
import type { PeriodShift, PeriodSteps } from '../shift.ts';

/** The kinds of references that are known. */
export type ReferenceKind = keyof NextMessages['kinds'];

/** What answers to the times that texts speak of. */
export interface ReferenceShift {
  readonly shift: PeriodShift;
  day(day: Day): Day | undefined;
  /** Both ends of days in a row. */
  days(from: Day, to: Day): readonly [Day, Day] | undefined;
  month(month: Month): Month | undefined;
}

/** A stretch of a text that speaks of a time. */
export interface Reference {
  readonly kind: ReferenceKind;
  readonly start: number;
  readonly end: number;
  /** What it becomes; absent where that is not known. */
  readonly after?: string;
}

/** Finds the references of one kind. */
export type ReferenceFinder = (text: string, time: ReferenceShift) => Iterable<Reference>;

/** A word begins here. */
export const BEGIN = String.raw`(?<![\p{L}\p{N}])`;
/** A word ends here. */
export const END = String.raw`(?![\p{L}\p{N}])`;

/** A word in the letters of the one in whose place it stands: capital, capitals, or small. */
export function inLettersOf(model: string, word: string): string {
  if (model.length > 1 && model === model.toUpperCase() && model !== model.toLowerCase())
    return word.toUpperCase();
  const first = model.charAt(0);
  return first !== first.toLowerCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/**
 * How many parts of a year further the next period speaks; nothing where it is another one, and a period is too short to speak of each
 * of them in its turn: in the plan of a month «за I квартал» is no matter of the month.
 */
export function stepOf(
  { from, years, steps }: PeriodShift,
  unit: Exclude<keyof PeriodSteps, 'year'>,
  months: number,
): number | undefined {
  const step = steps[unit];
  return step === 0 || years !== undefined || from.length >= months ? step : undefined;
}

/** A preposition before a word: «во втором», «в первом», «об октябре», «о марте». */
export function preposition(typed: string, next: string): string {
  const word = typed.toLowerCase();
  const isSecond = /^(?:втор|II(?![\p{L}\p{N}])|2(?!\d))/iu.test(next);
  const isVowel = /^[аиоуэ]/iu.test(next);
  const found = /^(?:во?|со?|ко?)$/.test(word)
    ? word.charAt(0) + (isSecond ? 'о' : '')
    : /^об?$/.test(word)
      ? `о${isVowel ? 'б' : ''}`
      : word;
  return found === word ? typed : inLettersOf(typed.length > 1 ? typed : typed + typed.toLowerCase(), found);
}

/** A reference for each match of a pattern. */
export function* matches(
  kind: ReferenceKind,
  text: string,
  pattern: RegExp,
  after: (found: RegExpExecArray & { groups: Partial<Record<string, string>> }) => string | undefined,
): Generator<Reference> {
  for (const match of text.matchAll(pattern)) {
    const found = match as RegExpExecArray & { groups: Partial<Record<string, string>> };
    found.groups ??= {};
    const words = after(found);
    yield {
      kind,
      start: match.index,
      end: match.index + match[0].length,
      ...(words === undefined ? {} : { after: words }),
    };
  }
}
