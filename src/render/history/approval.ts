/** Under which order something came into a plan. */
import { dayInFigures } from '../../messages/phrases/dates.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Edition } from '../../review/edition.ts';
import { activityIn } from './activity-aspects.ts';
import { orderOf, type Story, type StoryStep } from './story.ts';

/** By which order something came in; `isLater`: it had no number then, and this is the number it was signed under. */
type Approval = NonNullable<ReturnType<typeof approvalOf>>;

/** The order that a step stands under: as it is in it, or as it was signed afterwards. */
export function approvalOf({ steps }: Story, step: StoryStep) {
  const order = orderOf(step.after);
  if (!order || order.number !== null) return order && { order, isLater: false };
  const newer = steps.slice(
    0,
    steps.findIndex(({ commit, file }) => commit === step.commit && file === step.file),
  );
  const signed = newer
    .toReversed()
    .map(({ after }) => orderOf(after))
    .find((each) => each?.number);
  return signed ? { order: signed, isLater: true } : { order, isLater: false };
}

/** What the plan itself names as the reason: the orders by which it was moved or withdrawn in this step. */
export function amendmentsOf({ activity }: Story, step: StoryStep): string[] {
  if (!activity) return [];
  const orders = (edition: Edition | undefined): string[] => {
    const { moved, withdrawn } = (edition && activityIn(edition, activity.ids)) ?? {};
    return [...(moved ?? []), ...(withdrawn ? [withdrawn] : [])].map(({ by }) => by);
  };
  const known = new Set(step.before.flatMap(orders));
  return [...new Set(orders(step.after))].filter((by) => !known.has(by));
}

/** The order that a step stands under, and those that the plan names as the reason, in words. */
export function approvalWords(story: Story, step: StoryStep, messages: Messages): string[] {
  const basis = amendmentsOf(story, step).map((by) => messages.history.basis({ by }));
  return [...orderWords(approvalOf(story, step), messages), ...basis];
}

/** By which order, in words: nothing where the plan has none. */
function orderWords(approval: Approval | undefined, { history: words, language }: Messages): string[] {
  if (!approval) return [];
  const { kind, number, date } = approval.order;
  if (number === null) return [words.orderUnsigned({ kind })];
  const order = words.order({ kind, number, date: date === null ? null : dayInFigures(language, date) });
  return [approval.isLater ? words.orderLater({ order }) : order];
}
