import { nearestYears } from '../calendar/named-spans.ts';
import { rule } from './rule.ts';

/** A unit has two dates of one span, and nothing says which of them count. */
export const spanDatesClash = rule('span-dates-clash', 'error', function* ({ plan, units }) {
  for (const { spans } of plan.spans)
    for (const { name: span, differ } of spans) {
      if (differ.length < 2) continue;
      const clashing = [...units.values()].find((unit) => {
        const dates = nearestYears(differ, unit).map(({ first, last }) => `${first}..${last}`);
        return new Set(dates).size > 1;
      });
      if (clashing) yield { args: { unit: clashing.id, span }, path: ['spans'] };
    }
});
