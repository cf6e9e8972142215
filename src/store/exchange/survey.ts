import { acceptEvent } from '../received-event.ts';
import type { Chain } from '../ledger.ts';
import type { DamageKind, LineFinding, OddityKind, ExchangePlace } from './place.ts';
import { plansSaid, type PlanSaid } from './plan-notes.ts';
import type { Sealed } from './sealed-line.ts';

/** So many findings are told one by one; the others are counted. */
const TOLD = 100;

/** What a look through a place comes to. */
export interface Survey {
  /** The hashes of its events. */
  readonly hashes: ReadonlySet<string>;
  /** What people have said of their plans, in the order of time. */
  readonly plans: readonly PlanSaid[];
  /** The hashes of the files given as evidence. */
  readonly files: ReadonlySet<string>;
  /** What is damaged, as far as it is told one by one. */
  readonly damage: readonly LineFinding<DamageKind>[];
  readonly damageCount: number;
  readonly oddities: readonly LineFinding<OddityKind>[];
}

/** Looks through a place and takes nothing yet: whether it is whole is known before anything of it is taken. */
export async function surveyPlace(place: ExchangePlace, known: readonly Chain[]): Promise<Survey> {
  const hashes = new Set<string>();
  const files = new Set<string>();
  const plans: Sealed[] = [];
  const damage: LineFinding<DamageKind>[] = [];
  const oddities: LineFinding<OddityKind>[] = [];
  let damageCount = 0;
  const tell = (finding: LineFinding<DamageKind>): void => {
    if (++damageCount <= TOLD) damage.push(finding);
  };
  for await (const found of place.read(known)) {
    if (found.is === 'damage') tell(found.damage);
    else if (found.is === 'oddity') oddities.push(found.oddity);
    else if (found.is === 'plan') plans.push(found.plan);
    else if (found.is === 'file') files.add(found.file.hash);
    else {
      const accepted = acceptEvent(found.event);
      if (typeof accepted !== 'string') hashes.add(found.event.hash);
      else tell({ kind: accepted === 'far-future' ? accepted : 'no-record', ...found.at });
    }
  }
  return { hashes, plans: plansSaid(plans), files, damage, damageCount, oddities };
}
