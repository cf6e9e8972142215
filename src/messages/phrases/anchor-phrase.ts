/** Parts of phrases for what terms are counted from: names that only the plan knows, and times of activities. */
import { isMonth } from '../../calendar/day.ts';
import type { Phrase } from './phrase.ts';
import type { WhenFacts } from './when-facts.ts';
import { monthFromWords } from './written-time.ts';

/** A name up to a sign; it may hold the sign itself, and then means several things. */
export function nameBefore(sign: string): Phrase<string> {
  return {
    say: (name) => name,
    read: (text) =>
      [...text].flatMap((_, end) =>
        end > 0 && text.startsWith(sign, end) ? [{ value: text.slice(0, end), rest: text.slice(end) }] : [],
      ),
  };
}

/** Any words up to the end, for what cannot be found in the plan by them. */
export const anything: Phrase<WhenFacts> = {
  say: () => undefined,
  read: (text) => (text === '' ? [] : [{ value: { what: 'other', name: text }, rest: '' }]),
};

/** Which of an activity's times, in brackets: a month by its name, and any other by its own. */
export function timeName(monthWords: (month: string) => string): Phrase<string> {
  return {
    say: (id) => (isMonth(id) ? monthWords(id) : id),
    read: (text) => {
      const [words = ''] = /^[^()]+/.exec(text) ?? [];
      return words === '' ? [] : [{ value: monthFromWords(words) ?? words, rest: text.slice(words.length) }];
    },
  };
}
