/** Works out and words the dates of many rules, and what a day is called, and prints it all. Run where the clock is set otherwise. */
import fc from 'fast-check';
import { addDays, monthsBetween, weekdayIndex } from '../../src/calendar/day.ts';
import { occurrences } from '../../src/calendar/occurrences.ts';
import { builtInCalendar } from '../../src/calendar/production/built-in.ts';
import { weekOf } from '../../src/calendar/week.ts';
import { rollDeadline } from '../../src/calendar/working-days.ts';
import { dayInFigures, dayInWords, monthInWords, weekdayName } from '../../src/messages/phrases/dates.ts';
import { en } from '../../src/messages/en.ts';
import { ru } from '../../src/messages/ru.ts';
import { shiftWords } from '../../src/messages/phrases/shift.ts';
import { whenWords } from '../../src/messages/phrases/when.ts';
import { term } from './random-rules.ts';

const days = builtInCalendar('ru');
const context = {
  period: monthsBetween('2010-08', '2011-12'),
  monthDeadline: { kind: 'last-day', of: 'same' } as const,
  days,
};
const rules = fc.sample(term, { seed: 2010, numRuns: 500 });

const lines = rules.flatMap((rule) => [
  `${whenWords([rule], ru)} | ${whenWords([rule], en)}`,
  ...occurrences([rule], context).occurrences.map(({ id, start, deadline, floor }) => {
    if (deadline === undefined) return `${id} ${start}`;
    const preceding = rollDeadline(deadline, 'preceding', days, floor);
    const next = rollDeadline(deadline, 'next', days, floor);
    const moved = shiftWords({ deadline, effectiveDeadline: next }, days, ru) ?? '';
    return [id, start, deadline, preceding, next, weekOf(deadline), dayInWords('ru', deadline), moved].join(
      ' ',
    );
  }),
]);
// Every day of a year in which clocks change in most of the zones.
for (let day = '2010-01-01'; day < '2011-01-01'; day = addDays(day, 1)) {
  lines.push(
    [
      day,
      weekdayIndex(day),
      weekdayName('ru', day),
      dayInFigures('en', day),
      monthInWords('en', day.slice(0, 7)),
    ].join(' '),
  );
}
process.stdout.write(`${lines.join('\n')}\n`);
