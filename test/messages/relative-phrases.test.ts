/** Terms counted from another day, in the words of an order and back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Anchor, Relative } from '../../src/calendar/when.ts';
import { en } from '../../src/messages/en.ts';
import { readWhenWords } from '../../src/messages/phrases/read-when.ts';
import { whenWords } from '../../src/messages/phrases/when.ts';
import type { WhenFacts } from '../../src/messages/phrases/when-facts.ts';
import { ru } from '../../src/messages/ru.ts';
import { runs } from '../runs.ts';

const NAMES: readonly Anchor[] = [
  { kind: 'activity', activity: 'council', name: 'Совет директоров' },
  { kind: 'activity', activity: 'council', occurrence: '2010-10', name: 'Совет директоров' },
  { kind: 'activity', activity: 'book', name: 'Семинар «Сетевой Город» (второй)' },
  { kind: 'done', activity: 'letter', name: 'Письмо' },
  { kind: 'done', activity: 'letter', whose: 'parent', name: 'Письмо' },
  { kind: 'day', day: 'attestation', name: 'начало аттестации' },
  { kind: 'date', date: '2010-11-15' },
];

/** What a plan with these names would find. */
function anchorOf({ what, name, time, whose }: WhenFacts): Anchor | undefined {
  return NAMES.find(
    (each) =>
      each.kind === what &&
      each.name?.toLowerCase() === name &&
      ('activity' in each ? each.occurrence === time && each.whose === whose : true),
  );
}

const term: fc.Arbitrary<Relative> = fc
  .record({
    side: fc.constantFrom<Relative['side']>('before', 'after'),
    manner: fc.constantFrom<Relative['manner']>('by', 'within', 'exactly'),
    distance: fc.record({
      count: fc.integer({ min: 1, max: 120 }),
      unit: fc.constantFrom<Relative['distance']['unit']>('day', 'working-day', 'week', 'month'),
    }),
    anchor: fc.constantFrom(...NAMES),
  })
  .map((one) => ({ kind: 'relative', ...one, ...(one.anchor.kind === 'done' ? { side: 'after' } : {}) }));

describe('a term counted from another day', () => {
  it.each([
    ['ru', ru],
    ['en', en],
  ] as const)('means what it says: %s', (_, messages) => {
    fc.assert(
      fc.property(term, (one) => {
        const words = whenWords([one], messages);
        expect(words).not.toBe('');
        expect(readWhenWords(words, messages, ['2010-10'], anchorOf)).toEqual([[one]]);
      }),
      { numRuns: runs(2000) },
    );
  });

  const relative = (
    side: Relative['side'],
    manner: Relative['manner'],
    count: number,
    unit: Relative['distance']['unit'],
    anchor: number,
  ): Relative => ({ kind: 'relative', side, manner, distance: { count, unit }, anchor: NAMES[anchor]! });

  it.each([
    [
      relative('before', 'by', 3, 'working-day', 0),
      'не позднее чем за 3 рабочих дня до мероприятия «Совет директоров»',
    ],
    [relative('before', 'by', 1, 'week', 5), 'не позднее чем за неделю до дня «начало аттестации»'],
    [relative('before', 'exactly', 21, 'day', 6), 'ровно за 21 день до 15 ноября 2010 г.'],
    [
      relative('after', 'within', 10, 'working-day', 1),
      'в течение 10 рабочих дней после мероприятия «Совет директоров» (октябрь 2010 г.)',
    ],
    [
      relative('after', 'within', 21, 'working-day', 0),
      'в течение 21 рабочего дня после мероприятия «Совет директоров»',
    ],
    [relative('after', 'within', 1, 'month', 6), 'в течение месяца после 15 ноября 2010 г.'],
    [relative('after', 'by', 5, 'day', 3), 'не позднее 5 дней со дня выполнения мероприятия «Письмо»'],
    [
      relative('after', 'within', 5, 'day', 4),
      'в течение 5 дней со дня выполнения вышестоящим исполнителем мероприятия «Письмо»',
    ],
    [
      relative('after', 'exactly', 1, 'working-day', 0),
      'на следующий рабочий день после мероприятия «Совет директоров»',
    ],
    [relative('after', 'exactly', 3, 'day', 3), 'на 3-й день после выполнения мероприятия «Письмо»'],
    [relative('after', 'exactly', 2, 'week', 0), 'через 2 недели после мероприятия «Совет директоров»'],
    [relative('after', 'exactly', 0, 'day', 5), 'в день «начало аттестации»'],
  ])('is said as an order says it: %#', (one, words) => {
    expect(whenWords([one], ru)).toBe(words);
    expect(readWhenWords(words, ru, ['2010-10'], anchorOf)).toEqual([[one]]);
  });

  it.each([
    ['за 3 дня до совета', { side: 'before', manner: 'by', distance: { count: 3, unit: 'day' } }],
    ['за день до совета', { side: 'before', manner: 'by', distance: { count: 1, unit: 'day' } }],
    [
      'в 10-дневный срок со дня получения',
      { side: 'after', manner: 'within', distance: { count: 10, unit: 'day' } },
    ],
    [
      'в течение 5 календарных дней со дня получения',
      { side: 'after', manner: 'within', distance: { count: 5, unit: 'day' } },
    ],
    [
      'не позднее чем через 2 недели после сдачи',
      { side: 'after', manner: 'by', distance: { count: 2, unit: 'week' } },
    ],
    [
      'на следующий день после совещания',
      { side: 'after', manner: 'exactly', distance: { count: 1, unit: 'day' } },
    ],
  ])('is understood as people write it: %s', (words, meant) => {
    const known = NAMES[3]!;
    const found = readWhenWords(words, ru, ['2010-10'], ({ what }) => (what === 'other' ? known : undefined));
    expect(found).toEqual([[{ kind: 'relative', ...meant, anchor: known }]]);
    // Without a plan that has the name, nobody can say what is meant.
    expect(readWhenWords(words, ru, ['2010-10'])).toEqual([]);
  });
});
