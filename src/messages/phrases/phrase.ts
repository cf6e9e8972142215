/**
 * Phrases that are said and read from one table. A phrase knows how to say a value, and everything that the beginning of a
 * text can mean by it, so that what the program says it understands, too. Texts are read as {@link asRead} makes them.
 */
import { uniqueBy } from '../../group-by.ts';
import { enumerate } from './enumerate.ts';
import type { FormsOf } from './span-phrase.ts';
import type { WhenFacts } from './when-facts.ts';

/** What the beginning of a text can mean, and what follows. */
interface Reading<T> {
  readonly value: T;
  readonly rest: string;
}

/** A way of saying values of one kind. */
export interface Phrase<T> {
  /** Nothing where the phrase is not for such a value. */
  say(value: T): string | undefined;
  read(text: string): readonly Reading<T>[];
  /** The words it consists of, for finding out which one was mistyped. */
  words?(): readonly string[];
}

/** A text as it is read: in small letters, with nothing made of the two dots that many leave out. */
export function asRead(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е');
}

/**
 * Those of several that a text begins like, in their order. Few begin with the letter that a text begins with: the others are
 * not looked at. They are made when they are first asked for, because most commands say few phrases.
 */
function byBeginning<T extends { readonly begins: string }>(
  make: () => readonly T[],
): (text: string) => readonly T[] {
  let byLetter: ReadonlyMap<string | undefined, readonly T[]> | undefined;
  const grouped = (): ReadonlyMap<string | undefined, readonly T[]> => {
    const all = make();
    const letters = new Set([undefined, ...all.map(({ begins }) => begins[0])]);
    return new Map(
      [...letters].map((letter) => [
        letter,
        all.filter(({ begins }) => begins === '' || begins[0] === letter),
      ]),
    );
  };
  return (text) => {
    byLetter ??= grouped();
    const found = byLetter.get(text[0]) ?? byLetter.get(undefined)!;
    return found.filter(({ begins }) => text.startsWith(begins));
  };
}

/** A word for each of several values; what is written further in an entry is read as well, but never said. */
export function oneOf<T extends string | number>(
  entries: readonly (readonly [value: T, word: string, ...others: string[]])[],
): Phrase<T> {
  const spellings = byBeginning(() =>
    entries.flatMap(([value, ...all]) => all.map((word) => ({ value, begins: asRead(word) }))),
  );
  return {
    say: (value) => entries.find(([each]) => each === value)?.[1],
    read: (text) => spellings(text).map(({ value, begins }) => ({ value, rest: text.slice(begins.length) })),
    words: () => entries.flatMap(([, ...all]) => all.map(asRead)),
  };
}

/**
 * @param pattern has the figures in its first group
 * @param base what they are counted from
 */
export function numbered(say: (value: number) => string, pattern: RegExp, base = 0): Phrase<number> {
  return {
    say,
    read: (text) => {
      const found = pattern.exec(text);
      return found?.index === 0
        ? [{ value: base + Number(found[1]), rest: text.slice(found[0].length) }]
        : [];
    },
  };
}

/** Several in a row: «5-го, 10-го и 20-го». Without a word before the last, commas only. */
export function listOf<T>(item: Phrase<T>, and?: string): Phrase<readonly T[]> {
  const after = (text: string, found: readonly T[]): Reading<readonly T[]>[] =>
    item.read(text).flatMap(({ value, rest }) => {
      const all = [...found, value];
      const last = and === undefined ? '' : ` ${and} `;
      return [
        { value: all, rest },
        ...(rest.startsWith(', ') ? after(rest.slice(2), all) : []),
        ...(last !== '' && rest.startsWith(last)
          ? item.read(rest.slice(last.length)).map((end) => ({ value: [...all, end.value], rest: end.rest }))
          : []),
      ];
    });
  return {
    say: (values) => {
      const parts = values.map((value) => item.say(value));
      if (parts.length === 0 || parts.includes(undefined)) return undefined;
      return and === undefined ? parts.join(', ') : enumerate(parts as string[], and);
    },
    read: (text) => after(text, []),
    words: () => [...(item.words?.() ?? []), ...(and === undefined ? [] : [and])],
  };
}

/** Says one fact of several. */
export function fact<K extends keyof WhenFacts>(
  key: K,
  phrase: Phrase<NonNullable<WhenFacts[K]>>,
): Phrase<WhenFacts> {
  return {
    say: (facts) => {
      const value = facts[key];
      return value === undefined ? undefined : phrase.say(value);
    },
    read: (text) => phrase.read(text).map(({ value, rest }) => ({ value: { [key]: value }, rest })),
    words: () => phrase.words?.() ?? [],
  };
}

/** Whether two parts of a text do not contradict each other. */
function isAtOneWith(one: WhenFacts, other: WhenFacts): boolean {
  return (Object.keys(other) as (keyof WhenFacts)[]).every(
    (key) => one[key] === undefined || one[key] === other[key],
  );
}

/**
 * A template with slots in braces, and what the facts have to be for it; `undefined`: there must be no such fact. `[a|b]` is
 * either, of which the first that fits is said.
 */
type PhraseRow = readonly [
  template: string,
  facts?: { readonly [K in keyof WhenFacts]?: WhenFacts[K] | undefined },
];

/** A row, taken apart. */
interface Way {
  /** Literals and the names of slots, in turns. */
  readonly parts: readonly string[];
  /** The same, as texts are read. */
  readonly read: readonly string[];
  readonly begins: string;
  readonly entries: readonly (readonly [keyof WhenFacts, unknown])[];
  readonly fixed: WhenFacts;
}

/** A template as each of its alternatives makes it. */
function alternatives(template: string): string[] {
  const [whole, choices] = /\[([^\]]*)\]/.exec(template) ?? [];
  if (whole === undefined) return [template];
  return choices!.split('|').flatMap((choice) => alternatives(template.replace(whole, () => choice)));
}

function waysOf([template, facts = {}]: PhraseRow): Way[] {
  const entries = Object.entries(facts) as [keyof WhenFacts, unknown][];
  const fixed = Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as WhenFacts;
  return alternatives(template).map((each) => {
    const parts = each.split(/\{(\w+)\}/);
    const read = parts.map((part, index) => (index % 2 === 0 ? asRead(part) : part));
    return { parts, read, begins: read[0]!, entries, fixed };
  });
}

/** Ways of saying several facts: the first that fits is said, all are read. */
export function table(
  slots: Readonly<Record<string, Phrase<WhenFacts>>>,
  rows: readonly PhraseRow[],
): Phrase<WhenFacts> {
  // Most commands say few phrases: a table is taken apart when it is first asked.
  let known: readonly Way[] | undefined;
  const ways = (): readonly Way[] => (known ??= rows.flatMap(waysOf));
  const beginning = byBeginning(ways);
  const slot = (name: string): Phrase<WhenFacts> => {
    const found = slots[name];
    if (!found) throw new Error(`no slot ${name}`);
    return found;
  };
  const read = (text: string): Reading<WhenFacts>[] => {
    const after = (name: string, { value, rest }: Reading<WhenFacts>): Reading<WhenFacts>[] =>
      slot(name)
        .read(rest)
        .filter((each) => isAtOneWith(value, each.value))
        .map((each) => ({ value: { ...value, ...each.value }, rest: each.rest }));
    return beginning(text).flatMap(({ read: parts, fixed }) => {
      let found: Reading<WhenFacts>[] = [{ value: fixed, rest: text }];
      for (const [index, part] of parts.entries()) {
        found =
          index % 2 === 1
            ? found.flatMap((each) => after(part, each))
            : found.flatMap(({ value, rest }) =>
                rest.startsWith(part) ? [{ value, rest: rest.slice(part.length) }] : [],
              );
        if (found.length === 0) break;
      }
      return found;
    });
  };
  // Rows that begin alike, and those of other tables, ask for the same again.
  let last: readonly [text: string, found: Reading<WhenFacts>[]] = ['', []];
  return {
    say: (value) => {
      for (const { parts, entries } of ways()) {
        if (!entries.every(([key, wanted]) => value[key] === wanted)) continue;
        const words = parts.map((part, index) => (index % 2 === 0 ? part : slot(part).say(value)));
        if (!words.includes(undefined)) return words.join('');
      }
      return undefined;
    },
    read: (text) => {
      if (text !== last[0] || text === '') last = [text, read(text)];
      return last[1];
    },
    words: () => {
      // Each slot is in many rows, and is asked once.
      const asked = new Set<string>();
      const words = ways().flatMap(({ read: parts }) =>
        parts.flatMap((part, index) => {
          if (index % 2 === 0) return part.split(' ');
          if (asked.has(part)) return [];
          asked.add(part);
          return slot(part).words?.() ?? [];
        }),
      );
      return [...new Set(words)];
    },
  };
}

/** Everything that a whole text can mean, each once. */
export function readings<T>(phrase: Phrase<T>, text: string): T[] {
  const found = phrase.read(text).filter(({ rest }) => rest === '');
  return uniqueBy(
    found.map(({ value }) => value),
    (value) => JSON.stringify(value),
  );
}

/** The phrases a language has for times. */
export interface WhenPhrases {
  readonly part: Phrase<WhenFacts>;
  /** By when, or on which day. */
  readonly detail: Phrase<WhenFacts>;
  /** The word before the last of several. */
  readonly and: string;
  /** The name of a span in the forms that the phrases need. */
  readonly spanForms: FormsOf;
}
