/** An activity as a plan writes it, of what was typed. */
import { usageError } from '../../../failure.ts';
import { EVEN } from '../../../importers/recognition/finding.ts';
import { idOf } from '../../../importers/recognition/names/latin-name.ts';
import { TermReader } from '../../../importers/recognition/time/term.ts';
import { phrases as english } from '../../../messages/en/time/when-phrases.ts';
import { phrases as russian } from '../../../messages/ru/time/when-phrases.ts';
import type { ActivityEntry, TaskEntry, WhenEntry } from '../../../plan/generated/plan-file.ts';
import { idsOf, type Plan } from '../../../plan/plan.ts';
import { readRule } from '../../../plan/read-rule.ts';
import { whenEntry } from '../../../plan/write-when.ts';
import type { Context } from '../../context.ts';
import { knownId } from '../../known.ts';
import type { LoadedPlan } from '../../project/plans.ts';
import { oneLine } from '../typed.ts';
import type { AddOptions } from './add.ts';

/** @throws Failure where something is missing, taken or not understood */
export async function activityOf(
  context: Context,
  loaded: LoadedPlan,
  { title: typed = '', when, actor = [], text = [], role = [], section, id }: AddOptions,
): Promise<ActivityEntry> {
  const title = oneLine(typed);
  const missing = [
    ...(title === '' ? ['--title'] : []),
    ...(when === undefined ? ['--when'] : []),
    ...(actor.length === 0 ? ['--actor'] : []),
  ];
  if (when === undefined || missing.length > 0) throw usageError('add-needs', { missing });
  const texts = forEach(actor, text.map(oneLine), '--text');
  const roles = forEach(actor, role, '--role');
  const tasks: Record<string, TaskEntry> = {};
  for (const [index, name] of actor.entries()) {
    const known = await knownId(context, [loaded], 'actor', name);
    if (Object.hasOwn(tasks, known)) throw usageError('add-actor-twice', { actor: known });
    const own = texts[index] ?? title;
    tasks[known] = roles[index] === undefined ? own : ({ role: roles[index], text: own } as TaskEntry);
  }
  return {
    id: freeId(loaded.plan, id ?? idOf(title)),
    title,
    ...(section === undefined ? {} : { section: oneLine(section) }),
    when: await whenOf(when, loaded.plan),
    tasks,
  };
}

/** What is said for each actor: once for all of them, or once for each. */
function forEach(actors: readonly string[], said: readonly string[], option: string): readonly string[] {
  const [only] = said;
  if (only !== undefined && said.length === 1) return actors.map(() => only);
  if (said.length > 0 && said.length !== actors.length)
    throw usageError('add-for-each', { option, said: said.length, actors: actors.length });
  return said;
}

/** An id that no activity of the plan has or had. @throws Failure */
export function freeId(plan: Plan, id: string): string {
  if (id === '') throw usageError('add-no-id', {});
  const holder = plan.activities.find((each) => idsOf(each).includes(id));
  if (holder) throw usageError('add-id-taken', { id, title: holder.title });
  return id;
}

/** A time as a plan writes it, given so or in words. @throws Failure where it is not understood, or may mean several */
export async function whenOf(text: string, { period }: Plan): Promise<WhenEntry> {
  const { entry } = await readRule(text, 'when');
  if (entry !== undefined) return entry;
  for (const phrases of [russian, english]) {
    const found = new TermReader({ when: { phrases } }, period).understood(text);
    const isGuess = found?.finding === 'term-misspelt' || found?.left !== undefined || found?.sure === EVEN;
    if (found && !isGuess) return whenEntry(found.when);
  }
  throw usageError('add-when', { text });
}
