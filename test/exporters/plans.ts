/** Plans that the tests of documents are made with. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { builtInCalendar } from '../../src/calendar/production/built-in.ts';
import { appendixOf, type Appendix } from '../../src/exporters/appendix.ts';
import { en } from '../../src/messages/en.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { ru } from '../../src/messages/ru.ts';
import { assemblePlan } from '../../src/plan/assemble-plan.ts';
import type { PlanFile } from '../../src/plan/generated/plan-file.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { obligations } from '../../src/progress/obligations.ts';
import { planTable, type PlanTable } from '../../src/progress/table.ts';

function readRepositoryFile(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

/** A plan from its entries; every actor is a unit itself. */
export function planOf(entry: PlanFile): Plan {
  return assemblePlan(entry, 'plan.yaml', new Map());
}

/** The plan of 2010. */
export function seedPlan(): Plan {
  return planOf(parse(readRepositoryFile('plans/sgo-2010-h1.yaml')) as PlanFile);
}

export function tableOf(plan: Plan): PlanTable {
  return planTable(plan, obligations(plan, builtInCalendar('ru')).items);
}

export function documentOf(plan: Plan): { appendix: Appendix; messages: Messages } {
  const messages = plan.language === 'ru' ? ru : en;
  return { appendix: appendixOf(plan, tableOf(plan), messages), messages };
}

/** The table of the source order: the labels of its rows and its cells, white space collapsed, no final full stops. */
export function sourceTable(): { labels: string[]; cells: string[][][] } {
  const parts = readRepositoryFile('test/fixtures/order-2010.txt').split(/^\t/m).slice(1);
  const rows: string[][] = [];
  for (let start = 5; start < parts.length; start += 5) rows.push(parts.slice(start, start + 5));
  return {
    labels: rows.map(([label = '']) => label.trim()),
    cells: rows.map(([, ...cells]) => cells.map(itemsOf)),
  };
}

/** The items of a cell, by its bullets. */
export function itemsOf(cell: string): string[] {
  return cell
    .split('·')
    .slice(1)
    .map((item) => item.replace(/\s+/g, ' ').trim().replace(/\.$/, ''));
}
