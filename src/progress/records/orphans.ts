import type { Plan } from '../../plan/plan.ts';
import type { Obligations } from '../obligations.ts';
import { RecordJudge, type LossReason } from './loss.ts';
import type { ShareRecords } from './shares.ts';

/** A name in records that a plan does not have, and how many records. */
interface Subject {
  readonly id: string;
  readonly count: number;
}

/** Records of one activity at one time that count for nothing. */
interface Orphan {
  readonly activity: string;
  readonly occurrence: string;
  readonly count: number;
  /** The activity's place in the plan. */
  readonly index: number;
}

/** Records of units that owe nothing there any more. */
interface OrphanRecords extends Orphan {
  readonly reason: Exclude<LossReason, 'activity' | 'time' | 'unit'>;
  /** Names of units as the records have them. */
  readonly units: readonly string[];
  /** The actor whose units they are. */
  readonly actor: string;
}

/** What records of a plan are about and stands for no obligation. */
export interface Orphans {
  readonly activities: readonly Subject[];
  readonly units: readonly Subject[];
  /** Times that a known activity does not have. */
  readonly times: readonly (Orphan & {
    /** The times it has; a move has to say to which of several it led. */
    readonly known: readonly string[];
  })[];
  readonly records: readonly OrphanRecords[];
}

/**
 * The records of a plan that stand for no obligation: what it lost, or changed, when it was edited.
 *
 * @param owed what the plan asks of everybody
 * @param recorded the plan's records that were not taken back, by share
 */
export function orphansOf(plan: Plan, owed: Obligations, recorded: readonly ShareRecords[]): Orphans {
  const judge = new RecordJudge(plan, owed);
  const activities = new Map<string, Subject>();
  const units = new Map<string, Subject>();
  const times = new Map<string, Orphans['times'][number]>();
  const records = new Map<string, OrphanRecords>();
  for (const { activity, occurrence, unit, count } of recorded) {
    const loss = judge.lossOf({ activity, occurrence, unit });
    if (!loss) continue;
    const { reason, index = 0, actor = '' } = loss;
    const more = (earlier: { readonly count: number } | undefined): number => count + (earlier?.count ?? 0);
    if (reason === 'activity')
      activities.set(activity, { id: activity, count: more(activities.get(activity)) });
    else if (reason === 'unit') units.set(unit, { id: unit, count: more(units.get(unit)) });
    else if (reason === 'time') {
      const key = `${activity} ${occurrence}`;
      const own = owed.items.filter((item) => item.activity === loss.activity);
      const known = [...new Set(own.map((item) => item.occurrence.id))];
      times.set(key, { activity, occurrence, count: more(times.get(key)), index, known });
    } else {
      const key = `${activity} ${occurrence} ${reason} ${actor}`;
      const earlier = records.get(key);
      records.set(key, {
        activity,
        occurrence,
        count: more(earlier),
        index,
        reason,
        units: [...(earlier?.units ?? []), unit],
        actor,
      });
    }
  }
  return {
    activities: [...activities.values()],
    units: [...units.values()],
    times: [...times.values()],
    records: [...records.values()],
  };
}
