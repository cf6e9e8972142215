import type { Day, Weekday } from '../../../calendar/day.ts';
import type { Roll } from '../../../calendar/when.ts';
import { dayInFigures } from '../../phrases/dates.ts';
import { enumerate, withoutSameYear } from '../../phrases/enumerate.ts';
import type { WhenFacts } from '../../phrases/when-facts.ts';
import { agreed } from '../counted.ts';
import { HOLIDAYS, weekday } from './calendar-names.ts';
import { writtenOut } from './date-phrases.ts';
import { period } from './periods.ts';
import { phrases } from './when-phrases.ts';

/** A move in words, with the words before each of the times. */
export interface Moved {
  readonly from: string;
  readonly former: string;
  readonly to: string;
  readonly now: string;
}

/** Why a day isn't worked. */
export type DayOff =
  | { readonly kind: 'weekday'; readonly weekday: Weekday }
  | { readonly kind: 'holiday'; readonly name: string }
  /** The day off was moved here. */
  | { readonly kind: 'moved'; readonly from: Day }
  | { readonly kind: 'other' };

/** A day, and why it isn't worked. */
export interface NominalDay {
  /** In figures. */
  readonly day: string;
  readonly off: DayOff;
}

function reasonOf(off: DayOff): string {
  switch (off.kind) {
    case 'weekday':
      return weekday(off.weekday);
    case 'holiday':
      return HOLIDAYS[off.name] ?? off.name;
    case 'moved':
      return `a day off moved from ${dayInFigures('en', off.from)}`;
    case 'other':
      return 'a day off';
  }
}

const ROLLS: Readonly<Record<Roll, string>> = {
  keep: 'the deadline stays',
  preceding: 'the working day before',
  next: 'the next working day',
};

/** Times and deadlines as officials say them. */
export const when = {
  /** The words for rules, and the rules in words. */
  phrases,
  /** An occurrence by its id. */
  occurrence: (a: { id: string }) => period(a.id),
  moved: (a: { from: readonly WhenFacts[]; to: readonly WhenFacts[] }): Moved => {
    const now = writtenOut.say(a.to) ?? '';
    const former = withoutSameYear(writtenOut.say(a.from) ?? '', now, / \d{4}/g);
    return { from: 'from ', former, to: ' to ', now };
  },
  weekday: (a: { weekday: Weekday }) => weekday(a.weekday),
  off: (a: NominalDay) => `${a.day} — ${reasonOf(a.off)}`,
  shifted: (a: NominalDay & { effective: string }) => `${a.day} — ${reasonOf(a.off)}, due ${a.effective}`,
  uncovered: (a: { calendar: string; years: readonly number[] }) =>
    `The calendar ${a.calendar} has no data for ${enumerate(a.years.map(String), 'and')}: deadlines there allow for the days of the week only, not for holidays and moved days off. Check them, or add the ${agreed(a.years.length, 'year', 'years')} in a calendar file of your own (calendar: in the plan).`,
  /** What `cyclo when` says around the dates. */
  dates: {
    columns: { occurrence: 'Occurrence', start: 'From', deadline: 'Due by', shift: 'Moved' },
    basis: (a: { plan: string | undefined; period: string; roll: Roll; calendar: string }) =>
      `${a.plan === undefined ? 'no plan' : `plan ${a.plan}`}; period ${a.period}; on a non-working day: ${ROLLS[a.roll]}; calendar ${a.calendar}`,
    severalPlans: (a: { plans: readonly string[] }) =>
      `Several plans cover this time, and none of them was used: ${a.plans.join(', ')}. Name one with --plan FILE.`,
    brokenPlan: (a: { file: string }) =>
      `${a.file} has mistakes and was not used. They are listed by cyclo validate ${a.file}`,
  },
};
