/** Names of spans in sentences. They are the plan's own, so that no table can have them: a text is read with marks in their place. */
import type { SpanWords } from '../../calendar/when.ts';
import { asRead, type Phrase } from './phrase.ts';

/** A name in the forms that sentences need: «в I четверти», «I четверти»; of a set also «каждую четверть». */
export interface SpanForms {
  readonly during: string;
  readonly genitive: string;
  readonly each: string;
}

/** How a language makes the forms. */
export type FormsOf = (words: SpanWords) => SpanForms;

/** A span, or a set of them, that words may name. */
export interface NamedWords {
  readonly id: string;
  readonly words: SpanWords;
}

/** Says a name in one of its forms, and reads its mark. */
export function spanPhrase(form: keyof SpanForms, formsOf: FormsOf): Phrase<SpanWords> {
  return {
    say: (words) => formsOf(words)[form],
    read: (text) => {
      const found = /^⟨(\w+) (\d+)⟩/.exec(text);
      return found?.[1] === form ? [{ value: { name: found[2]! }, rest: text.slice(found[0].length) }] : [];
    },
  };
}

/** A text with marks in the place of names, longer ones first. */
export function withMarks(text: string, names: readonly NamedWords[], formsOf: FormsOf): string {
  const marks = names.flatMap(({ words }, index) =>
    Object.entries(formsOf(words)).map(([form, said]) => [asRead(said), `⟨${form} ${index}⟩`] as const),
  );
  return marks
    .toSorted(([a], [b]) => b.length - a.length)
    .reduce((marked, [said, mark]) => replaced(marked, said, mark), text);
}

/** Only where whole words are meant: «в I четверти» is not in «в II четверти». */
function replaced(text: string, said: string, mark: string): string {
  const at = text.indexOf(said);
  if (at < 0) return text;
  const isWhole = !/\p{L}$/u.test(text.slice(0, at)) && !/^\p{L}/u.test(text.slice(at + said.length));
  const [before, after] = [text.slice(0, at), text.slice(at + said.length)];
  return isWhole ? before + mark + replaced(after, said, mark) : before + said + replaced(after, said, mark);
}

/** The span for which a mark stands. */
export function markedName(words: SpanWords, names: readonly NamedWords[]): NamedWords | undefined {
  return names[Number(words.name)];
}
