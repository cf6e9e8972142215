import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanFile } from '../../src/plan/generated/plan-file.ts';
import { review } from '../../src/review/review.ts';
import { runs } from '../runs.ts';
import { editionOf } from './editions.ts';

const SENTENCES = readFileSync('test/fixtures/order-2010.txt', 'utf8')
  .replaceAll(/\s+/g, ' ')
  .match(/\p{Lu}[^.;:]{30,120}(?=[.;:])/gu)!;

function plan(words: string): PlanFile {
  return {
    cyclo: 1,
    plan: 'small',
    title: 'План',
    period: '2010-09..2010-12',
    actors: { UO: { name: 'Управление' } },
    activities: [{ id: 'report', title: 'Отчёт', when: '2010-10', tasks: { UO: { text: words } } }],
  };
}

/** The classes of what differs between two wordings of one task. */
function classes(before: string, after: string): string[] {
  return review(editionOf(plan(before)), editionOf(plan(after)), []).changes.map((change) => change.class);
}

/** Ways to write the same, by what they replace. */
const WRITINGS: readonly (readonly [from: RegExp, to: string])[] = [
  [/ /g, '\u00a0'],
  [/ /g, '  '],
  [/ё/g, 'е'],
  [/[«»]/g, '"'],
  [/«/g, '“'],
  [/ [-–—] /g, ' – '],
  [/ [-–—] /g, ' — '],
  [/$/g, '.'],
  [/(?<=,) (?!\d)/g, ''],
  [/ ([-–—]) /g, '$1'],
  [/№ /g, '№'],
];

/** What changes the meaning, or may: letters, figures, signs between them, and everything that joins or parts. */
const MEANINGS: readonly (readonly [before: string, after: string])[] = [
  ['≥ 10 %', '≤ 10 %'],
  ['> 5', '< 5'],
  ['казнить, нельзя помиловать', 'казнить нельзя, помиловать'],
  ['классы 1-4', 'классы 1, 4'],
  ['классы 1–4', 'классы 1 4'],
  ['100 $', '100 €'],
  ['5 %', '5 ‰'],
  ['№ 11', '11'],
  ['+7', '-7'],
  ['и/или', 'и или'],
  ['(кроме школ)', 'кроме школ'],
  ['да?', 'да!'],
  ['10:30', '10.30'],
  ['2 × 3', '2 3'],
  ['до 5,5', 'до 55'],
  ['все', 'всё равно'],
  ['H₂O', 'HO'],
  ['±5', '+5'],
  ['м²', 'м2'],
  ['в 10–12 классах', 'в 10, 12 классах'],
  ['не позднее 5-го', 'позднее 5-го'],
  ['в 5,6 классах', 'в 5, 6 классах'],
  ['п. 5.6', 'п. 5. 6'],
  ['1000', '1 000'],
  ['Школа', 'школа'],
  ['2010/2011', '2010–2011'],
];

describe('the class of a change of words', () => {
  it('is typographic for another way of writing, however many at once', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SENTENCES),
        fc.subarray([...WRITINGS], { minLength: 1 }),
        (sentence, writings) => {
          const other = writings.reduce((text, [from, to]) => text.replaceAll(from, to), sentence);
          fc.pre(other !== sentence);
          expect(classes(sentence, other).filter((name) => name !== 'typographic')).toEqual([]);
          expect(classes(other, sentence).filter((name) => name !== 'typographic')).toEqual([]);
        },
      ),
      { numRuns: runs(2000) },
    );
  });

  it('is another for whatever may change the meaning, beside whatever is written otherwise', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SENTENCES),
        fc.constantFrom(...MEANINGS),
        fc.subarray([...WRITINGS]),
        fc.boolean(),
        (sentence, [one, other], writings, isBefore) => {
          const beside = writings.reduce((text, [from, to]) => text.replaceAll(from, to), sentence);
          const join = (words: string, text: string): string =>
            isBefore ? `${words} ${text}` : `${text} ${words}`;
          for (const [before, after] of [
            [join(one, sentence), join(other, beside)],
            [join(other, sentence), join(one, beside)],
          ] as const)
            expect(classes(before, after), `${before}\n${after}`).not.toEqual(['typographic']);
        },
      ),
      { numRuns: runs(2000) },
    );
  });

  it('is another for any letter or figure that is put in, taken out or exchanged', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SENTENCES),
        fc.nat(),
        fc.constantFrom(...'абвгдежзикл0123456789'),
        fc.constantFrom(0, 1),
        (sentence, place, sign, taken) => {
          const letters = [...sentence];
          const at = place % letters.length;
          fc.pre(/[\p{L}\d]/u.test(letters[at]!) && letters[at] !== sign);
          // «ё» and «е» are one letter written in two ways.
          fc.pre(taken === 0 || !(letters[at] === 'ё' && sign === 'е'));
          const other = letters.toSpliced(at, taken, sign).join('');
          expect(classes(sentence, other)).not.toEqual(['typographic']);
        },
      ),
      { numRuns: runs(5000) },
    );
  });
});
