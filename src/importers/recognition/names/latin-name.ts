/** Ids: short Latin words that are made of a text, and of that text alone. */
import { once } from '../../../group-by.ts';
import { inLatin } from '../../latin.ts';
import { plainText, stem, wordsOfText } from '../words.ts';

/** Words that stand in most texts of this kind, so that they tell none from another. */
const COMMON = new Set(
  (
    'организация проведение участие подготовка обеспечение осуществление реализация выполнение работа деятельность школа школьный ' +
    'образовательный образование учреждение учебный год года учащиеся обучающиеся оу координатор специалист руководитель рамки ' +
    'система использование внедрение регулярный обучающий информационный организационный'
  )
    .split(' ')
    .map(stem),
);
const SILENT = new Set(
  'и в во на по с со к ко о об от до для при за из у не а или как том числе под над без между'.split(' '),
);

const WORDS = 4;
const LENGTH = 40;

/** What a word says of a text; its Latin letters are empty where it says nothing. The words of a plan are few, and stand in many texts. */
const knownWord = once((word: string) => {
  const isName = /\d/.test(word) && /\p{L}/u.test(word);
  return {
    latin: SILENT.has(word.toLowerCase()) ? '' : inLatin(word),
    weight: (COMMON.has(stem(word)) ? 0 : 2) + (isName ? 2 : 0),
  };
});

/** Addresses and days. */
const NO_WORD = /https?:\S+|(?<!\d)\d{1,2}\.\d{2}(?:\.\d{2,4})?(?!\d)/g;

interface TellingWord {
  readonly latin: string;
  readonly weight: number;
  readonly index: number;
}

/**
 * The words of a text that tell it from others, in Latin letters, the most telling first: names in quotes and
 * abbreviations, then what is not said of everything. It depends on no other text.
 */
function tellingWords(text: string): TellingWord[] {
  const plain = plainText(text);
  const quoted = new Set(plain.match(/[«"“][^»"”]+[»"”]/g)?.flatMap(wordsOfText));
  const seen = new Set(['']);
  const found: TellingWord[] = [];
  const words = wordsOfText(
    plain.includes(':') || plain.includes('.') ? plain.replaceAll(NO_WORD, '') : plain,
  );
  for (const [index, word] of words.entries()) {
    const { latin, weight } = knownWord(word);
    if (seen.has(latin)) continue;
    seen.add(latin);
    found.push({ latin, index, weight: weight + (quoted.has(word) ? 1 : 0) });
  }
  return found.sort((a, b) => b.weight - a.weight || a.index - b.index);
}

/** An id of so many of a text's telling words, in the order of the text; fewer where they would be long. */
export function idOf(text: string, count = WORDS): string {
  return ofWords(tellingWords(text), count);
}

function ofWords(words: readonly TellingWord[], count: number): string {
  const chosen: { word: string; index: number }[] = [];
  let length = 0;
  for (const { latin, index } of words) {
    if (chosen.length === count) break;
    if (chosen.length > 0 && length + latin.length > LENGTH * Math.max(1, count / WORDS)) continue;
    chosen.push({ word: latin.slice(0, LENGTH).replace(/-+$/, ''), index });
    length += latin.length + 1;
  }
  return chosen
    .sort((a, b) => a.index - b.index)
    .map(({ word }) => word)
    .join('-');
}

/** Gives ids so that no two are the same. What comes first keeps the short one. */
export class Ids {
  readonly #given = new Set<string>();

  /**
   * @param suffixesOf what tells it from others of the same words: its time, its actor
   */
  give(text: string, suffixesOf: () => readonly string[]): string {
    const words = tellingWords(text);
    const base = ofWords(words, WORDS) || 'item';
    if (this.take(base)) return base;
    const suffixes = suffixesOf();
    const longer = [
      ...Array.from({ length: Math.min(3, Math.max(0, words.length - WORDS)) }, (_, index) =>
        ofWords(words, WORDS + index + 1),
      ),
      ...suffixes.map((suffix) => `${base}-${suffix}`),
      ...(suffixes.length > 1 ? [`${base}-${suffixes.join('-')}`] : []),
    ];
    const free = longer.find((id) => this.take(id));
    if (free !== undefined) return free;
    for (let number = 2; ; number++) if (this.take(`${base}-${number}`)) return `${base}-${number}`;
  }

  /** Takes an id that is known already. */
  take(id: string): boolean {
    if (this.#given.has(id)) return false;
    this.#given.add(id);
    return true;
  }
}
