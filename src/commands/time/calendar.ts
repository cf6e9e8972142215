import { firstDay, lastDay, monthOf, type Month } from '../../calendar/day.ts';
import { builtInCalendar } from '../../calendar/production/built-in.ts';
import type { WorkingCalendar } from '../../calendar/production/working-calendar.ts';
import { usageError } from '../../failure.ts';
import { groupBy } from '../../group-by.ts';
import { monthInWords } from '../../messages/phrases/dates.ts';
import { calendarMonth, type CalendarMonth } from '../../progress/calendar-month.ts';
import { due, type DueItem } from '../../progress/due.ts';
import { calendarView } from '../../views/calendar.ts';
import { uncoveredWords } from '../../views/parts/calendar-notes.ts';
import { command, declareOptions, type OptionValues } from '../command.ts';
import { say, type Context } from '../context.ts';
import { askedName, knownIds } from '../lookup.ts';
import { formatOf, mediumOf, LIST_FORMATS, printView } from '../output/print-view.ts';
import { findPlanFiles, loadPlans, type LoadedPlan } from '../project/plans.ts';
import { recordedStates } from '../project/records.ts';
import { readMonth } from '../span.ts';
import { givenDay } from '../today.ts';

const OPTIONS = declareOptions(['actor', 'unit', 'month', 'format', 'listOutput'], {
  format: ['text', ...LIST_FORMATS],
});

type CalendarOptions = OptionValues<typeof OPTIONS>;

/** What of a plan falls due in the month. */
interface MonthOfPlan extends LoadedPlan {
  readonly items: readonly DueItem[];
}

/** `cyclo calendar`: a month, its working days, and what falls due on each. */
export const calendar = command({
  writes: 'output',
  options: OPTIONS,
  async run(context, { options }) {
    const { io, messages } = context;
    const { output } = options;
    const format = options.format === 'text' ? 'table' : formatOf({ format: options.format, output });
    const month = options.month === undefined ? monthOf(context.today) : readMonth(options.month, '--month');
    const lists = await listedIn(month, context, options);
    const view = calendarMonth(
      month,
      calendarOf(lists),
      lists.flatMap(({ items }) => items),
    );
    const who = askedName(lists, options) ?? messages.due.everybody;
    if (mediumOf(context, { format, output }) === 'screen') return printGrid(context, view, who);
    if (!view.covered) await say(io.stderr, uncoveredWords(view, messages));
    return printView(context, calendarView(view, who, messages), { format, output });
  },
});

/** The month as a grid of weeks. */
async function printGrid(context: Context, view: CalendarMonth, who: string): Promise<void> {
  const { io, messages, paint, language, today } = context;
  const { renderCalendarGrid } = await import('../../render/calendar-grid.ts');
  const title = [paint.bold(monthInWords(language, view.month)), who, ...givenDay(context)].join(' · ');
  const grid = renderCalendarGrid(view, { messages, paint, width: io.stdout.columns, today });
  io.stdout.write(`${title}\n\n${grid}`);
}

/** The plans that may concern the month, and what of them falls due in it. None where there are no plans. */
async function listedIn(
  month: Month,
  context: Context,
  { actor, unit }: CalendarOptions,
): Promise<MonthOfPlan[]> {
  // A name has to be looked up in all plans, of whatever year.
  const isNamed = (actor ?? unit) !== undefined;
  if (!isNamed && (await findPlanFiles(context)).length === 0) return [];
  const plans = await loadPlans(context, isNamed ? undefined : { from: month, to: month });
  const query = {
    today: context.today,
    from: firstDay(month),
    to: lastDay(month),
    ...(await knownIds(context, plans, { actor, unit })),
  };
  const recorded = await recordedStates(context, plans);
  return plans.map((loaded) => {
    const { items, problems } = due(loaded.plan, loaded.calendar, recorded, query);
    if (problems.length > 0) {
      const unscheduled = { file: loaded.plan.file, count: problems.length };
      context.io.stderr.write(`${context.messages.due.unscheduled(unscheduled)}\n`);
    }
    return {
      ...loaded,
      items: items.filter(({ item, status }) => isDueIn(month, item) && status !== 'withdrawn'),
    };
  });
}

function isDueIn(month: Month, { effectiveDeadline }: DueItem['item']): boolean {
  return effectiveDeadline !== undefined && monthOf(effectiveDeadline) === month;
}

/** The calendar of the plans that have something in the month; Russia's where there are no plans. */
function calendarOf(lists: readonly MonthOfPlan[]): WorkingCalendar {
  const busy = lists.filter(({ items }) => items.length > 0);
  const concerned = busy.length > 0 ? busy : lists;
  const byCalendar = [...groupBy(busy, ({ plan }) => plan.calendar)];
  if (byCalendar.length > 1) {
    const calendars = byCalendar.map(([name, some]) => ({ name, plans: some.map(({ plan }) => plan.file) }));
    throw usageError('calendars-differ', { calendars });
  }
  return concerned[0]?.calendar ?? builtInCalendar('ru');
}
