import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, monthOf, weekdayIndex } from '../../src/calendar/day.ts';
import type { Context } from '../../src/commands/context.ts';
import { readSpan as read, type DaySpan, type SpanOptions } from '../../src/commands/span.ts';

/** None of these times has to be looked up in a plan. */
const NO_PLANS = {} as Context;
const readSpan = (options: SpanOptions, today: string): Promise<DaySpan> => read(options, today, NO_PLANS);

const day = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays('1990-01-01', count));

describe('a stretch of time', () => {
  it.each<[SpanOptions, string, string]>([
    [{ month: '2010-09' }, '2010-09-01', '2010-09-30'],
    [{ week: true }, '2010-10-04', '2010-10-10'],
    [{ next: '14d' }, '2010-10-05', '2010-10-19'],
    [{ next: '14' }, '2010-10-05', '2010-10-19'],
    [{ next: '14 дней' }, '2010-10-05', '2010-10-19'],
    [{ next: '2w' }, '2010-10-05', '2010-10-19'],
    [{ next: '2 недели' }, '2010-10-05', '2010-10-19'],
    [{ next: '1m' }, '2010-10-05', '2010-11-05'],
    [{ next: '3 мес.' }, '2010-10-05', '2011-01-05'],
    [{ from: '2010-09', to: '10.2010' }, '2010-09-01', '2010-10-31'],
    [{ from: 'вчера', to: '15 октября' }, '2010-10-04', '2010-10-15'],
    [{ from: '20 September 2010' }, '2010-09-20', '2010-10-31'],
    [{ to: '2010-11' }, '2010-10-05', '2010-11-30'],
  ])('%j', async (options, from, to) => {
    expect(await readSpan(options, '2010-10-05')).toMatchObject({ from, to, given: true });
  });

  it('is this month where nothing is said', async () => {
    const span = { from: '2010-10-01', to: '2010-10-31', month: '2010-10', given: false };
    expect(await readSpan({}, '2010-10-05')).toEqual(span);
  });

  it('ends with the month where a month ahead has no such day', async () => {
    expect(await readSpan({ next: '1m' }, '2010-01-31')).toMatchObject({ to: '2010-02-28' });
    expect(await readSpan({ next: '1m' }, '2012-01-30')).toMatchObject({ to: '2012-02-29' });
  });

  it.each(['', '0', '0d', '-1d', '1.5w', '2x', 'd', '10 minutes', '14 дн недели', '99999d'])(
    'refuses --next %s',
    async (next) => {
      await expect(readSpan({ next }, '2010-10-05')).rejects.toMatchObject({
        code: 'not-a-length',
        args: { text: next },
      });
    },
  );

  it.each<[SpanOptions, string[]]>([
    [{ month: '2010-10', week: true }, ['--month', '--week']],
    [{ week: true, next: '14d' }, ['--week', '--next']],
    [{ month: '2010-10', from: '2010-10-05' }, ['--month', '--from']],
    [{ next: '2w', to: '2010-10-05' }, ['--next', '--to']],
    [{ week: true, from: '2010-10-01', to: '2010-10-05' }, ['--week', '--from', '--to']],
  ])('%j contradicts itself', async (options, named) => {
    await expect(readSpan(options, '2010-10-05')).rejects.toMatchObject({
      code: 'several-spans',
      args: { options: named },
    });
  });

  it('is a week from Monday to Sunday, with today in it', async () => {
    await fc.assert(
      fc.asyncProperty(day, async (today) => {
        const { from, to } = await readSpan({ week: true }, today);
        expect([weekdayIndex(from), weekdayIndex(to), daysBetween(from, to)]).toEqual([0, 6, 6]);
        expect(from <= today && today <= to).toBe(true);
      }),
    );
  });

  it('ahead of today: a week is seven days, and months come one after the other', async () => {
    await fc.assert(
      fc.asyncProperty(day, fc.integer({ min: 1, max: 60 }), async (today, count) => {
        const [weeks, days, months] = await Promise.all(
          [`${count}w`, `${count * 7}d`, `${count}m`].map((next) => readSpan({ next }, today)),
        );
        expect(weeks).toEqual(days);
        expect(weeks?.from).toBe(today);
        const [years, month] = monthOf(months?.to ?? '')
          .split('-')
          .map(Number);
        const [year, start] = monthOf(today).split('-').map(Number);
        expect((years! - year!) * 12 + month! - start!).toBe(count);
        expect(months!.to.slice(8) <= today.slice(8)).toBe(true);
      }),
    );
  });
});
