import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../src/plan/canonical/fold-text.ts';
import { runs } from '../runs.ts';

const order = readFileSync('test/fixtures/order-2010.txt', 'utf8').replaceAll(/\s+/g, ' ');
const WORDS = [...new Set(order.match(/(?<= )\p{Ll}{4,}(?= )/gu))];
/** Clauses as orders have them. */
const CLAUSES = order
  .match(/\p{Lu}[^.;]{30,200}(?=[.;])/gu)!
  .filter((clause) => clause.split(/[«(]/).length === clause.split(/[»)]/).length);

const longText = fc
  .array(fc.tuple(fc.constantFrom(...CLAUSES), fc.constantFrom('. ', ', ', '; ')), {
    minLength: 3,
    maxLength: 10,
  })
  .map((parts) =>
    parts
      .map(([clause, end]) => clause.trim() + end)
      .join('')
      .trim(),
  );

/** How many lines are taken out and put in between two versions of a text. */
function changedLines(one: readonly string[], other: readonly string[]): { out: number; in: number } {
  let head = 0;
  while (head < one.length && one[head] === other[head]) head++;
  let tail = 0;
  while (tail < Math.min(one.length, other.length) - head && one.at(-1 - tail) === other.at(-1 - tail))
    tail++;
  return { out: one.length - head - tail, in: other.length - head - tail };
}

describe('a long text in lines', () => {
  it('is the same text when its lines are joined, and fits', () => {
    fc.assert(
      fc.property(longText, fc.integer({ min: 60, max: 120 }), (text, width) => {
        const lines = foldText(text, width);
        expect(lines.join(' ')).toBe(text);
        expect(lines.filter((line) => line.length > width)).toEqual([]);
      }),
    );
  });

  it('changes one line, or two, when a word changes; hardly ever three', () => {
    let more = 0;

    const tries = runs(5000);
    fc.assert(
      fc.property(longText, fc.nat(), fc.constantFrom(...WORDS), (text, place, word) => {
        const words = [...text.matchAll(/(?<= )\p{Ll}{4,}(?= )/gu)];
        fc.pre(words.length > 0);
        const { 0: old, index } = words[place % words.length]!;
        const changed = text.slice(0, index) + word + text.slice(index + old.length);
        const { out, in: put } = changedLines(foldText(text, 112), foldText(changed, 112));
        expect(Math.max(out, put)).toBeLessThanOrEqual(3);
        if (Math.max(out, put) > 2) more++;
      }),
      { numRuns: tries },
    );

    expect(more).toBeLessThanOrEqual(tries / 500);
  });

  it.each([
    ['after a sentence', 'Первое предложение. Второе.', 22, ['Первое предложение.', 'Второе.']],
    [
      'not after an initial',
      'Директору УМЦ (Пономаревой И. Р.) обеспечить сопровождение',
      40,
      ['Директору УМЦ (Пономаревой И. Р.)', 'обеспечить сопровождение'],
    ],
    [
      'before a preposition',
      'Организация совещания координаторов по планированию',
      40,
      ['Организация совещания координаторов', 'по планированию'],
    ],
    [
      'rather between clauses',
      'Сверка списков пользователей, составление расписания уроков',
      50,
      ['Сверка списков пользователей,', 'составление расписания уроков'],
    ],
    [
      'not within quotation marks',
      'Семинар «Защита данных. Что нового» для всех',
      36,
      ['Семинар', '«Защита данных. Что нового» для всех'],
    ],
    [
      'not before a dash',
      'Сведения о родителях — лицах, заменяющих родителей',
      40,
      ['Сведения о родителях — лицах,', 'заменяющих родителей'],
    ],
    [
      'nowhere in one word',
      'https://example.org/a-very-long-address',
      10,
      ['https://example.org/a-very-long-address'],
    ],
    ['not at two spaces', 'Слова  с двумя пробелами', 12, ['Слова  с', 'двумя', 'пробелами']],
  ])('is broken %s', (_, text, width, lines) => {
    expect(foldText(text, width)).toEqual(lines);
  });
});
