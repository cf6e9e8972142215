import { entryIn } from '../../group-by.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Obligations } from '../obligations.ts';
import { RecordJudge, type LossReason } from './loss.ts';
import type { ShareRecords } from './shares.ts';

/** Records that count for nothing for one reason: those of an activity or a unit, or of one activity at one time. */
export interface Orphans {
  readonly reason: LossReason;
  readonly activity: string;
  readonly occurrence: string;
  /** Names of units as the records have them. */
  readonly units: readonly string[];
  /** The actor whose units they are. */
  readonly actor: string;
  readonly count: number;
  /** The activity's place in the plan. */
  readonly index: number;
  /** The times that the activity has, where it is the time that is missing. */
  readonly known: readonly string[];
}

/**
 * The records of a plan that stand for no obligation: what it lost, or changed, when it was edited.
 *
 * @param owed what the plan asks of everybody
 * @param recorded the plan's records that were not taken back, by share
 */
export function orphansOf(plan: Plan, owed: Obligations, recorded: readonly ShareRecords[]): Orphans[] {
  const judge = new RecordJudge(plan, owed);
  const found = new Map<string, Orphans & { units: string[]; count: number }>();
  for (const { activity, occurrence, unit, count } of recorded) {
    const loss = judge.lossOf({ activity, occurrence, unit });
    if (!loss) continue;
    const { reason, index = 0, actor = '' } = loss;
    const subjects: Partial<Record<LossReason, string[]>> = {
      activity: [activity],
      unit: [unit],
      time: [activity, occurrence],
    };
    const subject = subjects[reason] ?? [activity, occurrence, actor];
    const orphans = entryIn(found, [reason, ...subject].join(' '), () => {
      const own = reason === 'time' ? owed.items.filter((item) => item.activity === loss.activity) : [];
      const known = [...new Set(own.map((item) => item.occurrence.id))];
      return { reason, activity, occurrence, units: [], actor, count: 0, index, known };
    });
    orphans.units.push(unit);
    orphans.count += count;
  }
  return [...found.values()];
}
