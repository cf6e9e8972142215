/** The questions of `cyclo init` at a terminal: what no option says. */
import input from '@inquirer/input';
import { defined } from '../../../defined.ts';
import { newPlanMessages } from '../../../messages/sections/new-plan.ts';
import type { Context } from '../../context.ts';
import { choose } from '../../records/choose.ts';
import { confirm } from '../../records/confirm.ts';
import { readMonthRange } from '../../time/rule-basis.ts';
import { answerLine, answerProblem } from '../answer.ts';
import { registryBodies, registryAt, TABLE_KINDS, type InitOptions, type TableKind } from './init.ts';

/** The month from which on a plan is likely for the school year that begins. */
const LATE = '06';

/** The options, with answers for those that were not given. */
export async function askedInit(context: Context, given: InitOptions): Promise<InitOptions> {
  const { messages, paint, today } = context;
  const { ask, tables } = newPlanMessages(messages);
  const title =
    given.title ??
    (await input({ message: ask.title, validate: (typed) => answerLine(typed) !== '' || ask.needed }));
  const year = Number(today.slice(0, 4)) - (today.slice(5, 7) < LATE ? 1 : 0);
  const period =
    given.period ??
    (await input({
      message: ask.period,
      default: `${year}-09..${year + 1}-05`,
      validate: (typed) => answerProblem(messages, () => readMonthRange(typed.trim(), '--period')),
    }));
  const table =
    given.table ??
    ((await choose({
      message: ask.table,
      keys: paint.dim(ask.keys),
      noneFits: ask.noneFits,
      pageSize: TABLE_KINDS.length,
      choices: TABLE_KINDS.map((kind) => ({ value: kind, name: tables[kind] })),
    })) as TableKind);
  const isAsked = given.actor === undefined && given.units === undefined;
  const typedUnits = isAsked
    ? await input({
        message: ask.units,
        validate: (typed) =>
          typed.trim() === '' ||
          answerProblem(messages, () => registryAt(context, typed.trim(), typed.trim())),
      })
    : '';
  const units = given.units ?? (typedUnits.trim() || undefined);
  const known = units === undefined ? [] : registryBodies(await registryAt(context, units, units));
  const actor =
    given.actor ??
    namesIn(
      await input({
        message: ask.actors,
        ...(known.length > 0 ? { default: known.join('; ') } : {}),
        validate: (typed) => namesIn(typed).length > 0 || ask.needed,
      }),
    );
  const git = given.git ?? (await confirm(context, ask.git));
  return { ...given, title, period: period.trim(), table, actor, git, ...defined({ units }) };
}

function namesIn(typed: string): string[] {
  return typed.split(';').filter((each) => answerLine(each) !== '');
}
