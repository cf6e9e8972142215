/** From pairs of plans to what is shown of them. */
import { Sides } from '../../render/changes/sides.ts';
import type { DiffEnd, DiffScope, PlanDiff } from '../../render/diff/plan-diff.ts';
import type { Change, Review } from '../../review/change.ts';
import { review } from '../../review/review.ts';
import type { Context } from '../context.ts';
import { eventsAbout } from '../records/events-about.ts';
import { readOrSay } from '../project/records.ts';
import type { PlanPair } from './pair-plans.ts';
import { unsaidOf } from './unsaid.ts';
import type { LoadedPlan } from '../project/plans.ts';

/** So many names are asked for; more of them, and everything is read. */
const MANY = 500;

/** Compares each pair, with what was recorded of it. */
export async function comparedPlans(
  context: Context,
  pairs: readonly PlanPair[],
  scope: DiffScope,
): Promise<PlanDiff[]> {
  const diffs: PlanDiff[] = [];
  for (const pair of pairs) diffs.push(await planDiff(context, pair, scope));
  return diffs;
}

async function planDiff(context: Context, { before, after }: PlanPair, scope: DiffScope): Promise<PlanDiff> {
  const nothing: DiffEnd = { where: context.messages.review.sides.nothing, isAbsent: true };
  const [was, is] = [before?.loaded, after?.loaded];
  const { changes, total, credited } = await reviewed(context, was, is, scope.actor);
  const shown = changes.filter((change) => isWithin(change, scope));
  const [former, now] = [was?.plan.name, is?.plan.name];
  const plan = now ?? former ?? '';
  return {
    plan,
    ...(former === undefined || former === plan ? {} : { formerPlan: former }),
    before: before?.end ?? nothing,
    after: after?.end ?? nothing,
    isSameFile: before !== undefined && before.key === after?.key,
    changes: shown,
    hidden: changes.length - shown.length,
    total,
    credited,
    ...(await unsaidOf(textsOf(was), textsOf(is), is)),
    isPart: changes.length > shown.length && (scope.month !== undefined || scope.classes !== undefined),
    sides: new Sides(was, is, changes),
  };
}

function textsOf(side: LoadedPlan | undefined): string[] {
  return (side?.files ?? []).map(({ source }) => source.text);
}

/** Only what is recorded of what changed is read: a store may have a million records of one plan. */
async function reviewed(
  context: Context,
  was: LoadedPlan | undefined,
  is: LoadedPlan | undefined,
  actor: string | undefined,
): Promise<Review> {
  const unrecorded = review(was, is, [], actor);
  if (unrecorded.changes.length === 0) return unrecorded;
  const plans = [...new Set([was, is].flatMap((side) => side?.plan.name ?? []))];
  const activities = activitiesOf(unrecorded.changes, was, is);
  if (activities?.length === 0) return unrecorded;
  const events = await readOrSay(
    context,
    eventsAbout(context, { plans, ...(activities ? { activities } : {}) }),
  );
  return events.length === 0 ? unrecorded : review(was, is, events, actor);
}

/** Every name of the activities that changed; nothing where a change may be about all of them, or about very many. */
function activitiesOf(
  changes: readonly Change[],
  was: LoadedPlan | undefined,
  is: LoadedPlan | undefined,
): string[] | undefined {
  const changed = new Set<string>();
  for (const { activity, affects, before, heir } of changes) {
    if (activity === undefined && affects.units > 0) return undefined;
    for (const name of [activity, heir, before]) if (typeof name === 'string') changed.add(name);
  }
  const all = [was, is].flatMap((side) => side?.plan.activities ?? []);
  const named = all.filter(
    ({ id, was: former }) => changed.has(id) || former.some((name) => changed.has(name)),
  );
  const names = [...new Set(named.flatMap(({ id, was: former }) => [id, ...former]))];
  return names.length > MANY ? undefined : names;
}

/** Whether a change was asked for. What is about the plan as a whole concerns everybody in it. */
function isWithin(change: Change, { actor, month, classes }: DiffScope): boolean {
  return (
    (actor === undefined || change.actors.includes(actor)) &&
    (month === undefined || change.months.includes(month)) &&
    (classes === undefined || classes.includes(change.class))
  );
}
