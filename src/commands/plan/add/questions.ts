/** The questions of `cyclo add` at a terminal: what no option says. */
import checkbox from '@inquirer/checkbox';
import input from '@inquirer/input';
import { idOf } from '../../../importers/recognition/names/latin-name.ts';
import { newPlanMessages } from '../../../messages/sections/new-plan.ts';
import { visibleText } from '../../../visible-text.ts';
import type { Context } from '../../context.ts';
import type { LoadedPlan } from '../../project/plans.ts';
import { answerLine, answerProblem } from '../answer.ts';
import { freeId, readTime, type AddOptions } from './add.ts';

/** The options, with answers for those that were not given. */
export async function askedAdd(
  { messages, paint }: Context,
  { plan }: LoadedPlan,
  given: AddOptions,
): Promise<AddOptions> {
  const { ask } = newPlanMessages(messages);
  const said = (typed: string): string | true => answerLine(typed) !== '' || ask.needed;
  const title = given.title ?? (await input({ message: ask.activity, validate: said }));
  const when =
    given.when ??
    (await input({
      message: ask.when,
      validate: (typed) => answerProblem(messages, () => readTime(typed, plan)),
    }));
  const isAsked = given.actor === undefined;
  const actor =
    given.actor ??
    (await checkbox({
      message: ask.whose,
      choices: plan.actors.map(({ id, name }) => ({ value: id, name: visibleText(`${name} (${id})`) })),
      required: true,
      theme: { style: { keysHelpTip: () => paint.dim(messages.records.ask.keysMany) } },
    }));
  const text = [...(given.text ?? [])];
  if (isAsked && given.text === undefined)
    for (const each of actor)
      text.push(
        await input({ message: visibleText(ask.text({ actor: each })), default: title, validate: said }),
      );
  if (given.title !== undefined || given.id !== undefined) return { ...given, title, when, actor, text };
  const id = await input({
    message: ask.id,
    default: idOf(answerLine(title)),
    validate: (typed) => answerProblem(messages, () => freeId(plan, typed.trim())),
  });
  return { ...given, title, when, actor, text, id: id.trim() };
}
