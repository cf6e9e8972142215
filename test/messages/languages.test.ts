import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** The sections of a language: one file for a subject, under the same name in each. */
function sections(language: string): string[] {
  return readdirSync(`src/messages/${language}`, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts'))
    .toSorted();
}

/**
 * What only Russian needs: headings of tables for spreadsheets (in English these are the names of the fields), declension, stops after
 * abbreviations, and the many ways in which its plans write terms.
 */
const RUSSIAN_ONLY = new Set([
  'csv.ts',
  'declension.ts',
  'editions.ts',
  'ordinals.ts',
  'review/amendment-refs.ts',
  'sentence.ts',
  'time/spelling.ts',
  'time/written-slots.ts',
]);

it('both languages have the same sections, but for what only Russian needs', () => {
  expect(sections('ru').filter((name) => !RUSSIAN_ONLY.has(name))).toEqual(sections('en'));
});

it.each(['en', 'ru'])(
  'nothing said in %s sends anybody to a registry, where the name is not ours',
  (language) => {
    const sending = sections(language).filter((name) =>
      /npm (?:i|install|exec)|npx|cyclo@/.test(readFileSync(`src/messages/${language}/${name}`, 'utf8')),
    );
    expect(sending).toEqual([]);
  },
);
