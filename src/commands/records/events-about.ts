/** Reading only what a command needs of the ledger: names with all they were called, and what comes before. */
import type { LedgerEvent } from '../../event.ts';
import { idsOf, type Activity, type Plan, type Unit } from '../../plan/plan.ts';
import type { PlanReading } from '../../plan/read-plan.ts';
import type { EventFilter } from '../../store/ledger.ts';
import type { Context } from '../context.ts';
import { findPlanFiles, readPlanFile } from '../project/plans.ts';
import { readLedger } from '../project/records.ts';

/** The events that match, in order of recording. Creates nothing. */
export function eventsAbout(context: Context, filter: EventFilter): Promise<LedgerEvent[]> {
  return readLedger(context, (ledger) => ledger.events(filter));
}

/** The plans there are, as far as they can be read: a plan with mistakes does not hide its records. */
export async function plansAsTheyAre(context: Context): Promise<(PlanReading & { readonly plan: Plan })[]> {
  return (await readPlans(context)).flatMap((reading) => {
    const { plan } = reading;
    return plan ? [{ ...reading, plan }] : [];
  });
}

/** The plan files there are, read, whatever is wrong with them. */
export async function readPlans(context: Context): Promise<PlanReading[]> {
  const readings = [];
  for (const file of await findPlanFiles(context)) readings.push(await readPlanFile(context, file));
  return readings;
}

/** Every name that activities and units have had, given any of their names. */
export function withNames(
  plans: readonly { readonly plan: Plan }[],
  activities: readonly string[],
  units: readonly string[],
): { activities: string[]; units: string[] } {
  const allNames = (named: readonly (Activity | Unit)[], asked: readonly string[]): string[] => {
    const wanted = new Set(asked);
    const found = named.filter((each) => idsOf(each).some((id) => wanted.has(id)));
    return [...new Set([...asked, ...found.flatMap(idsOf)])];
  };
  const actors = plans.flatMap(({ plan }) => plan.actors);
  return {
    activities: allNames(
      plans.flatMap(({ plan }) => plan.activities),
      activities,
    ),
    units: allNames(
      actors.flatMap((actor) => actor.units),
      units,
    ),
  };
}
