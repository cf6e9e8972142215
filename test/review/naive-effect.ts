/** What a change does to obligations, found by comparing each of one version with each of the other. */
import { timeNames } from '../../src/progress/obligations.ts';
import type { Edition } from '../../src/review/edition.ts';
import { itemsOf } from './editions.ts';

/** One obligation, and every name its records may have. */
export interface NaiveShare {
  readonly activity: string;
  readonly occurrence: string;
  readonly unit: string;
  readonly deadline: string | undefined;
  readonly names: ReadonlySet<string>;
}

/** Everything that units owe in a version. */
export function naiveShares(edition: Edition): NaiveShare[] {
  return itemsOf(edition)
    .filter(({ activity }) => activity.withdrawn === undefined)
    .flatMap(({ activity, occurrence, moved, units, effectiveDeadline }) =>
      units.map((unit) => {
        const names = new Set<string>();
        for (const one of [activity.id, ...activity.was])
          for (const other of timeNames({ occurrence, ...(moved ? { moved } : {}) }))
            for (const third of [unit.id, ...unit.was]) names.add(`${one} ${other} ${third}`);
        return {
          activity: activity.id,
          occurrence: occurrence.id,
          unit: unit.id,
          deadline: effectiveDeadline,
          names,
        };
      }),
    );
}

/** Obligations that come, cease, and get another deadline. */
export function naiveEffect(
  before: Edition,
  after: Edition,
): { created: number; obsolete: number; rescheduled: number } {
  const [was, is] = [naiveShares(before), naiveShares(after)];
  const partner = new Map<NaiveShare, NaiveShare>();
  const own = ({ activity, occurrence, unit }: NaiveShare): string => `${activity} ${occurrence} ${unit}`;
  const pair = (areOne: (one: NaiveShare, other: NaiveShare) => boolean): void => {
    for (const one of was) {
      if (partner.has(one)) continue;
      const other = is.find((each) => !partner.has(each) && areOne(one, each));
      if (other) partner.set(one, other).set(other, one);
    }
  };
  pair((one, other) => own(one) === own(other));
  pair((one, other) => other.names.has(own(one)) || one.names.has(own(other)));
  pair((one, other) => [...one.names].some((name) => other.names.has(name)));
  return {
    created: is.filter((share) => !partner.has(share)).length,
    obsolete: was.filter((share) => !partner.has(share)).length,
    rescheduled: was.filter((share) => {
      const other = partner.get(share);
      return other && (other.deadline !== share.deadline || other.occurrence !== share.occurrence);
    }).length,
  };
}
