/** Words of an order as a rule of time: by the phrases of the catalogue, with which the same rules are said. */
import type { Month } from '../../calendar/day.ts';
import type { Rule, When } from '../../calendar/when.ts';
import { listOf, readings, type Phrase } from './phrase.ts';
import { whenWords, type Phrases } from './when.ts';
import type { WhenFacts } from './when-facts.ts';
import { dayOfRule, termsOf, type AnchorFinder } from './when-of-facts.ts';

/**
 * Everything that words can mean as a `when`, each meaning once; nothing where they are not understood. Words that the
 * program would use itself mean what it would say by them. They name no labels for the days of a rule: these are letters.
 *
 * @param period the plan's months, which a month without a year is one of
 * @param anchorOf what a term is counted from, by what people call it; where it is not given, such terms are not understood
 */
export function readWhenWords(
  words: string,
  { when: { phrases } }: Phrases,
  period: readonly Month[],
  anchorOf: AnchorFinder = () => undefined,
): When[] {
  const text = normal(words);
  const alone = partReadings(phrases.part, text, phrases.and, period, anchorOf);
  const parts = text.split('; ');
  const apart =
    parts.length === 1
      ? []
      : parts.reduce<When[]>(
          (found, part) =>
            found.flatMap((terms) =>
              partReadings(phrases.part, part, phrases.and, period, anchorOf).map((more) => [
                ...terms,
                ...more,
              ]),
            ),
          [[]],
        );
  const all = new Map([...alone, ...apart].map((when) => [JSON.stringify(when), when]));
  const own = [...all.values()].filter(
    (when) => whenWords(when, { when: { phrases } }, period).toLowerCase() === text,
  );
  return own.length > 0 ? own : [...all.values()];
}

function partReadings(
  part: Phrase<WhenFacts>,
  text: string,
  and: string,
  period: readonly Month[],
  anchorOf: AnchorFinder,
): When[] {
  return readings(listOf(part, and), text).flatMap((parts) => {
    const terms = parts.map((facts) => termsOf(facts, period, anchorOf));
    return terms.every((each) => each !== undefined) ? [terms.flat()] : [];
  });
}

/** Everything that words can mean that say only by when, or on which day: «до 1 февраля следующего года». */
export function readDayWords(
  words: string,
  { when: { phrases } }: Phrases,
): Pick<Rule, 'by' | 'weekday' | 'times'>[] {
  return readings(phrases.detail, normal(words)).flatMap((facts) => dayOfRule(facts) ?? []);
}

function normal(words: string): string {
  return words.replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}
