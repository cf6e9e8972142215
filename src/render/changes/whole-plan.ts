/** A plan that came, or went, as a whole. */
import { wholeTitle } from '../../plan/plan.ts';
import { changeMessages } from '../../messages/sections/changes.ts';
import { monthsWords, whenWords } from '../../messages/phrases/when.ts';
import type { Change } from '../../review/change.ts';
import { labelled, plain, type Line } from './line.ts';
import type { Telling } from './sides.ts';
import { hasUnits } from './task.ts';

/**
 * Its heading, its period and its actors, and every activity by its id, title and time: what went is never left out.
 *
 * @param only only the activities of these actors; all unless given
 */
export function wholePlanLines(
  { kind }: Change,
  { sides, messages }: Telling,
  only?: readonly string[],
): readonly Line[] {
  const words = changeMessages(messages);
  const isNew = kind === 'plan-added';
  const { plan } = isNew ? sides.after : sides.before;
  const mark = isNew ? 'after' : 'before';
  const listed = plan.activities.filter(
    ({ tasks }) => only === undefined || tasks.some(({ actor }) => only.includes(actor)),
  );
  const actors = plan.actors.map((actor) =>
    hasUnits(actor) ? `${actor.name} (${words.unitCount({ count: actor.units.length })})` : actor.name,
  );
  return [
    labelled(words.kinds[kind], [{ text: wholeTitle(plan), mark }]),
    labelled(words.fields.period, plain(monthsWords(plan.period, messages))),
    plain(words.who({ tasks: actors })),
    plain(words.activityCount({ count: listed.length })),
    ...listed.map((activity): Line => [
      { text: activity.id, mark },
      { text: ` ${activity.title} — ${whenWords(activity.when, messages, plan.period)}` },
    ]),
  ];
}
