import fc from 'fast-check';
import { EVENT_KINDS, type LedgerEvent, type NewEvent } from '../../src/event.ts';
import { assemblePlan } from '../../src/plan/assemble-plan.ts';
import type { PlanFile, UnitEntry } from '../../src/plan/generated/plan-file.ts';
import type { Plan } from '../../src/plan/plan.ts';

const SCHOOLS = Array.from({ length: 9 }, (_, index): UnitEntry => {
  const id = `school-${index + 1}`;
  return { id, name: `School ${index + 1}`, ...(index < 8 ? { parent: `office-${(index % 3) + 1}` } : {}) };
});

/** A small city with everything that makes counting hard: schools that open, close, merge and split, and every kind of task. */
export const city: Plan = assemblePlan(
  {
    cyclo: 1,
    plan: 'city',
    title: 'City',
    period: '2010-08..2010-12',
    actors: {
      UO: { name: 'Department' },
      RUO: {
        name: 'Offices',
        units: [1, 2, 3].map((number) => ({
          id: `office-${number}`,
          name: `Office ${number}`,
          parent: 'UO',
        })),
      },
      MOU: {
        name: 'Schools',
        units: [
          ...SCHOOLS,
          { id: 'new-school', name: 'New', parent: 'office-1', from: '2010-11-01' },
          { id: 'old-school', name: 'Old', parent: 'office-2', to: '2010-10-10', tags: ['old'] },
          { id: 'merged', name: 'Merged', parent: 'office-2', was: ['school-a', 'old-school'] },
          { id: 'heir', name: 'Heir', parent: 'office-3', was: ['school-a'], tags: ['old'] },
        ],
      },
    },
    activities: [
      { id: 'report', title: 'Report', when: { every: 'month' }, tasks: { MOU: 'Report', RUO: 'Sum up' } },
      { id: 'renamed', title: 'Renamed', was: ['former'], when: '2010-09', tasks: { MOU: 'Do' } },
      {
        id: 'checked',
        title: 'Checked',
        when: { every: 'month', in: '2010-09..2010-10' },
        'accepted-by': 'parent',
        tasks: { MOU: 'Hand in' },
      },
      {
        id: 'anyone',
        title: 'Anyone',
        when: '2010-10',
        'done-by': 'any',
        tasks: { RUO: 'Speak', MOU: 'Sing' },
      },
      { id: 'some', title: 'Some', when: '2010-11', tasks: { MOU: { text: 'Some', except: ['school-1'] } } },
      { id: 'tagged', title: 'Tagged', when: '2010-11', tasks: { MOU: { text: 'Old', tags: ['old'] } } },
      {
        id: 'moved',
        title: 'Moved',
        when: '2010-11',
        moved: { from: '2010-10', by: 'o' },
        tasks: { RUO: 'Go' },
      },
      {
        id: 'gone',
        title: 'Gone',
        when: '2010-12',
        withdrawn: { by: 'order' },
        tasks: { MOU: 'Nothing', UO: 'No' },
      },
      {
        id: 'gone-checked',
        title: 'Gone, too',
        when: '2010-10',
        withdrawn: { by: 'order' },
        'accepted-by': 'parent',
        tasks: { RUO: 'Nothing' },
      },
      { id: 'answer', title: 'Answer', when: 'as-needed', tasks: { UO: 'Answer', MOU: 'Ask' } },
    ],
  } satisfies PlanFile,
  'city.yaml',
  new Map(),
);

const IDS = {
  plan: fc.constantFrom('city', 'city', 'city', 'city', 'other'),
  activity: fc.constantFrom(
    'report',
    'report',
    'report',
    'checked',
    'checked',
    'checked',
    ...city.activities.flatMap(({ id, was }) => [id, ...was]),
    'removed',
  ),
  occurrence: fc.constantFrom('2010-08', '2010-09', '2010-10', '2010-11', '2010-12', '2010-08..2010-12'),
  unit: fc.constantFrom(
    ...city.actors.flatMap(({ units }) => units.flatMap(({ id, was }) => [id, ...was])),
    'nobody',
  ),
};

const day = fc.constantFrom(
  '2010-08-31',
  '2010-09-15',
  '2010-10-01',
  '2010-10-29',
  '2010-11-20',
  '2010-12-31',
);

/** Something recorded: a new event, or the taking back of an earlier one, counted from the end. */
export type Deed = NewEvent | { readonly back: number };

const event: fc.Arbitrary<NewEvent> = fc
  .record({
    ...IDS,
    kind: fc.oneof(
      { weight: 2, arbitrary: fc.constant('done' as const) },
      { weight: 1, arbitrary: fc.constantFrom(...EVENT_KINDS.filter((kind) => kind !== 'undone')) },
    ),
    on: day,
    until: day,
  })
  .map(({ until, ...rest }) => ({
    ...rest,
    actor: 'MOU',
    by: 'ivanova',
    ...(rest.kind === 'postponed' ? { until } : {}),
  }));

/** What was recorded on several days, some of it several times about one share. */
export const halfYear: fc.Arbitrary<Deed[][]> = fc.array(
  fc
    .array(
      fc.oneof(
        { weight: 6, arbitrary: event.map((one): Deed[] => [one]) },
        {
          weight: 3,
          arbitrary: fc
            .tuple(
              event,
              fc.array(fc.record({ kind: fc.constantFrom(...EVENT_KINDS, 'done', 'accepted'), on: day }), {
                maxLength: 4,
              }),
            )
            .map(([first, later]): Deed[] => [
              first,
              ...later.map(({ kind, on }): Deed =>
                kind === 'undone'
                  ? { back: 0 }
                  : { ...first, kind, on, ...(kind === 'postponed' ? { until: '2010-11-15' } : {}) },
              ),
            ]),
        },
        { weight: 1, arbitrary: fc.nat(5).map((back): Deed[] => [{ back }]) },
      ),
      { maxLength: 30 },
    )
    .map((deeds) => deeds.flat()),
  { minLength: 1, maxLength: 4 },
);

/** The event that a deed is, seeing what is there. */
export function eventOf(deed: Deed, known: readonly LedgerEvent[]): NewEvent | undefined {
  if (!('back' in deed)) return deed;
  const taken = new Set(known.map(({ undoes }) => undoes));
  const target = known.filter(({ id, kind }) => kind !== 'undone' && !taken.has(id)).at(-1 - deed.back);
  if (!target) return undefined;
  const { plan, activity, occurrence, actor, unit } = target;
  return {
    plan,
    activity,
    occurrence,
    actor,
    unit,
    kind: 'undone',
    on: '2010-10-01',
    by: 'petrov',
    undoes: target.id,
  };
}
