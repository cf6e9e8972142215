import type { Messages } from '../../messages/messages.ts';
import { amendmentOf, type Amendment, type AmendmentChoice } from '../../views/amendment/amendment.ts';
import type { ApprovedPlan } from '../../views/amendment/order.ts';
import type { PlanVersions } from '../changes/plan-versions.ts';

/** The order that makes the later version of a plan of the earlier one. @param messages those of the plan's language */
export function amendmentBetween(
  sides: PlanVersions,
  before: ApprovedPlan,
  choice: AmendmentChoice,
  messages: Messages,
): Amendment {
  const { after } = sides;
  const later = new Map(after.plan.activities.map(({ id }) => [sides.activityBefore(id)?.id ?? id, id]));
  const laterActors = new Map(after.plan.actors.map(({ id }) => [sides.formerActor(id), id]));
  return amendmentOf(
    { plan: before, calendar: sides.before.calendar },
    after,
    { activity: (id) => later.get(id) ?? id, actor: (id) => laterActors.get(id) ?? id },
    choice,
    messages,
  );
}
