/** Pages that the tests look at. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { bigPlan } from '../../bench/big-plan.mjs';
import { cityEvents } from '../../bench/city-events.ts';
import { builtInCalendar } from '../../src/calendar/production/built-in.ts';
import type { LedgerEvent } from '../../src/event.ts';
import { en } from '../../src/messages/en.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { ru } from '../../src/messages/ru.ts';
import { assemblePlan } from '../../src/plan/assemble-plan.ts';
import { readSpans } from '../../src/plan/entries/spans.ts';
import type { PlanFile, SpansFile } from '../../src/plan/generated/plan-file.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { obligations } from '../../src/progress/obligations.ts';
import { States } from '../../src/progress/states.ts';
import { renderPage } from '../../src/render/page/page.ts';
import { appendixView } from '../../src/views/appendix/view.ts';
import type { Included } from '../../src/views/page/included.ts';
import { planPage } from '../../src/views/page/page.ts';
import { cellLines, columnsFor } from '../../src/views/view.ts';

const calendar = builtInCalendar('ru');

/** How a page is made. */
interface PageOptions {
  readonly events?: readonly LedgerEvent[];
  readonly today?: string;
  readonly include?: readonly Included[];
  readonly messages?: Messages;
}

/** The page of a plan. With events it has records. */
export function pageHtml(
  plan: Plan,
  {
    events,
    today = '2010-11-10',
    include = [],
    messages = plan.language === 'ru' ? ru : en,
  }: PageOptions = {},
): string {
  const { items } = obligations(plan, calendar);
  const judged = events && { states: new States(plan, events), today };
  const source = { plan, calendar, items, allItems: items, part: {}, judged, include: new Set(include) };
  return renderPage(planPage(source, messages), messages);
}

/** What was recorded about a plan: so many records at most, the first ones. */
export function eventsOf(plan: Plan, most = Infinity): LedgerEvent[] {
  return cityEvents(plan, calendar, 1, most);
}

/** The points of the table of a plan as its appendix has them: each as often as it stands there. */
export function pointsOf(plan: Plan): string[] {
  const { items } = obligations(plan, calendar);
  const { sections } = appendixView(plan, items, plan.language === 'ru' ? ru : en);
  const [table = {}] = sections;
  const columns = columnsFor('page', table).filter(
    ({ kind, key }) => kind === 'points' || key === 'text' || key === 'title',
  );
  return (table.rows ?? []).flatMap((row) =>
    columns.flatMap(({ key }) => cellLines('page', row[key]).map(({ text }) => text)),
  );
}

/** The plans of docs/tables.md and those of `plans/`, by their names. */
export function shownPlans(): Map<string, Plan> {
  const shown = [
    ...readFileSync('docs/tables.md', 'utf8').matchAll(/^```yaml tables\/(\S+)\n([\s\S]*?)^```$/gm),
  ].map(([, name = '', text = '']) => [name, parse(text) as unknown] as const);
  const isSpans = ([name]: (typeof shown)[number]): boolean => name.startsWith('spans/');
  const spans = new Map(shown.filter(isSpans).map(([name, entry]) => [name, readSpans(entry as SpansFile)]));
  const files = ['sgo-2010-h1', 'returns-2026', 'zavuch-2026-10'].map(
    (name) => parse(readFileSync(`plans/${name}.yaml`, 'utf8')) as unknown,
  );
  const entries = [...shown.filter((each) => !isSpans(each)).map(([, entry]) => entry), ...files];
  const plans = entries.map((entry) => assemblePlan(entry as PlanFile, 'plan.yaml', new Map(), spans));
  return new Map(plans.map((plan) => [plan.name, plan]));
}

/** A plan with so many activities, of a city with 178 units. */
export function cityOf(activities: number): Plan {
  const text = bigPlan(activities, { schools: 169 }).replaceAll('2026-', '2010-');
  return assemblePlan(parse(text) as PlanFile, 'plan.yaml', new Map());
}

/** A text as it is compared: with ordinary spaces. */
export function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
