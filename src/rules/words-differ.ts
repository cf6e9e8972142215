import type { Anchor, RecurrenceRule as TimedRule, Term, When } from '../calendar/when.ts';
import { defined } from '../defined.ts';
import { entryIn } from '../group-by.ts';
import { phrases as english } from '../messages/en/time/when-phrases.ts';
import { readDayWords, readWhenWords } from '../messages/phrases/read-when.ts';
import { whenWords, type Phrases } from '../messages/phrases/when.ts';
import type { WhenFacts } from '../messages/phrases/when-facts.ts';
import { phrases as russian } from '../messages/ru/time/when-phrases.ts';
import { spanNames } from '../plan/entries/spans.ts';
import { whenContext } from '../plan/when/anchors.ts';
import type { Plan } from '../plan/plan.ts';
import { rule, termPath, termPlaces } from './rule.ts';
import { timesIn } from './times.ts';

const PHRASES = { ru: { when: { phrases: russian } }, en: { when: { phrases: english } } };

/** The order's own words for a time, where they can be understood, say another time than the rule. */
export const wordsDiffer = rule('words-differ', 'warning', function* (subject) {
  const { plan, calendar } = subject;
  const language = PHRASES[plan.language];
  const timesOf = timesIn(whenContext(plan, calendar));
  const daysOf = (terms: readonly Term[]): string =>
    timesOf(terms)
      // Orders hardly tell from when on something may be done that is counted from another day.
      .occurrences.map(({ start, deadline, open, term }) =>
        terms[term]?.kind === 'relative' ? (deadline ?? open?.planned?.deadline) : `${start} ${deadline}`,
      )
      .join();
  const isOther = (words: string, term: Term): boolean => {
    const meant = [
      ...readWhenWords(
        words,
        language,
        plan.period,
        (anchor) => anchorCalled(anchor, term, plan),
        spanNames(plan.spans),
      ).flatMap((each) => [each, sameMonths(each, term)]),
      // So are words for all of the months, or for whenever it is needed in them.
      ...ofOwnMonths(words, term, language),
      // Words that say only the day are about the same months.
      ...readDayWords(words, language).map((day) => [withDay(term, day)]),
    ];
    if (meant.length === 0) return false;
    const days = daysOf([term]);
    return !meant.some((each) => daysOf(each) === days);
  };
  // The same words for the same time stand in many places of a plan.
  const known = new Map<string, boolean>();
  for (const { place, number, term: written } of termPlaces(subject)) {
    const { words, ...term } = written;
    if (words === undefined) continue;
    if (!entryIn(known, JSON.stringify(written), () => isOther(words, term))) continue;
    const meant = whenWords([term], language, plan.period);
    yield { args: { words, rule: meant }, path: [...termPath(place, number), 'words'] };
  }
});

/** What names no months, in those of a term; what comes round less often, from where the term begins. */
function sameMonths(when: When, { kind, ...timing }: Term): When {
  const { in: months, from } = 'every' in timing ? timing : { in: 'in' in timing ? timing.in : undefined };
  return when.map((each) => {
    if (each.kind !== kind || !('every' in each)) return each;
    return {
      ...each,
      ...(months && !each.in ? { in: months } : {}),
      ...(each.interval !== undefined && each.from === undefined ? defined({ from }) : {}),
    };
  });
}

/** What words say of the months of a term, as if these were all there are: «в течение года», «по мере необходимости». */
function ofOwnMonths(words: string, term: Term, language: Phrases): When[] {
  if ((term.kind !== 'throughout' && term.kind !== 'as-needed') || !term.in) return [];
  const { in: months } = term;
  return readWhenWords(words, language, months)
    .filter((when) => when.every((each) => each.kind === term.kind && !('in' in each)))
    .map((when) => when.map((each) => ({ ...each, in: months }) as Term));
}

/** What people call by a name; what only they know is taken for what the term is counted from. */
function anchorCalled({ what, name, time, whose }: WhenFacts, term: Term, plan: Plan): Anchor | undefined {
  if (what === 'other') return term.kind === 'relative' ? term.anchor : undefined;
  const isCalled = (each: string): boolean => each.toLowerCase() === name?.toLowerCase();
  if (what === 'day') {
    const day = plan.days?.find((each) => isCalled(each.name));
    return day && { kind: 'day', day: day.id, name: day.name };
  }
  const activity = plan.activities.find(({ title }) => isCalled(title));
  if (!activity || (what !== 'activity' && what !== 'done')) return undefined;
  const { id, title } = activity;
  return { kind: what, activity: id, name: title, ...defined({ occurrence: time, whose }) };
}

/** A term with another day, or other days. */
function withDay(term: Term, day: Pick<TimedRule, 'by' | 'weekday' | 'times'>): Term {
  if (term.kind === 'relative') return term;
  if (term.kind !== 'rule') return { ...term, ...day };
  const { by: _, weekday: __, times: ___, ...rest } = term;
  return { ...rest, ...day };
}
