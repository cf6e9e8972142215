import { describe, expect, it } from 'vitest';
import { needsCalendar } from '../../src/calendar/calendar-need.ts';
import type { DeadlineRule } from '../../src/calendar/when.ts';
import type { WhenEntry } from '../../src/plan/generated/plan-file.ts';
import { readWhen } from '../../src/plan/when/entry.ts';

const LAST_DAY: DeadlineRule = { kind: 'last-day', of: 'same' };
const LAST_WORKING_DAY: DeadlineRule = { kind: 'last-working-day', of: 'same' };

const needs = (entry: WhenEntry, month: DeadlineRule = LAST_DAY): boolean =>
  needsCalendar(readWhen(entry), month, 'keep');

describe('which days are worked matters', () => {
  it('where deadlines are moved off days off, whatever the time', () => {
    expect(needsCalendar(readWhen('2010-10-05'), LAST_DAY, 'preceding')).toBe(true);
    expect(needs('2010-10-05')).toBe(false);
  });

  it.each<[string, WhenEntry]>([
    ['months', '2010-10'],
    ['months in a row', '2010-08..2010-12'],
    ['a monthly rule', { every: 'month' }],
    ['a span', { during: 'q1' }],
  ])('to %s without a day, as far as the end of a month is a working day', (_, entry) => {
    expect(needs(entry, LAST_WORKING_DAY)).toBe(true);
    expect(needs(entry)).toBe(false);
  });

  it.each<[string, WhenEntry]>([
    ['a working day of a month', { every: 'month', by: { 'working-day': 3 } }],
    ['the last of a month', { every: 'month', by: 'last-working-day' }],
    ['the last of a week', { every: 'week', by: 'last-working-day' }],
    ['one of several', { every: 'month', times: { advance: { by: 5 }, rest: { by: { 'working-day': 3 } } } }],
    ['the last of a span', { during: 'q1', by: 'last-working-day' }],
    ['what is counted in them', { after: '2010-11-15', within: '10 working days' }],
    ['what is done daily', { every: 'day' }],
    ['one of a list', ['2010-10-05', { every: 'month', by: 'last-working-day' }]],
  ])('to %s', (_, entry) => {
    expect(needs(entry)).toBe(true);
  });

  it.each<[string, WhenEntry]>([
    ['a date', '2010-10-05'],
    ['a week, which ends on Sunday', { every: 'week' }],
    ['a day of the week', { every: 'month', weekday: { first: 'tuesday' } }],
    ['a day of the week in a span', { during: 'q1', weekday: { first: 'tuesday' } }],
    ['every day, days off and all', { every: 'day', days: 'all' }],
    ['a day of the month', { every: 'month', by: 5 }],
    ['what is counted in days', { after: '2010-11-15', by: '5 days' }],
    ['what is done as needed', 'as-needed'],
  ])('not to %s', (_, entry) => {
    expect(needs(entry, LAST_WORKING_DAY)).toBe(false);
  });
});
