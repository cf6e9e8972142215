import { builtInCalendar } from '../../src/calendar/production/built-in.ts';
import type { LedgerEvent } from '../../src/event.ts';
import { assemblePlan } from '../../src/plan/assemble-plan.ts';
import type { ActivityEntry, PlanFile, UnitEntry } from '../../src/plan/generated/plan-file.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { ObligationKey } from '../../src/event.ts';

/** The Russian production calendar. */
export const days = builtInCalendar('ru');

/** Two bodies: an office by itself, and three schools of which the third opened in November. */
const ACTORS: PlanFile['actors'] = {
  UO: { name: 'Office' },
  SCH: {
    name: 'Schools',
    units: [
      { id: 'first', name: 'First', parent: 'UO', tags: ['big'], was: ['old-first'] },
      { id: 'second', name: 'Second', parent: 'UO' },
      { id: 'third', name: 'Third', parent: 'UO', from: '2010-11-01' },
    ] satisfies UnitEntry[],
  },
};

/** A plan from August to December 2010 with the activities given; each has a title and an id if it names none. */
export function planOf(
  activities: readonly (Partial<ActivityEntry> & Pick<ActivityEntry, 'tasks'>)[],
  more: Partial<PlanFile> = {},
): Plan {
  const entry: PlanFile = {
    cyclo: 1,
    plan: 'world',
    title: 'World',
    period: '2010-08..2010-12',
    actors: ACTORS,
    activities: activities.map((activity, index) => ({
      id: `a${index}`,
      title: `A${index}`,
      when: '2010-10',
      ...activity,
    })),
    ...more,
  };
  return assemblePlan(entry, 'world.yaml', new Map());
}

let count = 0;

/** A completion as the ledger keeps it. */
export function done(key: Partial<ObligationKey> & { on?: string }): LedgerEvent {
  count += 1;
  return {
    id: `event-${String(count).padStart(4, '0')}`,
    recordedAt: '2010-10-05T00:00:00.000Z',
    plan: 'world',
    activity: 'a0',
    occurrence: '2010-10',
    actor: 'SCH',
    unit: 'first',
    kind: 'done',
    on: '2010-10-05',
    by: 'ivanova',
    ...key,
  };
}

/** The event that takes another back. */
export function undone(event: LedgerEvent): LedgerEvent {
  return { ...done(event), kind: 'undone', undoes: event.id };
}
