import { usageError } from '../../failure.ts';
import type { Responsible } from '../../plan/plan.ts';
import { allResponsible, isMeant } from '../../progress/responsible.ts';
import { responsibleWords } from '../../views/parts/responsible.ts';
import type { Context } from '../context.ts';
import { loadPlans, type LoadedPlan } from '../project/plans.ts';

/** Words that mean somebody whom a plan names as responsible. @throws Failure `unknown-responsible` with those there are */
export async function knownResponsible(
  context: Context,
  plans: readonly LoadedPlan[],
  name: string,
): Promise<string> {
  const namedIn = (some: readonly LoadedPlan[]): Responsible[] =>
    some.flatMap(({ plan }) => allResponsible(plan));
  if (namedIn(plans).some((each) => isMeant(each, name))) return name;
  const all = namedIn(await loadPlans(context));
  if (all.some((each) => isMeant(each, name))) return name;
  throw usageError('unknown-responsible', { name, known: [...new Set(all.map(responsibleWords))] });
}
