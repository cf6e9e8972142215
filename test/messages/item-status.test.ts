import { describe, expect, it } from 'vitest';
import { loadMessages } from '../../src/messages/messages.ts';
import { itemWords, listedWords } from '../../src/messages/phrases/item-status.ts';
import { percent, percentColumn } from '../../src/messages/phrases/percent.ts';

const en = await loadMessages('en');
const ru = await loadMessages('ru');

const units = (total: number, done: number, inReview: number) => ({ total, done, inReview });

describe('how an item stands', () => {
  it.each([
    ['overdue', units(7, 0, 0), true, 'not done (overdue)', 'overdue'],
    ['overdue', units(7, 4, 0), true, 'partly done, 4 of 7', 'partly done, 4 of 7; overdue'],
    [
      'overdue',
      units(5, 1, 3),
      true,
      'partly done, 1 of 5; waiting for acceptance, 3 of 5',
      'partly done, 1 of 5; waiting for acceptance, 3 of 5; overdue',
    ],
    [
      'overdue',
      units(5, 0, 4),
      true,
      'not done (overdue); waiting for acceptance, 4 of 5',
      'overdue; waiting for acceptance, 4 of 5',
    ],
    ['in-review', units(5, 0, 5), true, 'waiting for acceptance', 'waiting for acceptance'],
    ['in-review', units(5, 0, 3), true, 'waiting for acceptance, 3 of 5', 'waiting for acceptance, 3 of 5'],
    [
      'in-review',
      units(5, 2, 3),
      true,
      'partly done, 2 of 5; waiting for acceptance, 3 of 5',
      'partly done, 2 of 5; waiting for acceptance, 3 of 5',
    ],
    ['done', units(5, 5, 0), true, 'done in time', 'done'],
    ['upcoming', units(2, 0, 0), false, 'as needed', 'as needed'],
    ['upcoming', undefined, true, 'not yet due', 'not yet due'],
    ['postponed', units(1, 0, 0), false, 'postponed', 'postponed'],
  ] as const)('says of %s, %o, more than its status', (status, counts, hasDeadline, inReport, inList) => {
    const standing = { status, hasDeadline, ...(counts ? { units: counts } : {}) };
    expect(itemWords(standing, en.status.statuses, en)).toBe(inReport);
    expect(listedWords(standing, en)).toBe(inList);
    expect(listedWords(standing, ru)).not.toMatch(/[a-z]/);
  });
});

describe('percentages', () => {
  it('are written one way below each other: all with a decimal, or none', () => {
    expect(percentColumn([0, 0.146, 1], 'ru')).toEqual(['0,0', '14,6', '100,0']);
    expect(percentColumn([0, 0.5, 1], 'ru')).toEqual(['0', '50', '100']);
    expect(percentColumn([undefined, 0.999999, 0.00001], 'en')).toEqual(['–', '99.9', '0.1']);
    expect(percentColumn([undefined], 'en')).toEqual(['–']);
  });

  it('stand in a sentence as they are', () => {
    expect([percent(0.5, 'ru'), percent(0.889, 'ru'), percent(0.99999, 'en')]).toEqual([
      '50 %',
      '88,9 %',
      '99.9 %',
    ]);
  });
});
