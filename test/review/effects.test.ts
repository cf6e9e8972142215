import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerEvent } from '../../src/event.ts';
import type { PlanFile } from '../../src/plan/generated/plan-file.ts';
import type { Edition } from '../../src/review/edition.ts';
import { review } from '../../src/review/review.ts';
import { Chance } from '../../bench/chance.ts';
import { runs } from '../runs.ts';
import { editionOf, itemsOf } from './editions.ts';
import { comparable, mirroredChange } from './mirrored.ts';
import { naiveEffect, naiveShares } from './naive-effect.ts';
import { EDIT_NAMES, edited } from './random-edits.ts';
import { randomPlan } from './random-plan.ts';
import { editionInSpans, inSpans, randomSpans } from './random-spans.ts';

const numbers = fc.tuple(fc.nat(9999), fc.array(fc.nat(99_999), { maxLength: 8 }));

/** What was recorded at random of what either version asks for. */
function eventsOf(versions: readonly Edition[], chance: Chance): LedgerEvent[] {
  const keys = versions.flatMap((version) =>
    itemsOf(version).flatMap((item) =>
      item.units.map((unit) => ({
        activity: item.activity.id,
        occurrence: item.occurrence.id,
        unit: unit.id,
      })),
    ),
  );
  const events = keys
    .filter(() => chance.hits(0.3))
    .map((key, index): LedgerEvent => ({
      ...key,
      id: `event-${String(index).padStart(6, '0')}`,
      plan: 'random',
      actor: 'ANY',
      kind: chance.hits(0.7) ? 'done' : 'note',
      on: '2026-10-01',
      by: 'ivanova',
      recordedAt: '2026-10-01T00:00:00.000Z',
    }));
  return [...events, ...events.filter(() => chance.hits(0.2)).map(takingBack)];
}

function takingBack(event: LedgerEvent): LedgerEvent {
  return { ...event, id: `taken-back-${event.id}`, kind: 'undone', undoes: event.id };
}

function versionsOf(
  [seed, edits]: readonly [number, readonly number[]],
  names = EDIT_NAMES,
): { before: Edition; after: Edition; events: LedgerEvent[] } {
  const plan: PlanFile = randomPlan(seed);
  const [before, after] = [editionOf(plan), editionOf(edited(plan, edits, names))];
  return { before, after, events: eventsOf([before, after], new Chance(`events ${seed}`)) };
}

/** A plan whose times are in spans, most of which have other dates afterwards; perhaps with other edits. */
function versionsInSpans(
  seed: number,
  edits: readonly number[],
  names: typeof EDIT_NAMES,
): { before: Edition; after: Edition } {
  const chance = new Chance(`spans ${seed}`);
  const plan = inSpans(randomPlan(seed), chance);
  const sets = randomSpans(chance);
  return {
    before: editionInSpans(plan, sets),
    // Where they stay, units may still come under other dates than before.
    after: editionInSpans(edited(plan, edits, names), chance.hits(0.3) ? sets : randomSpans(chance)),
  };
}

describe('what a change of spans does', () => {
  const names = EDIT_NAMES.filter((name) => !name.includes('merged'));
  /** By what units may come under other dates. */
  const OF_UNITS: typeof EDIT_NAMES = ['unit limits', 'unit replaced'];

  it('is what a comparison of everything with everything finds, each obligation at one change', () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom(names, OF_UNITS), ([seed, edits], chosen) => {
        const { before, after } = versionsInSpans(seed, edits, chosen);
        const { changes, total } = review(before, after, []);
        const { created, obsolete, rescheduled } = total;
        expect({ created, obsolete, rescheduled }).toEqual(naiveEffect(before, after));
        for (const key of ['created', 'obsolete', 'rescheduled'] as const)
          expect(changes.reduce((sum, { affects }) => sum + affects[key], 0)).toBe(total[key]);
      }),
      { numRuns: runs(3000) },
    );
  });

  it('is the same from the other side, with more for less', () => {
    fc.assert(
      fc.property(numbers, ([seed, edits]) => {
        const { before, after } = versionsInSpans(seed, edits, EDIT_NAMES);
        const there = review(before, after, []);
        const back = review(after, before, []);
        expect(comparable(back.changes.map((change) => ({ ...change, fingerprint: '' })))).toEqual(
          comparable(there.changes.map(mirroredChange)),
        );
      }),
      { numRuns: runs(3000) },
    );
  });

  it('is said of the usual dates and of those of some units, each of its own', () => {
    const plan: PlanFile = {
      cyclo: 1,
      plan: 'school-year',
      title: 'Учебный год',
      period: '2026-09..2026-12',
      spans: 'spans.yaml',
      actors: {
        SCH: { name: 'Школы', units: [1, 2, 3].map((n) => ({ id: `s-${n}`, name: `Школа № ${n}` })) },
      },
      activities: [
        { id: 'report', title: 'Отчёт', when: 'q-1', tasks: { SCH: 'Сдача отчёта' } },
        {
          id: 'summary',
          title: 'Свод',
          when: { after: 'report', by: '2 weeks' },
          tasks: { SCH: 'Свод по отчётам' },
        },
        { id: 'other', title: 'Прочее', when: '2026-10', tasks: { SCH: 'Прочее' } },
      ],
    };
    const q1 = (usual: string, other: string) =>
      editionInSpans(plan, {
        quarters: {
          name: 'четверти',
          spans: {
            'q-1': {
              name: 'I четверть',
              dates: `2026-09-01..${usual}`,
              differ: [{ only: ['s-3'], dates: `2026-09-01..${other}` }],
            },
          },
        },
      });
    const { changes } = review(q1('2026-10-23', '2026-10-30'), q1('2026-10-22', '2026-10-29'), []);
    expect(
      changes.map(({ path, actors, affects }) => [path[2], actors, affects.units, affects.rescheduled]),
    ).toEqual([
      ['dates', ['SCH'], 2, 4],
      ['differ', ['SCH'], 1, 2],
    ]);
  });

  it('is put down to nothing but spans where nothing else changed', () => {
    fc.assert(
      fc.property(fc.nat(99_999), (seed) => {
        const { before, after } = versionsInSpans(seed, [], names);
        for (const { kind } of review(before, after, []).changes) expect(kind).toBe('spans-changed');
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe('what a change does', () => {
  it('is the same from the other side, with more for less', () => {
    fc.assert(
      fc.property(numbers, (each) => {
        const { before, after, events } = versionsOf(each);
        const there = review(before, after, events);
        const back = review(after, before, events);
        expect(comparable(back.changes.map((change) => ({ ...change, fingerprint: '' })))).toEqual(
          comparable(there.changes.map(mirroredChange)),
        );
        const { created, obsolete, ...rest } = there.total;
        expect(back.total).toEqual({ ...rest, created: obsolete, obsolete: created });
      }),
      { numRuns: runs(5000) },
    );
  });

  it('is what a comparison of everything with everything finds', () => {
    // Where two become one, which of them goes on is a matter of choice.
    const names = EDIT_NAMES.filter((name) => !name.includes('merged'));
    fc.assert(
      fc.property(numbers, (each) => {
        const { before, after, events } = versionsOf(each, names);
        const { changes, total } = review(before, after, events);
        const { created, obsolete, rescheduled } = total;
        expect({ created, obsolete, rescheduled }).toEqual(naiveEffect(before, after));
        const sum = (key: 'created' | 'obsolete' | 'rescheduled'): number =>
          changes.reduce((result, { affects }) => result + affects[key], 0);
        expect({
          created: sum('created'),
          obsolete: sum('obsolete'),
          rescheduled: sum('rescheduled'),
        }).toEqual({
          created,
          obsolete,
          rescheduled,
        });
      }),
      { numRuns: runs(5000) },
    );
  });

  it('counts the records of what is removed', () => {
    fc.assert(
      fc.property(numbers, (each) => {
        const { before, after, events } = versionsOf(each, [
          'activity removed',
          'text',
          'activity reordered',
        ]);
        for (const { kind, activity, affects } of review(before, after, events).changes) {
          if (kind !== 'activity-removed') continue;
          const takenBack = new Set(events.map(({ undoes }) => undoes));
          const standing = new Set(
            events.filter(({ id, kind: what }) => what !== 'undone' && !takenBack.has(id)),
          );
          const shares = naiveShares(before).filter((share) => share.activity === activity);
          const of = (share: (typeof shares)[number]): LedgerEvent[] =>
            events.filter(
              (event) =>
                standing.has(event) &&
                event.activity === activity &&
                event.occurrence === share.occurrence &&
                event.unit === share.unit,
            );
          expect(affects).toEqual({
            units: new Set(shares.map(({ unit }) => unit)).size,
            created: 0,
            obsolete: shares.length,
            rescheduled: 0,
            recorded: shares.filter((share) => of(share).length > 0).length,
            done: shares.filter((share) => of(share).some(({ kind: what }) => what === 'done')).length,
          });
        }
      }),
      { numRuns: runs(3000) },
    );
  });

  it('of two rules of deadlines is said of both', () => {
    const plan = (month: number, roll: 'keep' | 'next'): Edition =>
      editionOf({
        cyclo: 1,
        plan: 'rules',
        title: 'Правила',
        period: '2026-10',
        deadlines: { month, 'non-working-day': roll },
        actors: { UO: { name: 'Управление' } },
        activities: [{ id: 'report', title: 'Отчёт', when: '2026-10', tasks: { UO: 'Составление отчёта' } }],
      });
    const { changes } = review(plan(30, 'keep'), plan(25, 'next'), []);
    expect(changes.map(({ path, class: is, affects }) => [path[1], is, affects.rescheduled])).toEqual([
      ['month', 'rescheduling', 1],
      ['non-working-day', 'rescheduling', 0],
    ]);
  });

  it('finds nothing recorded where everything was taken back', () => {
    fc.assert(
      fc.property(numbers, (each) => {
        const { before, after, events } = versionsOf(each);
        const done = events.filter(({ kind }) => kind !== 'undone');
        expect(review(before, after, [...done, ...done.map(takingBack)])).toEqual(review(before, after, []));
      }),
      { numRuns: runs(1000) },
    );
  });

  it('has a fingerprint of its own for every change', () => {
    fc.assert(
      fc.property(numbers, (each) => {
        const { before, after } = versionsOf(each);
        const marks = review(before, after, []).changes.map(({ fingerprint }) => fingerprint);
        expect(new Set(marks).size).toBe(marks.length);
        for (const mark of marks) expect(mark).toMatch(/^[0-9a-f]{12}$/);
      }),
      { numRuns: runs(3000) },
    );
  });
});
