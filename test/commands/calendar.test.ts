import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Workplace } from '../test-io.ts';

const PLAN = `cyclo: 1
plan: NAME
title: A plan
period: 2026-10..2026-12
calendar: CALENDAR
actors:
  A: {name: A}
activities:
  - {id: one, title: One, when: 2026-11, tasks: {A: Do it}}
  - {id: gone, title: Gone, when: 2026-11, tasks: {A: Leave it}, withdrawn: {by: a later order}}
  - {id: other, title: Other, when: 2026-12, tasks: {A: Wait}}
`;
const SIX_DAYS = `cyclo-calendar: 1
calendar: six-days
extends: ru
week: [monday, tuesday, wednesday, thursday, friday, saturday]
`;
const plan = (name: string, calendar: string): string =>
  PLAN.replace('NAME', name).replace('CALENDAR', calendar);

let empty: Workplace;
beforeAll(async () => {
  empty = await Workplace.open(false);
});
afterAll(() => empty.close());

describe('cyclo calendar', () => {
  it('knows Russia’s calendar without any plan', async () => {
    const { exit, out } = await empty.cyclo('calendar --month 2026-11 --format json');
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ month: '2026-11', calendar: 'ru', workingDays: 20 });
  });

  it('is of this month where none is named', async () => {
    const { out } = await empty.cyclo('calendar --format json', { now: '2026-11-30T12:00:00.000Z' });
    expect(JSON.parse(out)).toMatchObject({ month: '2026-11' });
    const { out: other } = await empty.cyclo('calendar --format json --today "1 декабря"', {
      now: '2026-11-30T12:00:00.000Z',
    });
    expect(JSON.parse(other)).toMatchObject({ month: '2026-12' });
  });

  it('warns where the calendar has no data, wherever it prints', async () => {
    const piped = await empty.cyclo('calendar --month 2040-02 --format json');
    expect(JSON.parse(piped.out)).toMatchObject({ covered: false, workingDays: 21 });
    expect(piped.err).toContain('no data for 2040');
    const shown = await empty.cyclo('calendar --month 2040-02', { columns: 80 });
    expect([shown.out.includes('no data for 2040'), shown.err]).toEqual([true, '']);
  });

  it('follows the calendar of the plan, and tells plans of different calendars apart', async () => {
    const workplace = await Workplace.open(false);
    try {
      await workplace.write('plans/six-days.yaml', plan('six', 'calendars/six-days.yaml'));
      await workplace.write('plans/calendars/six-days.yaml', SIX_DAYS);
      const one = JSON.parse((await workplace.cyclo('calendar --month 2026-11 --format json')).out) as object;
      expect(one).toMatchObject({ calendar: 'six-days', workingDays: 24 });
      await workplace.write('plans/five-days.yaml', plan('five', 'ru'));
      const both = await workplace.cyclo('calendar --month 2026-11');
      expect(both.exit).toBe(2);
      expect(both.err).toContain('ru (plans/five-days.yaml); calendars/six-days.yaml (plans/six-days.yaml)');
      const listed = await workplace.cyclo('calendar --month 2026-11 --plan plans/five-days.yaml');
      expect(listed.out.match(/one|gone|other/g)).toEqual(['one']);
      const named = await workplace.cyclo(
        'calendar --month 2026-11 --format json --plan plans/five-days.yaml',
      );
      expect(JSON.parse(named.out)).toMatchObject({ calendar: 'ru', workingDays: 20 });
      expect((await workplace.cyclo('calendar --month 2030-01')).exit).toBe(0);
    } finally {
      await workplace.close();
    }
  });

  it('refuses a name that is in no plan, whatever the year', async () => {
    const workplace = await Workplace.open();
    try {
      const { exit, err } = await workplace.cyclo('calendar --month 2031-01 --actor RUOO');
      expect([exit, err]).toEqual([2, expect.stringContaining('RUO')]);
      expect((await workplace.cyclo('calendar --month 2031-01 --actor RUO --unit ruo-kalininsky')).exit).toBe(
        0,
      );
    } finally {
      await workplace.close();
    }
  });

  it('marks what is done', async () => {
    const workplace = await Workplace.open();
    try {
      const shown = async (): Promise<string> =>
        (await workplace.cyclo('calendar --month 2010-10 --unit ruo-kalininsky', { columns: 80 })).out;
      expect(await shown()).toContain('29 Fri ● Семинар');
      await workplace.cyclo('done pdn-seminar --unit ruo-kalininsky --date вчера');
      expect(await shown()).toContain('29 Fri ✓ Семинар');
      const { out } = await workplace.cyclo('log --format json');
      expect(JSON.parse(out)).toMatchObject({ events: [{ on: '2010-10-04' }] });
    } finally {
      await workplace.close();
    }
  });
});
