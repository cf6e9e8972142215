/** From pairs of plans to what is shown of them. */
import { defined } from '../../defined.ts';
import { PlanVersions } from '../../render/changes/plan-versions.ts';
import type { DiffEnd, DiffScope, PlanDiff } from '../../render/diff/plan-diff.ts';
import type { Change, Review } from '../../review/change.ts';
import { review } from '../../review/review.ts';
import type { Context } from '../context.ts';
import { recordedEvents, readOrSay } from '../project/records.ts';
import type { PlanPair } from './pair-plans.ts';
import { commentsAndErrors } from './comments-and-errors.ts';
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
  const [earlier, later] = [before?.loaded, after?.loaded];
  const { changes, total, credited } = await reviewed(context, earlier, later, scope.actor);
  const actor = scope.actor === undefined ? undefined : laterId(scope.actor, changes, later);
  const shown = changes.filter((change) => isInScope(change, { ...scope, ...defined({ actor }) }));
  const [former, now] = [earlier?.plan.name, later?.plan.name];
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
    ...(await commentsAndErrors(textsOf(earlier), textsOf(later), later)),
    isPart: changes.length > shown.length && (scope.month !== undefined || scope.classes !== undefined),
    sides: new PlanVersions(earlier, later, changes),
    actor,
  };
}

/** Changes name an actor by its id in the later version; the user may know its former one. */
function laterId(actor: string, changes: readonly Change[], later: LoadedPlan | undefined): string {
  if (later?.plan.actors.some(({ id }) => id === actor)) return actor;
  const renaming = changes.find(({ kind, before }) => kind === 'actor-renamed' && before === actor);
  return typeof renaming?.after === 'string' ? renaming.after : actor;
}

function textsOf(side: LoadedPlan | undefined): string[] {
  return (side?.files ?? []).map(({ source }) => source.text);
}

/** Only what is recorded of what changed is read: a store may have a million records of one plan. */
async function reviewed(
  context: Context,
  earlier: LoadedPlan | undefined,
  later: LoadedPlan | undefined,
  actor: string | undefined,
): Promise<Review> {
  const unrecorded = review(earlier, later, [], actor);
  if (unrecorded.changes.length === 0) return unrecorded;
  const plans = [earlier, later].flatMap((side) => side ?? []);
  const activities = activitiesOf(unrecorded.changes, earlier, later);
  if (activities?.length === 0) return unrecorded;
  const events = await readOrSay(context, recordedEvents(context, plans, activities ? { activities } : {}));
  return events.length === 0 ? unrecorded : review(earlier, later, events, actor);
}

/** Every name of the activities that changed; nothing where a change may be about all of them, or about very many. */
function activitiesOf(
  changes: readonly Change[],
  earlier: LoadedPlan | undefined,
  later: LoadedPlan | undefined,
): string[] | undefined {
  const changed = new Set<string>();
  for (const { activity, affects, before, heir } of changes) {
    if (activity === undefined && affects.units > 0) return undefined;
    for (const name of [activity, heir, before]) if (typeof name === 'string') changed.add(name);
  }
  const all = [earlier, later].flatMap((side) => side?.plan.activities ?? []);
  const named = all.filter(
    ({ id, was: former }) => changed.has(id) || former.some((name) => changed.has(name)),
  );
  const names = [...new Set(named.flatMap(({ id, was: former }) => [id, ...former]))];
  return names.length > MANY ? undefined : names;
}

/** Whether a change was asked for. What is about the plan as a whole concerns everybody in it. */
function isInScope(change: Change, { actor, month, classes }: DiffScope): boolean {
  return (
    (actor === undefined || change.actors.includes(actor)) &&
    (month === undefined || change.months.includes(month)) &&
    (classes === undefined || classes.includes(change.class))
  );
}
