/** Changes of tasks: what one actor does in an activity. */
import { changeMessages } from '../../messages/sections/changes.ts';
import type { Messages } from '../../messages/messages.ts';
import { whenWords } from '../../messages/phrases/when.ts';
import type { Actor, Task, Unit } from '../../plan/plan.ts';
import { unitsOf } from '../../plan/selection.ts';
import type { Change } from '../../review/change.ts';
import { fieldWords } from './field-words.ts';
import { joined, labelled, pair, plain, type Line, type Mark } from './line.ts';
import type { Side, Sides, Telling } from './sides.ts';
import { valueWords } from './values.ts';
import { wordingLine } from './wording.ts';

const SHOWN = 7;

/** Tells what became of a task: it came, went, or is said, borne or completed otherwise. */
export function taskLines(change: Change, telling: Telling, actors?: readonly string[]): readonly Line[] {
  const { sides, messages } = telling;
  const words = changeMessages(messages);
  const { kind, activity = '', actor = '' } = change;
  const label = labelOf(change, telling, actors);
  switch (kind) {
    case 'task-added':
      return taskTexts(
        words.kinds[kind],
        sides.after.activity(activity)?.tasks,
        actor,
        sides.after,
        'after',
        telling,
      );
    case 'task-dropped':
      return taskTexts(
        words.kinds[kind],
        sides.activityBefore(activity)?.tasks,
        actor,
        sides.before,
        'before',
        telling,
      );
    case 'wording-changed':
      return [labelled(label + forTime(change, telling), wordingLine(change, words.asElsewhere))];
    case 'units-changed':
      return [labelled(label, unitsLine(change, telling))];
    default: {
      const field = change.path.at(-1) ?? '';
      const said = pair(
        valueWords(field, change.before, sides, messages),
        valueWords(field, change.after, sides, messages),
      );
      return [
        labelled(label, kind === 'completion-changed' ? labelled(fieldWords(field, messages), said) : said),
      ];
    }
  }
}

/**
 * What happened, with the actor whose task it is.
 *
 * @param actors whose changes are told here: they need not be named again
 */
export function labelOf(
  { kind, actor }: Change,
  { sides, messages }: Telling,
  actors?: readonly string[],
): string {
  const words = changeMessages(messages);
  const label = words.kinds[kind];
  return actor === undefined || actors?.includes(actor)
    ? label
    : words.ofActor({ label, actor: sides.actorName(actor) });
}

/** Words of one occurrence's own: which it is. */
function forTime({ path }: Change, { messages }: Telling): string {
  const words = changeMessages(messages);
  return path.at(-2) === 'wording' ? `, ${words.ownWords({ time: path.at(-1) ?? '' })}` : '';
}

function taskTexts(
  label: string,
  tasks: readonly Task[] | undefined,
  actor: string,
  side: Side,
  mark: Mark,
  telling: Telling,
): readonly Line[] {
  const task = tasks?.find((each) => each.actor === actor);
  return task ? taskWords(task, side, mark, telling, `${label}: `) : [plain(label)];
}

/** A task by its actor, its role and its words, those of its own for some times, and what else it asks for. */
export function taskWords(
  task: Task,
  side: Side,
  mark: Mark,
  { sides, messages }: Telling,
  label = '',
): readonly Line[] {
  const words = changeMessages(messages);
  const own = Object.entries(task.wording).map(([time, text]): Line => [
    { text: `${words.ownWords({ time })}: ` },
    { text, mark },
  ]);
  return [
    [{ text: `${label}${taskName(task, side, sides, messages)}: ` }, { text: task.text, mark }],
    ...own,
    ...termsLine(task, side, sides, messages),
  ];
}

/** A time of its own, what proves it, who completes and who accepts it, where that is not as usual. */
function termsLine(
  { when, output, doneBy, host, acceptedBy }: Task,
  { plan }: Side,
  sides: Sides,
  messages: Messages,
): readonly Line[] {
  const completion = doneBy === 'all' ? undefined : host === undefined ? doneBy : { host };
  const terms = {
    when: when && whenWords(when, messages, plan.period),
    output,
    'done-by': completion && valueWords('done-by', completion, sides, messages),
    'accepted-by': acceptedBy && valueWords('accepted-by', acceptedBy, sides, messages),
  };
  const said = Object.entries(terms)
    .filter(([, term]) => term !== undefined)
    .map(([field, term]) => `${fieldWords(field, messages)}: ${term}`);
  return said.length > 0 ? [plain(said.join('; '))] : [];
}

/** Who does it and as what: «РУО — участник (7 учреждений)». */
export function taskName(task: Task, side: Side, sides: Sides, messages: Messages): string {
  const actor = side.actor(task.actor);
  const units = actor && hasUnits(actor) ? unitsOf(task, actor) : undefined;
  const some = units && units.length < (actor?.units.length ?? 0) ? units.map(({ name }) => name) : [];
  return changeMessages(messages).task({
    actor: sides.actorName(task.actor),
    ...(task.role === 'performer' ? {} : { role: messages.common.roles[task.role] }),
    ...(units === undefined ? {} : { units: units.length }),
    ...bounded(some),
  });
}

/** An actor without units is a unit itself. */
export function hasUnits({ id, units }: Actor): boolean {
  return units.some((unit) => unit.id !== id);
}

/** Which units it concerned and concerns, and who came and went. */
function unitsLine(
  { activity = '', actor, path, before, after }: Change,
  { sides, messages }: Telling,
): Line {
  const words = changeMessages(messages);
  const was = concerned(sides.activityBefore(activity)?.tasks, sides.before, actor);
  const is = concerned(sides.after.activity(activity)?.tasks, sides.after, actor);
  const added = named(is, was);
  const removed = named(was, is);
  const field = path.at(-1) ?? '';
  const [one, other] = [before, after].map((value) => valueWords(field, value, sides, messages));
  if (sides.isUnlisted(actor === undefined ? [] : [actor]))
    return labelled(fieldWords(field, messages), pair(one!, other!));
  if (added.length === 0 && removed.length === 0) {
    return [{ text: `${words.sameUnits}; ${fieldWords(field, messages)}: ` }, ...pair(one!, other!)];
  }
  const counts = pair(words.unitCount({ count: was.size }), words.unitCount({ count: is.size }));
  return joined(
    [
      counts,
      ...(added.length > 0 ? [[{ text: words.added(bounded(added)), mark: 'after' } as const]] : []),
      ...(removed.length > 0 ? [[{ text: words.removed(bounded(removed)), mark: 'before' } as const]] : []),
    ],
    '; ',
  );
}

/** As many names as can be read at a glance, and how many there are besides. */
export function bounded(names: readonly string[]): { names: readonly string[]; more: number } {
  return { names: names.slice(0, SHOWN), more: Math.max(0, names.length - SHOWN) };
}

function concerned(
  tasks: readonly Task[] | undefined,
  side: Side,
  only: string | undefined,
): ReadonlyMap<string, Unit> {
  const units = (tasks ?? [])
    .filter(({ actor }) => only === undefined || actor === only)
    .flatMap((task) => {
      const actor = side.actor(task.actor);
      return actor ? unitsOf(task, actor) : [];
    });
  return new Map(units.map((unit) => [unit.id, unit]));
}

function named(units: ReadonlyMap<string, Unit>, without: ReadonlyMap<string, Unit>): string[] {
  return [...units.values()].filter(({ id }) => !without.has(id)).map(({ name }) => name);
}
