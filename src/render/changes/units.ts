/** Which units a task concerns. */
import { changeMessages } from '../../messages/sections/changes.ts';
import type { Activity, Actor, Task, Unit } from '../../plan/plan.ts';
import { owedIn } from '../../plan/shares/derived-shares.ts';
import { unitsOf } from '../../plan/shares/selection.ts';
import type { Change } from '../../review/change.ts';
import { joinedLines, labelled, pair, plain, type ChangeLine } from './line.ts';
import type { PlanVersion, ChangeContext } from './plan-versions.ts';
import { fieldWords, valueWords } from './values.ts';

const SHOWN = 7;

/** As many names as can be read at a glance, and how many there are besides. */
export function bounded(names: readonly string[]): { names: readonly string[]; more: number } {
  return { names: names.slice(0, SHOWN), more: Math.max(0, names.length - SHOWN) };
}

/** An actor without units is a unit itself. */
export function hasUnits({ id, units }: Actor): boolean {
  return units.some((unit) => unit.id !== id);
}

/** The units that a plan asks a task of: in one that was made from another, those that it answers for. */
function unitsAsked(task: Task, activity: Activity, actor: Actor, { plan }: PlanVersion): readonly Unit[] {
  const isOwed = owedIn(plan);
  const units = unitsOf(task, actor);
  return isOwed ? units.filter((unit) => isOwed(activity, task, unit)) : units;
}

/** Who does it and as what: «РУО — участник (7 учреждений)». Of whom a plan asks nothing, how many there are is no matter of it. */
export function taskName(
  task: Task,
  activity: Activity,
  side: PlanVersion,
  { sides, messages }: ChangeContext,
): string {
  const actor = side.actor(task.actor);
  const asked = actor && hasUnits(actor) ? unitsAsked(task, activity, actor, side) : undefined;
  const units = asked?.length === 0 && side.plan.derivedFrom ? undefined : asked;
  const some = units && units.length < (actor?.units.length ?? 0) ? units.map(({ name }) => name) : [];
  return changeMessages(messages).task({
    actor: sides.actorName(task.actor),
    ...(task.role === 'performer' ? {} : { role: messages.common.roles[task.role] }),
    ...(units === undefined ? {} : { units: units.length }),
    ...bounded(some),
  });
}

/** Which units a choice concerned and concerns, and who came and went. */
export function unitsLine(
  { activity = '', actor, path, before, after }: Change,
  context: ChangeContext,
): ChangeLine {
  const { sides, messages } = context;
  const words = changeMessages(messages);
  const former = concerned(sides.activityBefore(activity), sides.before, actor);
  const later = concerned(sides.after.activity(activity), sides.after, actor);
  const [added, removed] = [namesMissing(later, former), namesMissing(former, later)];
  const field = path.at(-1) ?? '';
  const choice = labelled(
    fieldWords(field, messages),
    pair(valueWords(field, before, context), valueWords(field, after, context)),
  );
  if (sides.isUnlisted(actor === undefined ? [] : [actor])) return choice;
  if (added.length + removed.length === 0) return joinedLines([plain(words.sameUnits), choice], '; ');
  const counts = pair(words.unitCount({ count: former.size }), words.unitCount({ count: later.size }));
  const came: ChangeLine[] = added.length > 0 ? [[{ text: words.added(bounded(added)), mark: 'after' }]] : [];
  const went: ChangeLine[] =
    removed.length > 0 ? [[{ text: words.removed(bounded(removed)), mark: 'before' }]] : [];
  return joinedLines([counts, ...came, ...went], '; ');
}

/** The names of units by their ids. */
function concerned(
  activity: Activity | undefined,
  side: PlanVersion,
  only: string | undefined,
): ReadonlyMap<string, Unit> {
  const tasks = activity?.tasks.filter(({ actor }) => only === undefined || actor === only) ?? [];
  const units = tasks.flatMap((task) => {
    const actor = side.actor(task.actor);
    return actor ? unitsAsked(task, activity!, actor, side) : [];
  });
  return new Map(units.map((unit) => [unit.id, unit]));
}

function namesMissing(units: ReadonlyMap<string, Unit>, from: ReadonlyMap<string, Unit>): string[] {
  return [...units.values()].filter(({ id }) => !from.has(id)).map(({ name }) => name);
}
