/** What a version says of an activity, each thing by itself, so that it can be traced to where it came from. */
import { changeMessages } from '../../messages/sections/changes.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Activity } from '../../plan/plan.ts';
import type { Edition } from '../../review/edition.ts';
import { normalActivity } from '../../review/diff/normal-form.ts';
import { planVersion, PlanVersions } from '../changes/plan-versions.ts';
import { deadlineWords, deadlinesOf } from '../changes/time.ts';
import { fieldWords, valueWords } from '../changes/values.ts';
import { statementsIn } from '../statements.ts';

/** One thing that is said of an activity. */
export interface Aspect {
  /** The same for the same thing in other versions. */
  readonly name: string;
  /** The actor whose task it is about. */
  readonly actor?: string;
  /** `obligation` that the actor has a task at all, `deadline` for the days that follow from everything, else the key in the plan. */
  readonly field: string;
  /** Of a wording of its own: the occurrence. */
  readonly occurrence?: string;
  /** Equal where the same is said. */
  readonly value: string;
  readonly words: string;
}

/** The activity under any of its ids. */
export function activityIn({ plan }: Edition, ids: ReadonlySet<string>): Activity | undefined {
  return plan.activities.find(({ id }) => ids.has(id));
}

/** Everything a version says of an activity; nothing where it has no such activity. */
export function aspectsOf(edition: Edition, ids: ReadonlySet<string>, messages: Messages): Aspect[] {
  const activity = activityIn(edition, ids);
  if (!activity) return [];
  const sides = new PlanVersions(edition, edition, []);
  const { id: _, tasks, ...own } = normalActivity(activity);
  const days = deadlineWords(deadlinesOf(activity, planVersion(edition)), messages);
  const deadline = days === undefined ? [] : [named({ field: 'deadline', words: days, value: days })];
  const aspects = aspectsIn(own, sides, messages);
  const when = aspects.findIndex(({ field }) => field === 'when') + 1;
  return [
    ...aspects.toSpliced(when, 0, ...deadline),
    ...Object.entries(tasks).flatMap(([actor, task]) => [
      named({ actor, field: 'obligation', words: messages.history.obligation, value: '' }),
      ...aspectsIn(task, sides, messages, actor),
    ]),
  ];
}

function aspectsIn(part: object, sides: PlanVersions, messages: Messages, actor?: string): Aspect[] {
  return statementsIn(part).map(({ path, field, value, isEntry }) => {
    const [key = field] = path;
    const words = valueWords(field, value, { sides, messages });
    const text = `${fieldWords(key, messages)}${key === field ? '' : ` ${changeMessages(messages).ownWords({ time: field })}`}: ${words}`;
    return named({
      ...(actor === undefined ? {} : { actor }),
      field: key,
      ...(key === field ? {} : { occurrence: field }),
      words: text,
      value: JSON.stringify(value),
      ...(isEntry ? { entry: JSON.stringify(value) } : {}),
    });
  });
}

function named({ entry, ...aspect }: Omit<Aspect, 'name'> & { readonly entry?: string }): Aspect {
  const { actor = '', field, occurrence = '' } = aspect;
  return { name: JSON.stringify([actor, field, occurrence, entry ?? '']), ...aspect };
}
