import { afterEach, describe, expect, it, vi } from 'vitest';
import { addDays, monthOf, type Day } from '../../src/calendar/day.ts';
import { builtInCalendar } from '../../src/calendar/production/built-in.ts';

describe('time zones', () => {
  afterEach(() => vi.unstubAllEnvs());

  const answers = (): unknown[] => {
    const fresh = builtInCalendar('ru');
    const days: Day[] = Array.from({ length: 800 }, (_, index) => addDays('2010-01-01', index * 8));
    return days.map((each) => [
      fresh.dayKind(each),
      fresh.nextWorking(each),
      fresh.precedingWorking(each),
      fresh.workingDays(monthOf(each)),
    ]);
  };

  it.each([
    ['Pacific/Kiritimati', -840],
    ['Pacific/Pago_Pago', 660],
    ['America/New_York', 300],
    ['Asia/Yekaterinburg', -300],
    ['Europe/Berlin', -60],
  ])('%s changes nothing', (zone, offset) => {
    vi.stubEnv('TZ', 'UTC');
    const expected = answers();
    vi.stubEnv('TZ', zone);
    expect(new Date(Date.UTC(2020, 0, 15)).getTimezoneOffset()).toBe(offset);
    expect(answers()).toEqual(expected);
  });
});
