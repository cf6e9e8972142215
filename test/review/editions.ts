import { assembleCalendar } from '../../src/calendar/production/assemble-calendar.ts';
import { builtInCalendar } from '../../src/calendar/production/built-in.ts';
import type { SpanSet } from '../../src/calendar/named-spans.ts';
import type { CalendarFile } from '../../src/calendar/production/calendar-file.ts';
import { entryIn } from '../../src/group-by.ts';
import { assemblePlan } from '../../src/plan/assemble-plan.ts';
import type { PlanFile } from '../../src/plan/generated/plan-file.ts';
import { readPlan } from '../../src/plan/read-plan.ts';
import { obligations, type Item } from '../../src/progress/obligations.ts';
import type { Edition } from '../../src/review/edition.ts';

/** It has worked its years out once for all versions. */
const RUSSIA = builtInCalendar('ru');

/** A version of a plan whose units stand in it. @param spans what each file of spans that it names has */
export function editionOf(
  entry: PlanFile,
  ownCalendar?: CalendarFile,
  spans: ReadonlyMap<string, readonly SpanSet[]> = new Map(),
): Edition {
  return {
    plan: assemblePlan(entry, `${entry.plan}.yaml`, new Map(), spans),
    calendar: ownCalendar ? assembleCalendar(ownCalendar) : RUSSIA,
    ownCalendar,
  };
}

const ITEMS = new WeakMap<Edition, readonly Item[]>();

/** What a version asks for, worked out once however often it is compared. */
export function itemsOf(edition: Edition): readonly Item[] {
  return entryIn(ITEMS, edition, () => obligations(edition.plan, edition.calendar).items);
}

/** A version of a plan as it is read from text. @param files others that it names, by their paths */
export async function editionFrom(
  text: string,
  files: Readonly<Record<string, string>> = {},
): Promise<Edition> {
  const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);
  const reading = await readPlan('plan.yaml', bytes(text), (path) => {
    const content = files[path];
    return Promise.resolve(content === undefined ? undefined : bytes(content));
  });
  const errors = reading.diagnostics.filter(({ severity }) => severity === 'error');
  if (!reading.plan || errors.length > 0) throw new Error(JSON.stringify(errors));
  return { ...reading, plan: reading.plan };
}
