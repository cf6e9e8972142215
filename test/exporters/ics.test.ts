import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarUid, continueCalendar, writeCalendar } from '../../src/exporters/ics/calendar.ts';
import { readPrevious, type PreviousCalendar } from '../../src/exporters/ics/previous.ts';
import { en } from '../../src/messages/en.ts';
import { ru } from '../../src/messages/ru.ts';
import type { PlanFile } from '../../src/plan/generated/plan-file.ts';
import { isInScope } from '../../src/progress/scope.ts';
import { obligations } from '../../src/progress/obligations.ts';
import { calendarComponent, isDated, type CalendarComponent } from '../../src/views/calendar-component.ts';
import { editionOf } from '../review/editions.ts';
import { edited } from '../review/random-edits.ts';
import { randomPlan } from '../review/random-plan.ts';
import { runs } from '../runs.ts';
import { imported, readIcs, shown } from './read-ics.ts';

const STAMP = '2026-08-20T00:00:00Z';

function componentsOf(entry: PlanFile, actor?: string): CalendarComponent[] {
  const { plan, calendar } = editionOf(entry);
  const source = { plan, calendar, messages: plan.language === 'ru' ? ru : en };
  return obligations(plan, calendar)
    .items.filter((item) => isInScope(item, { actor }))
    .filter(isDated)
    .map((item) => calendarComponent(item, source, actor === undefined));
}

const content = (components: readonly CalendarComponent[], as: 'event' | 'todo' = 'event') => ({
  of: 'random',
  name: 'Календарь',
  language: 'ru',
  components,
  others: [],
  form: { as, alarms: [3] },
});

function previousOf(text: string): PreviousCalendar {
  const found = readPrevious(text, 'random', [calendarUid('random')]);
  if (typeof found === 'string') throw new Error(found);
  return found;
}

/** A plan and two later versions of it. */
const versions = fc
  .tuple(fc.nat(9999), fc.array(fc.nat(99_999), { maxLength: 8 }), fc.array(fc.nat(99_999), { maxLength: 8 }))
  .map(([seed, first, second]): readonly [PlanFile, PlanFile, PlanFile] => {
    const plan = randomPlan(seed);
    const later = edited(plan, first);
    return [plan, later, edited(later, second)];
  })
  .filter((all) => all.every(({ plan }) => plan === 'random'));

describe('a calendar handed out again', () => {
  it('leaves exactly the entries of the later version, whichever versions were imported before', () => {
    fc.assert(
      fc.property(
        versions,
        fc.constantFrom(undefined, 'RUO', 'MOU'),
        fc.constantFrom('event' as const, 'todo' as const),
        (plans, actor, as) => {
          const [first, second, third] = plans.map((plan) => content(componentsOf(plan, actor), as));
          const one = writeCalendar(first!, { before: new Map(), stamp: STAMP }).text;
          const two = continueCalendar(second!, previousOf(one), STAMP);
          const three = continueCalendar(third!, previousOf(two), STAMP);
          const [a, b, c] = [readIcs(one), readIcs(two), readIcs(three)];
          expect(shown(a)).toHaveLength(first!.components.filter(({ isCancelled }) => !isCancelled).length);
          expect(imported([a, b])).toEqual(shown(b));
          expect(imported([a, b, c])).toEqual(shown(c));
          // Who missed a version is no worse off, and an old file changes nothing.
          expect(imported([a, c])).toEqual(shown(c));
          expect(imported([c, a, b])).toEqual(shown(c));
          expect(
            shown(c)
              .map(({ summary, end }) => `${summary} ${end}`)
              .sort(),
          ).toEqual(
            shown(readIcs(writeCalendar(third!, { before: new Map(), stamp: STAMP }).text))
              .map(({ summary, end }) => `${summary} ${end}`)
              .sort(),
          );
        },
      ),
      { numRuns: runs(400) },
    );
  });

  it('is the same bytes where nothing has changed', () => {
    fc.assert(
      fc.property(versions, ([, plan]) => {
        const made = content(componentsOf(plan));
        const one = writeCalendar(made, { before: new Map(), stamp: STAMP }).text;
        expect(continueCalendar(made, previousOf(one), '2027-01-01T00:00:00Z')).toBe(one);
      }),
      { numRuns: runs(200) },
    );
  });

  it('has each UID once, and lines of 75 octets at most', () => {
    fc.assert(
      fc.property(versions, ([, plan]) => {
        const { text } = writeCalendar(content(componentsOf(plan)), { before: new Map(), stamp: STAMP });
        const uids = readIcs(text).map(({ uid }) => uid);
        expect(new Set(uids).size).toBe(uids.length);
        expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
        for (const line of text.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n\u{FFFD}]/u);
        }
      }),
      { numRuns: runs(200) },
    );
  });
});
