/** Spans of time that no plan can mean: working them out would take for ever. */
import type { Finding, Path } from '../diagnostic.ts';
import type { PlanFile } from './generated/plan-file.ts';

/** The longest span, and the longest period of a plan, in years. */
const YEARS = 10;
const LAST_YEAR = 9000;

/** Spans in a plan that are longer than its period may be, or too far away. What stands there has passed the schema. */
export function spanFindings({ period, activities }: PlanFile): Finding[] {
  const findings = [...spansIn(period, ['period'])];
  for (const [index, { when, tasks }] of activities.entries()) {
    findings.push(...spansIn(when, ['activities', index, 'when']));
    for (const actor in tasks) {
      const task = tasks[actor]!;
      if (typeof task === 'object' && task.when !== undefined)
        findings.push(...spansIn(task.when, ['activities', index, 'tasks', actor, 'when']));
    }
  }
  const months = [period].flat().reduce((sum, span) => sum + monthsIn(span), 0);
  if (findings.length === 0 && months > YEARS * 12)
    findings.push(tooLong([period].flat().join(', '), ['period']));
  return findings;
}

/** The spans in a value, however deep; most values are one short text. */
function spansIn(value: unknown, path: Path): Finding[] {
  if (typeof value === 'string') return isTooLong(value) ? [tooLong(value, path)] : [];
  if (typeof value !== 'object' || value === null) return [];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, inner]) => spansIn(inner, [...path, key]));
}

function isTooLong(text: string): boolean {
  const last = text.slice(text.lastIndexOf('..') + 1);
  if (!/\d{4}-\d{2}/.test(text)) return false;
  return monthsIn(text) > YEARS * 12 || Number(/\d{4}/.exec(last)?.[0]) > LAST_YEAR;
}

/** How many months a text such as `2010-08..2010-12` spans; days count by their months. */
function monthsIn(text: string): number {
  const [from = '', to = from] = text.split('..');
  const month = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return month(to) - month(from) + 1;
}

function tooLong(text: string, path: Path): Finding {
  const given = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  return {
    code: 'span-too-long',
    severity: 'error',
    args: { given, years: YEARS, last: LAST_YEAR },
    path,
  };
}
