/**
 * Puts what a ledger has and what a place has together: afterwards each has all that either had. The order in which machines meet, how
 * often they do, and what breaks off in between make no difference.
 */
import type { Ledger, LedgerReader } from '../ledger.ts';
import { headOf } from './event-head.ts';
import type { DamageKind, Finding, Found, OddityKind, Place } from './place.ts';
import type { Sealed } from './sealed-line.ts';

/** So many findings are told one by one; the others are counted. */
const TOLD = 100;

/** What a look through a place comes to. */
export interface Survey {
  /** The hashes of its events. */
  readonly hashes: ReadonlySet<string>;
  readonly plans: readonly Sealed[];
  /** What is damaged, as many as are told. */
  readonly damage: readonly Finding<DamageKind>[];
  readonly damageCount: number;
  readonly oddities: readonly Finding<OddityKind>[];
}

/** Looks through a place, and takes nothing yet. */
export async function surveyPlace(place: Place): Promise<Survey> {
  const hashes = new Set<string>();
  const plans = new Map<string, Sealed>();
  const damage: Finding<DamageKind>[] = [];
  const oddities: Finding<OddityKind>[] = [];
  let damageCount = 0;
  const tell = (finding: Finding<DamageKind>): void => {
    damageCount++;
    if (damage.length < TOLD) damage.push(finding);
  };
  for await (const found of place.read()) {
    if (found.is === 'damage') tell(found.damage);
    else if (found.is === 'oddity') {
      if (oddities.length < TOLD) oddities.push(found.oddity);
    } else if (found.is === 'plan') plans.set(found.plan.hash, found.plan);
    else if (headOf(found.event)) hashes.add(found.event.hash);
    else tell({ kind: 'no-record', ...found.at });
  }
  return { hashes, plans: [...plans.values()], damage, damageCount, oddities };
}
