/** Words of an order as a rule of time: by the phrases of the catalogue, with which the same rules are said. */
import { entryIn, uniqueBy } from '../../group-by.ts';
import type { Month } from '../../calendar/day.ts';
import type { When } from '../../calendar/when.ts';
import { phrases as english } from '../en/time/when-phrases.ts';
import { spelledOut as spelledInEnglish, written as inEnglish } from '../en/time/written-phrases.ts';
import { spelledOut } from '../ru/time/spelling.ts';
import { phrases as russian } from '../ru/time/when-phrases.ts';
import { written as inRussian } from '../ru/time/written-phrases.ts';
import { asRead, listOf, readings, type Phrase, type WhenPhrases } from './phrase.ts';
import { whenWords, type Phrases } from './when.ts';
import type { WhenFacts } from './when-facts.ts';
import { withMarks, type NamedWords } from './span-phrase.ts';
import { dayOfRule, termsOf, type AnchorFinder, type PhraseContext, type RuleDays } from './when-of-facts.ts';

/** How people write what the program says otherwise: more rows of the table, and the spelling they are read in. */
const WRITTEN: ReadonlyMap<WhenPhrases, { part: Phrase<WhenFacts>; spelled(words: string): string }> =
  new Map([
    [russian, { part: inRussian, spelled: remembered(spelledOut) }],
    [english, { part: inEnglish, spelled: remembered(spelledInEnglish) }],
  ]);

/** The texts whose meaning is kept: more than a document has different times. */
const KEPT = 1000;

/** A document says the same again and again, and is asked for it in one period and in another: texts are read once. */
function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= KEPT) known.clear();
    const value = read(text);
    known.set(text, value);
    return value;
  };
}

/** What a text means by each table of phrases, one time after the other. */
const READERS = new WeakMap<Phrase<WhenFacts>, (text: string) => readonly (readonly WhenFacts[])[]>();

function factsIn(part: Phrase<WhenFacts>, text: string, and: string): readonly (readonly WhenFacts[])[] {
  const reader = entryIn(READERS, part, () => {
    const parts = listOf(part, and);
    return remembered((each) => readings(parts, each));
  });
  return reader(text);
}

/**
 * Everything that words can mean as a `when`, each meaning once; nothing where they are not understood. Words that the
 * program would use itself mean what it would say by them. What can be one time comes before what can be several. They name no labels for the days of a rule: these are letters.
 *
 * @param period the plan's months, which a month without a year is one of
 * @param anchorOf what a term is counted from, by what people call it; where it is not given, such terms are not understood
 * @param spans those that the plan has names for
 */
export function readWhenWords(
  words: string,
  { when: { phrases } }: Phrases,
  period: readonly Month[],
  anchorOf: AnchorFinder = () => undefined,
  spans: readonly NamedWords[] = [],
): When[] {
  const around: PhraseContext = { period, spans, anchorOf };
  const marked = (text: string): string => withMarks(text, spans, phrases.spanForms);
  const found = readAs(phrases.part, marked(normal(words)), phrases, around);
  const own = found.filter(
    (when) => asRead(whenWords(when, { when: { phrases } }, period)) === normal(words),
  );
  if (own.length > 0) return own;
  const written = WRITTEN.get(phrases);
  if (!written) return found;
  const spelled = marked(written.spelled(words));
  const all = [
    ...found,
    ...readAs(phrases.part, spelled, phrases, around),
    ...readAs(written.part, spelled, phrases, around),
  ];
  return uniqueBy(all, (when) => JSON.stringify(when)).sort((one, other) => one.length - other.length);
}

/** What a text means by a table of phrases, alone or as several times one after the other. */
function readAs(part: Phrase<WhenFacts>, text: string, { and }: WhenPhrases, around: PhraseContext): When[] {
  const alone = partReadings(part, text, and, around);
  const parts = text.split('; ');
  const apart =
    parts.length === 1
      ? []
      : parts.reduce<When[]>(
          (found, each) =>
            found.flatMap((terms) =>
              partReadings(part, each, and, around).map((more) => [...terms, ...more]),
            ),
          [[]],
        );
  return uniqueBy([...alone, ...apart], (when) => JSON.stringify(when));
}

function partReadings(part: Phrase<WhenFacts>, text: string, and: string, around: PhraseContext): When[] {
  return factsIn(part, text, and).flatMap((parts) => {
    const terms = parts.map((facts) => termsOf(facts, around));
    return terms.every((each) => each !== undefined) ? [terms.flat()] : [];
  });
}

/** The words that terms consist of, by which mistyped ones are known. */
export function wordsOfTerms({ when: { phrases } }: Phrases): ReadonlySet<string> {
  const parts = [phrases.part, WRITTEN.get(phrases)?.part].flatMap((part) => part?.words?.() ?? []);
  return new Set(parts.flatMap((part) => part.match(/\p{L}{3,}/gu) ?? []));
}

/** Everything that words can mean that say only by when, or on which day: «до 1 февраля следующего года». */
export function readDayWords(words: string, { when: { phrases } }: Phrases): RuleDays[] {
  return readings(phrases.detail, normal(words)).flatMap((facts) => dayOfRule(facts) ?? []);
}

function normal(words: string): string {
  return asRead(words.replaceAll(/\s+/gu, ' ').trim());
}
