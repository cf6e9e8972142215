import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Chance } from '../../bench/chance.ts';
import { EVENT_KINDS, type LedgerEvent, type ObligationKey } from '../../src/event.ts';
import { assemblePlan } from '../../src/plan/assemble-plan.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { obligations, timeNames } from '../../src/progress/obligations.ts';
import { RecordedShares } from '../../src/progress/records/recorded-shares.ts';
import { chooseUndoing } from '../../src/progress/records/undoing.ts';
import { edited } from '../review/random-edits.ts';
import { randomPlan } from '../review/random-plan.ts';
import { runs } from '../runs.ts';
import { days } from './world.ts';

/** The shares of a few units, by all names that records may have for them. */
function sharesOf(plan: Plan, chance: Chance): ObligationKey[] {
  const { items } = obligations(plan, days);
  const renamed = items.filter(({ formerIds, moved }) => formerIds.length > 0 || moved);
  return Array.from({ length: 3 }, () => {
    const some = renamed.length > 0 && chance.hits(0.8) ? renamed : items;
    const [first] = some;
    const item = first && chance.one([first, ...some]);
    return (item?.units ?? []).slice(0, 1).flatMap((unit) =>
      [item!.activity.id, ...item!.formerIds].flatMap((activity) =>
        timeNames(item!).flatMap((occurrence) =>
          [unit.id, ...unit.was].map((name) => ({
            plan: plan.name,
            activity,
            occurrence,
            actor: item!.actor.id,
            unit: name,
          })),
        ),
      ),
    );
  }).flat();
}

/** Calls of some records each, about what a plan asks before and after it was edited; some of them taken back. */
function randomLedger(plans: readonly Plan[], chance: Chance): LedgerEvent[] {
  const shares = plans.flatMap((plan) => sharesOf(plan, chance));
  const events: LedgerEvent[] = [];
  const [first] = shares;
  if (!first) return events;
  for (let call = 0; call < 12; call += 1) {
    for (let size = chance.below(3) + 1; size > 0; size -= 1) {
      const kind = chance.one(EVENT_KINDS);
      const target = kind === 'undone' ? events[chance.below(events.length)] : undefined;
      if (kind === 'undone' && (!target || target.kind === 'undone')) continue;
      const { plan, activity, occurrence, actor, unit } = target ?? chance.one([first, ...shares]);
      events.push({
        plan,
        activity,
        occurrence,
        actor,
        unit,
        kind,
        on: '2010-10-05',
        by: 'x',
        ...(target ? { undoes: target.id } : {}),
        id: `event-${String(events.length).padStart(4, '0')}`,
        recordedAt: '2010-10-05T12:00:00.000Z',
        call: `call-${call}`,
      });
    }
  }
  return events;
}

it('finds all that bears on taking back a call, whatever the plan was when it was recorded', () => {
  fc.assert(
    fc.property(fc.nat(9999), fc.array(fc.nat(99_999), { maxLength: 10 }), (seed, edits) => {
      const entry = randomPlan(seed);
      const [before, after] = [entry, edited(entry, edits)].map((file) =>
        assemblePlan(file, 'plan.yaml', new Map()),
      );
      const events = randomLedger([before!, after!], new Chance(`undo ${seed}`));
      const shares = new RecordedShares([{ plan: after!, calendar: days }]);
      for (const call of new Set(events.map((event) => event.call!))) {
        const names = shares.namesOf(events.filter((event) => event.call === call));
        const about = events.filter(
          ({ plan, activity, occurrence, unit }) =>
            names.plans.includes(plan) &&
            names.activities.includes(activity) &&
            names.occurrences.includes(occurrence) &&
            names.units.includes(unit),
        );
        expect(chooseUndoing(about, call, shares.keyOf)).toEqual(chooseUndoing(events, call, shares.keyOf));
      }
    }),
    { numRuns: runs(300) },
  );
});
