import { describe, expect, it } from 'vitest';
import type { LedgerEvent } from '../../src/event.ts';
import { changes as words } from '../../src/messages/en/review/changes.ts';
import type { Change } from '../../src/review/change.ts';
import { applyFacts } from './applied/facts.ts';
import { facts } from './facts.ts';
import { normalForm } from '../../src/review/diff/normal-form.ts';
import { review } from '../../src/review/review.ts';
import { editionFrom } from './editions.ts';
import { CALENDAR, CASES, DONE, PLAN, SPANS, type KindCase } from './kind-cases.ts';
import { comparable, mirroredChange } from './mirrored.ts';

/** What the plan names before every edit. */
const FILES = { 'calendar.yaml': CALENDAR, 'spans.yaml': SPANS };

const EVENTS = DONE.map(([activity, occurrence, unit], index): LedgerEvent => ({
  id: `event-${index}`,
  kind: 'done',
  plan: 'city',
  activity,
  occurrence,
  actor: 'ANY',
  unit,
  on: '2010-10-01',
  by: 'ivanova',
  recordedAt: '2010-10-01T00:00:00.000Z',
}));

/**
 * Kind and class, the place, and what it does: units, obligations that come (+), cease (−) and move (~), those with records
 * and those done of them, the actors and the months.
 */
function lineOf({ kind, class: meaning, path, affects, actors, months }: Change): string {
  const { units, created, obsolete, rescheduled, recorded, done } = affects;
  const figures = `units ${units}, +${created} −${obsolete} ~${rescheduled}, ${done} done of ${recorded} recorded`;
  return `${kind} (${meaning}) ${path.join('/')}: ${figures}; ${actors.join(' ')}; ${months.join(' ')}`.trim();
}

function edit(text: string, edits: KindCase['edits'] = []): string {
  return edits.reduce((result, [from, to]) => {
    expect(result.split(from), from).toHaveLength(2);
    return result.replace(from, () => to);
  }, text);
}

async function versionsOf({ edits, calendar, spans }: KindCase) {
  return Promise.all([
    editionFrom(PLAN, FILES),
    editionFrom(edit(PLAN, edits), {
      'calendar.yaml': edit(CALENDAR, calendar),
      'spans.yaml': edit(SPANS, spans),
    }),
  ]);
}

describe('every kind of change', () => {
  it.each(CASES)('$name', async (each) => {
    const [before, after] = await versionsOf(each);
    const { changes } = review(before, after, EVENTS);
    expect(changes.map(lineOf)).toEqual(each.changes);
    const back = review(after, before, EVENTS).changes.map((change) => ({ ...change, fingerprint: '' }));
    expect(comparable(back)).toEqual(comparable(changes.map(mirroredChange)));
  });

  it('is in one of these cases, seen from one side or the other', async () => {
    const seen = new Set<string>(['plan-added', 'plan-removed']);
    for (const each of CASES) {
      const [before, after] = await versionsOf(each);
      for (const { kind } of review(before, after, EVENTS).changes) seen.add(kind);
      for (const { kind } of review(after, before, EVENTS).changes) seen.add(kind);
    }
    expect(Object.keys(words.kinds).filter((kind) => !seen.has(kind))).toEqual([]);
  });

  it('of a whole plan is one change, with all that it asks for', async () => {
    const plan = await editionFrom(PLAN, FILES);
    const [added] = review(undefined, plan, EVENTS).changes;
    const [removed] = review(plan, undefined, EVENTS).changes;
    expect(added && lineOf(added)).toBe(
      'plan-added (burden) : units 6, +26 −0 ~0, 9 done of 9 recorded; UO RUO MOU; 2010-09 2010-10 2010-11 2010-12',
    );
    expect(removed && lineOf(removed)).toBe(
      'plan-removed (relief) : units 6, +0 −26 ~0, 9 done of 9 recorded; UO RUO MOU; 2010-09 2010-10 2010-11 2010-12',
    );
    expect(review(undefined, undefined, EVENTS).changes).toEqual([]);
    expect(applyFacts(undefined, facts(undefined, plan))).toEqual(normalForm(plan));
    expect(applyFacts(normalForm(plan), facts(plan, undefined))).toBeUndefined();
  });
});
