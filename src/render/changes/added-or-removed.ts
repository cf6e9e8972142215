/** What comes or goes as a whole: a plan, an activity, a task, an actor, a unit. What went is never left out. */
import { saidAfter } from '../../plan/field-path.ts';
import { changeMessages } from '../../messages/sections/changes.ts';
import { monthsWords, whenWords } from '../../messages/phrases/when.ts';
import type { Entity, Field } from '../../plan/field.ts';
import { FIELDS } from '../../plan/fields.ts';
import type { MemberEvent } from '../../review/members.ts';
import { wholeTitle, type Activity, type Task } from '../../plan/plan.ts';
import type { Change, Value } from '../../review/change.ts';
import { labelled, pair, plain, type ChangeLine } from './line.ts';
import type { PlanVersion, ChangeContext } from './plan-versions.ts';
import { deadlineWords, deadlinesOf } from './time.ts';
import { hasUnits, taskName } from './units.ts';
import { fieldWords, valueWords } from './values.ts';

/** With what something is told that came or went. */
interface Telling extends ChangeContext {
  /** The version that has it. */
  readonly side: PlanVersion;
  readonly mark: 'before' | 'after';
  /** Only what these have to do is told word by word; everything unless given. */
  readonly only: readonly string[] | undefined;
}

/** @param only what these actors have to do is told word by word; everything unless given */
export function addedOrRemovedLines(
  change: Change,
  { of, sign }: MemberEvent,
  context: ChangeContext,
  only: readonly string[] | undefined,
): readonly ChangeLine[] {
  const { sides, messages } = context;
  const mark = sign === '+' ? 'after' : 'before';
  const side = sides[mark];
  const telling: Telling = { ...context, side, mark, only };
  const { kind, path, activity = '', actor = '', heir } = change;
  const label = changeMessages(messages).kinds[kind];
  // What was split off came from its heir; what was merged went to it.
  const parted = (own: string, other: string): ChangeLine =>
    labelled(label, sign === '+' ? pair(other, own) : pair(own, other));
  const marked = (text: string): ChangeLine => labelled(label, [{ text, mark }]);
  const id = path.at(-1) ?? '';
  switch (of) {
    case 'plan':
      return planLines(marked(wholeTitle(side.plan)), telling);
    case 'activity': {
      const heading = heir === undefined ? plain(label) : parted(id, sides.activityName(heir));
      return [heading, ...activityLines(side.activity(id), telling)];
    }
    case 'task': {
      const own = sign === '+' ? sides.after.activity(activity) : sides.activityBefore(activity);
      const task = own?.tasks.find((each) => each.actor === actor);
      return own && task ? taskLines(task, own, telling, `${label}: `) : [plain(label)];
    }
    case 'actor':
      return [marked(actorWords(id, telling))];
    case 'unit': {
      if (heir === undefined) return [marked(unitWords(id, telling))];
      return [parted(unitName(id, side), unitName(heir, sides[sign === '+' ? 'before' : 'after']))];
    }
  }
}

/** Its period and its actors, and every activity by its id, title and time. */
function planLines(heading: ChangeLine, { side, mark, messages, only }: Telling): readonly ChangeLine[] {
  const { plan } = side;
  const words = changeMessages(messages);
  const listed = plan.activities.filter(
    ({ tasks }) => only === undefined || tasks.some(({ actor }) => only.includes(actor)),
  );
  const actors = plan.actors.map((actor) =>
    hasUnits(actor) ? `${actor.name} (${words.unitCount({ count: actor.units.length })})` : actor.name,
  );
  return [
    heading,
    labelled(words.fields.period, plain(monthsWords(plan.period, messages))),
    plain(words.who({ tasks: actors })),
    plain(words.activityCount({ count: listed.length })),
    ...listed.map((activity): ChangeLine => [
      { text: activity.id, mark },
      { text: ` ${activity.title} — ${whenWords(activity.when, messages, plan.period)}` },
    ]),
  ];
}

/** What of an activity is told in its name, its time and its tasks, or was done to it later. */
const ACTIVITY_NAMED = new Set([
  'id',
  'title',
  'when',
  'non-working-day',
  'was',
  'withdrawn',
  'moved',
  'tasks',
]);
const ACTIVITY_TERMS = Object.entries<Field>(FIELDS.activity).flatMap(([key, { isInherited }]) =>
  isInherited || ACTIVITY_NAMED.has(key) ? [] : [key],
);

/** When it is due, what it waits for and with whom it is done, then its actors and their words. */
function activityLines(activity: Activity | undefined, telling: Telling): readonly ChangeLine[] {
  if (!activity) return [];
  const { messages, side, only } = telling;
  const words = changeMessages(messages);
  const days = deadlineWords(deadlinesOf(activity, side), messages);
  const terms = [
    words.when({ when: whenWords(activity.when, messages, side.plan.period) }),
    ...(days === undefined ? [] : [days]),
    ...termsOf('activity', activity, ACTIVITY_TERMS, telling),
  ];
  const isTold = ({ actor }: Task): boolean => only === undefined || only.includes(actor);
  const others = activity.tasks
    .filter((task) => !isTold(task))
    .map((task) => taskName(task, activity, side, telling));
  return [
    plain(terms.join('; ')),
    ...(others.length > 0 ? [plain(words.who({ tasks: others }))] : []),
    ...activity.tasks.filter(isTold).flatMap((task) => taskLines(task, activity, telling)),
  ];
}

/** What of a task is told in its name and its words. */
const TASK_NAMED = new Set(['role', 'text', 'wording', 'when', 'only', 'except', 'tags']);
/** Its document first. */
const TASK_TERMS = new Set(['output', ...Object.keys(FIELDS.task).filter((key) => !TASK_NAMED.has(key))]);

/** A task by its actor, its role and its words, those of its own for some times, and what else it asks for. */
function taskLines(task: Task, activity: Activity, telling: Telling, label = ''): readonly ChangeLine[] {
  const { messages, side, mark } = telling;
  const { ownWords } = changeMessages(messages);
  const when =
    task.when && `${fieldWords('when', messages)}: ${whenWords(task.when, messages, side.plan.period)}`;
  const terms = termsOf('task', task, [...TASK_TERMS], telling);
  const more = [...(when === undefined ? [] : [when]), ...terms].join('; ');
  return [
    [{ text: `${label}${taskName(task, activity, side, telling)}: ` }, { text: task.text, mark }],
    ...Object.entries(task.wording).map(([time, text]) => labelled(ownWords({ time }), [{ text, mark }])),
    ...(more === '' ? [] : [plain(more)]),
  ];
}

/** A name with its id, and how many units stand behind it. */
function actorWords(id: string, { side, messages }: Telling): string {
  const actor = side.actor(id);
  if (!actor) return id;
  const count = changeMessages(messages).unitCount({ count: actor.units.length });
  return `${actor.name} (${id}${hasUnits(actor) ? `, ${count}` : ''})`;
}

/** What of a unit is told in its name. */
const UNIT_NAMED = new Set(['id', 'name', 'was']);
const UNIT_TERMS = Object.keys(FIELDS.unit).filter((key) => !UNIT_NAMED.has(key));

/** A unit by its name and id; whose it is, what it answers to, its tags and the days of its existence. */
function unitWords(id: string, telling: Telling): string {
  const { side } = telling;
  const unit = side.unit(id);
  return unit ? [unitName(id, side), ...termsOf('unit', unit, UNIT_TERMS, telling)].join('; ') : id;
}

function unitName(id: string, side: PlanVersion): string {
  const unit = side.unit(id);
  return unit ? `${unit.name} (${id})` : id;
}

/** What a thing says after some of its keys, where that is not as usual. */
function termsOf(entity: Entity, thing: object, keys: readonly string[], context: ChangeContext): string[] {
  const fields: Readonly<Record<string, Field>> = FIELDS[entity];
  return keys.flatMap((key) => {
    const { shape, usual } = fields[key]!;
    const value = saidAfter(key, fields[key]!, thing);
    const isSaid = value !== undefined && value !== usual && !(Array.isArray(value) && value.length === 0);
    if (shape === 'part' || !isSaid) return [];
    return [`${fieldWords(key, context.messages)}: ${valueWords(key, value as Value, context)}`];
  });
}
