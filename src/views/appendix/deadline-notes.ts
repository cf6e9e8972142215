/** What is said once, below the table, of the deadlines in it. */
import { byText } from '../../group-by.ts';
import type { Day } from '../../calendar/day.ts';
import type { Messages } from '../../messages/messages.ts';
import { dayInFigures } from '../../messages/phrases/dates.ts';
import { detailWords } from '../../messages/phrases/when.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Item } from '../../progress/obligations.ts';
import type { Line } from '../view.ts';
import { isLeftToPlan, takesPlansDay, termsOfItems, type SaidTime } from './finer-time.ts';
import type { Laid } from './layout.ts';

/** What the plan means by a month where it is not its last day, and which deadlines its rule for days off has moved. */
export function deadlineNotes({ rows }: Laid, plan: Plan, { unit }: SaidTime, messages: Messages): Line[] {
  const items = rows.flatMap((row) => row.items.map(({ item }) => item));
  const notes = [...monthNote(items, plan, unit, messages), ...shiftNotes(items, plan, messages)];
  return notes.map((text) => ({ text, only: ['screen', 'page'] }));
}

function monthNote(items: readonly Item[], plan: Plan, unit: SaidTime['unit'], messages: Messages): string[] {
  const { monthDeadline, period } = plan;
  const [month] = period;
  if (month === undefined || (monthDeadline.kind === 'last-day' && monthDeadline.of === 'same')) return [];
  const day = detailWords({ kind: 'month', month, by: monthDeadline }, messages);
  const isMeant = termsOfItems(items).some(
    (term) => (takesPlansDay(term) && !term.by) || isLeftToPlan(term, plan, unit),
  );
  return day !== undefined && isMeant ? [messages.exports.plansDay({ day })] : [];
}

/** More days than these nobody reads one by one: then the rule is enough. */
const MOST_DAYS = 6;

function shiftNotes(
  items: readonly Item[],
  { nonWorkingDay }: Plan,
  { language, exports }: Messages,
): string[] {
  const moved = { preceding: new Map<Day, Day>(), next: new Map<Day, Day>() };
  for (const { occurrence, effectiveDeadline } of items) {
    const { deadline } = occurrence;
    if (deadline === undefined || effectiveDeadline === undefined || deadline === effectiveDeadline) continue;
    moved[effectiveDeadline < deadline ? 'preceding' : 'next'].set(deadline, effectiveDeadline);
  }
  return (['preceding', 'next'] as const).flatMap((direction) => {
    const days = [...moved[direction]].sort(byText(([from]) => from)).map(([from, to]) => ({
      from: dayInFigures(language, from),
      to: dayInFigures(language, to),
    }));
    if (days.length === 0) return [];
    // Nothing is moved back to before its beginning.
    const isException = direction === 'next' && nonWorkingDay === 'preceding';
    return [exports.shifted({ direction, isException, days: days.length > MOST_DAYS ? [] : days })];
  });
}
