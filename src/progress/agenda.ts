/**
 * What to put before somebody: the items of several plans, what of them is left out, and why.
 */
import { addMonths, firstDay, monthOf } from '../calendar/day.ts';
import type { WorkingDays } from '../calendar/working-days.ts';
import { byText, sumOf } from '../group-by.ts';
import type { Plan } from '../plan/plan.ts';
import { due, isClosed, type DueItem, type DueQuery } from './due.ts';
import type { Recorded } from './states.ts';

/** How to choose. */
export interface AgendaQuery extends DueQuery {
  /**
   * What is late: that of the stretch (`within`), also that of other times (`also`), or that of the stretch and nothing
   * else (`only`).
   */
  readonly overdue: 'within' | 'also' | 'only';
  /** Also what is done, withdrawn or excused. */
  readonly all: boolean;
}

/** The items chosen, by effective deadline and then in the order of the files, and what is not among them. */
export type Agenda = ReturnType<typeof agenda>;

/** Chooses from plans. */
export function agenda(
  plans: readonly { readonly plan: Plan; readonly calendar: WorkingDays }[],
  recorded: Recorded,
  query: AgendaQuery,
) {
  const lists = plans.map(({ plan, calendar }) => ({ plan, ...due(plan, calendar, recorded, query) }));
  const over = query.overdue === 'also' ? lists.filter(({ items }) => hasEnded(items, query)) : [];
  const chosen = lists
    .filter((list) => !over.includes(list))
    .flatMap(({ items }) => items)
    .filter(({ status, within }) =>
      query.overdue === 'only' ? within && status === 'overdue' : within || query.overdue === 'also',
    );
  const open = query.all ? chosen : chosen.filter((entry) => !isClosed(entry));
  const late = over.filter(({ items }) => items.length > 0);
  return {
    items: open.toSorted(byText(({ item }) => item.effectiveDeadline ?? '9999')),
    /** How many were left out because nothing more is to be done about them. */
    closed: chosen.length - open.length,
    /** How many shares of them, and of what was left out, were decided differently by people who did not know of each other. */
    disputed: sumOf(chosen, ({ disputed }) => disputed),
    /** What is overdue in plans that ended before last month: counted, not listed, unless it is asked for. */
    ended: {
      count: sumOf(late, ({ items }) => items.length),
      plans: late.map(({ plan }) => plan.name),
    },
    /** Plans with rules that name days which do not exist. */
    unscheduled: lists
      .filter(({ problems }) => problems.length > 0)
      .map(({ plan, problems }) => ({ file: plan.file, count: problems.length })),
  };
}

/** A plan has ended when nothing of it falls into the stretch, and nothing that is late fell due last month. */
function hasEnded(items: readonly DueItem[], { from }: AgendaQuery): boolean {
  const recent = firstDay(addMonths(monthOf(from), -1));
  return !items.some(({ within, item }) => within || (item.effectiveDeadline ?? '') >= recent);
}
