/** Which plan of one side is which of the other: a plan is known by its name in records, wherever its file lies. */
import { usageError } from '../../failure.ts';
import type { Compared } from './diff-operands.ts';
import type { UnreadPlan, PlanSource } from '../project/plan-source.ts';
import type { LoadedPlan } from '../project/plans.ts';

/** A plan of one side, read. */
interface ReadPlan extends UnreadPlan {
  readonly loaded: LoadedPlan;
}

/** Two versions of one plan; one of them is absent where it is new, or gone. */
export interface PlanPair {
  readonly before: ReadPlan | undefined;
  readonly after: ReadPlan | undefined;
}

/**
 * Reads the plans and pairs them: those that the user named with each other; else by file and name, by name, and what is
 * left by file.
 *
 * @throws Failure when one cannot be read, or one that was named has nothing to be compared with
 */
export async function pairPlans({ before, after }: Compared): Promise<PlanPair[]> {
  if (before.isOne && after.isOne)
    return [{ before: (await readPlans(before))[0]!, after: (await readPlans(after))[0]! }];
  const pairs = paired(await readPlans(before), await readPlans(after));
  const one = before.isOne ? 'before' : after.isOne ? 'after' : undefined;
  if (one === undefined) return pairs;
  const own = pairs.filter((pair) => pair[one]);
  const [named, others] = one === 'before' ? [before, after] : [after, before];
  const plan = own[0]?.[one]?.loaded.plan.name ?? '';
  const isPaired = own.every((pair) => pair.before && pair.after);
  if (!isPaired && !((await named.isVersion()) && (await others.isVersion()))) {
    throw usageError('diff-no-counterpart', { plan, where: others.where });
  }
  return own;
}

async function readPlans({ plans: seats }: PlanSource): Promise<ReadPlan[]> {
  const read: ReadPlan[] = [];
  for (const seat of seats) read.push({ ...seat, loaded: await seat.load() });
  return read;
}

/** In the order of the later side; what is gone comes last. */
function paired(before: readonly ReadPlan[], after: readonly ReadPlan[]): PlanPair[] {
  const found = new Map<ReadPlan, ReadPlan>();
  const free = new Set(before);
  const isSameFile = (one: ReadPlan, other: ReadPlan): boolean => one.key === other.key;
  const isSameName = (one: ReadPlan, other: ReadPlan): boolean =>
    one.loaded.plan.name === other.loaded.plan.name;
  const isSameBoth = (one: ReadPlan, other: ReadPlan): boolean =>
    isSameFile(one, other) && isSameName(one, other);
  for (const isSame of [isSameBoth, isSameName, isSameFile]) {
    for (const each of after) {
      const match = found.has(each) ? undefined : [...free].find((other) => isSame(other, each));
      if (!match) continue;
      found.set(each, match);
      free.delete(match);
    }
  }
  return [
    ...after.map((each) => ({ before: found.get(each), after: each })),
    ...[...free].map((each) => ({ before: each, after: undefined })),
  ];
}
