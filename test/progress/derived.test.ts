import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import type { LedgerEvent } from '../../src/event.ts';
import { canonicalForm } from '../../src/plan/canonical/form.ts';
import type { ActivityEntry, PlanFile } from '../../src/plan/generated/plan-file.ts';
import { listedOnce } from '../../src/plan/shares/derived-shares.ts';
import { derivedText } from '../../src/plan/shares/derived-text.ts';
import { eventOf } from '../../src/progress/records/acts.ts';
import { obligations, type Item } from '../../src/progress/obligations.ts';
import { datedItems } from '../../src/progress/open-terms.ts';
import { shareStatus } from '../../src/progress/standing.ts';
import { States } from '../../src/progress/states.ts';
import type { Edition } from '../../src/review/edition.ts';
import { mergeTexts } from '../../src/review/merge/texts.ts';
import { editionFrom } from '../review/editions.ts';
import { edited } from '../review/random-edits.ts';
import { randomPlan } from '../review/random-plan.ts';
import { runs } from '../runs.ts';

const STYLE = { labels: { base: 'base', ours: 'ours', theirs: 'theirs' }, markerSize: 7 };

/** A random plan whose schools answer to district offices, and these to the department. */
function parentPlan(seed: number, edits: readonly number[] = []): PlanFile {
  const plan = edited(randomPlan(seed, 8), edits);
  const units = (actor: string): readonly { id: string; parent?: string }[] => {
    const own = plan.actors[actor]?.units;
    return Array.isArray(own) ? own : [];
  };
  for (const unit of units('RUO')) unit.parent = plan.actors['UO'] ? 'UO' : unit.id;
  for (const [index, unit] of units('MOU').entries()) {
    const office = units('RUO')[index % 2];
    if (office) unit.parent = office.id;
    else delete unit.parent;
  }
  for (const unit of units('RUO')) if (unit.parent === unit.id) delete unit.parent;
  return plan;
}

const textOf = (plan: PlanFile): string =>
  canonicalForm(stringify(plan, { aliasDuplicateObjects: false }), 'plan');

/** A plan that can be relied on; nothing where random edits have left one that cannot. */
async function soundEdition(text: string): Promise<Edition | undefined> {
  return editionFrom(text).catch(() => undefined);
}

function made(text: string, { plan }: Edition, id: string): string | undefined {
  const unit = plan.actors.flatMap(({ units }) => units).find((each) => each.id === id);
  const derivedFrom = { plan: plan.name, file: 'random.yaml', unit: id };
  return (
    unit &&
    derivedText(text, plan, unit, { name: `of-${id.toLowerCase()}`, derivedFrom, path: (name) => name })
  );
}

function itemsOf({ plan, calendar }: Edition, events: readonly LedgerEvent[] = []): readonly Item[] {
  const states = new States(plan, events);
  return datedItems(obligations(plan, calendar).items, { plan, days: calendar, states });
}

/** How each share of a plan stands, by what it is about. */
function statuses(edition: Edition, events: readonly LedgerEvent[], today: string): Map<string, string> {
  const states = new States(edition.plan, events);
  return new Map(
    itemsOf(edition, events).flatMap((item) =>
      item.units.map((unit) => [
        `${item.plan} ${item.activity.id} ${item.occurrence.id} ${item.actor.id} ${unit.id}`,
        shareStatus(item, states.of(item, unit), today),
      ]),
    ),
  );
}

/** Completions and other records, made of one plan or the other as chance has it. */
function recordsOf(plans: readonly Edition[], numbers: readonly number[]): LedgerEvent[] {
  return numbers.flatMap((number, index) => {
    const edition = plans[number % plans.length]!;
    const shares = itemsOf(edition).flatMap((item) => item.units.map((unit) => ({ item, unit })));
    const share = shares[(number >> 2) % Math.max(1, shares.length)];
    if (!share) return [];
    const act = (['done', 'done', 'excused', 'accepted', 'postponed', 'reopened'] as const)[number % 6]!;
    const on = `2026-1${number % 3}-0${1 + (number % 9)}`;
    const event = eventOf(act, { plan: edition.plan, ...share }, { on, by: 'И.', until: '2026-12-20' });
    return [{ ...event, id: String(index).padStart(4, '0'), recordedAt: '' }];
  });
}

const numbers = fc.array(fc.nat(100_000), { maxLength: 12 });
const unit = fc.constantFrom('ruo-1', 'ruo-2', 'school-1', 'school-3', 'UMC', 'UO');

describe('a plan of a unit', () => {
  it('is canonical and sound, and asks of the unit what the plan above asks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), numbers, unit, async (seed, edits, id) => {
        const text = textOf(parentPlan(seed, edits));
        const parent = await soundEdition(text);
        const own = parent && made(text, parent, id);
        if (!parent || own === undefined) return;
        expect(canonicalForm(own, 'plan')).toBe(own);
        const derived = await editionFrom(own);
        const above = new Set(statuses(parent, [], '2026-10-15').keys());
        const shares = [...statuses(derived, [], '2026-10-15').keys()];
        for (const share of shares) expect(above).toContain(share);
        const mine = [...above].filter((share) => share.endsWith(` ${id}`));
        for (const share of mine) expect(shares).toContain(share);
      }),
      { numRuns: runs(300) },
    );
  });

  it('stands as the plan above does, whichever of the two a record was made of', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), numbers, unit, numbers, async (seed, edits, id, records) => {
        const text = textOf(parentPlan(seed, edits));
        const parent = await soundEdition(text);
        const own = parent && made(text, parent, id);
        if (!parent || own === undefined) return;
        const derived = await editionFrom(own);
        const events = recordsOf([parent, derived], records);
        const above = statuses(parent, events, '2026-10-15');
        for (const [share, status] of statuses(derived, events, '2026-10-15'))
          expect([share, status]).toEqual([share, above.get(share)]);
      }),
      { numRuns: runs(300) },
    );
  });

  it('read along with the plan above and those of other units lists nothing twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), numbers, async (seed, edits) => {
        const text = textOf(parentPlan(seed, edits));
        const parent = await soundEdition(text);
        if (!parent) return;
        const texts = ['school-1', 'ruo-1', 'UO'].flatMap((id) => made(text, parent, id) ?? []);
        const derived = await Promise.all(texts.map((each) => editionFrom(each)));
        const all = listedOnce([...derived, parent]);
        const shares = all.flatMap((each) => [...statuses(each, [], '2026-10-15').keys()]);
        expect(shares.toSorted()).toEqual([...statuses(parent, [], '2026-10-15').keys()].toSorted());
        // Without it, each share is listed with one of them.
        const below = listedOnce(derived).flatMap((each) => [...statuses(each, [], '2026-10-15').keys()]);
        expect(new Set(below).size).toBe(below.length);
      }),
      { numRuns: runs(150) },
    );
  });

  it('keeps what is its own and gets what changes above, where not both changed the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), numbers, numbers, unit, async (seed, edits, amendment, id) => {
        const text = textOf(parentPlan(seed, edits));
        const parent = await soundEdition(text);
        const base = parent && made(text, parent, id);
        const later = edited(parentPlan(seed, edits), amendment);
        const amended = await soundEdition(textOf(later));
        const theirs = amended && made(textOf(later), amended, id);
        if (base === undefined || theirs === undefined) return;
        const local = parse(base) as PlanFile;
        local.activities.push({ ...OWN, tasks: { [Object.keys(local.actors)[0]!]: 'Своя работа' } });
        local.activities[0]!.note = 'Своё примечание';
        const ours = textOf(local);
        const merged = mergeTexts({ base, ours, theirs }, 'plan', STYLE);
        if (!merged || merged.conflicts.length > 0) return;
        const now = parse(merged.text) as PlanFile;
        const above = parse(theirs) as PlanFile;
        expect(now.activities.find((each) => each.id === OWN.id)?.title).toBe(OWN.title);
        const noted = now.activities.filter(({ note }) => note === 'Своё примечание');
        const isThere = above.activities.some((each) => each.id === local.activities[0]!.id);
        if (isThere) expect(noted).toHaveLength(1);
        for (const activity of above.activities) {
          const found = now.activities.find((each) => each.id === activity.id);
          expect(withoutNote(found)).toEqual(withoutNote(activity));
        }
        expect(canonicalForm(merged.text, 'plan')).toBe(merged.text);
      }),
      { numRuns: runs(300) },
    );
  });
});

const OWN = { id: 'own-work', title: 'Своя работа', when: '2026-10' } as const;

function withoutNote(activity: ActivityEntry | undefined): object | undefined {
  if (!activity) return undefined;
  const { note: _, tasks, ...rest } = activity;
  const full = Object.entries(tasks).map(([actor, task]) => [
    actor,
    typeof task === 'string' ? { text: task } : task,
  ]);
  return { ...rest, tasks: Object.fromEntries(full) as object };
}

describe('a time of its own', () => {
  const entry = (when: string, own = when): string => `
cyclo: 1
plan: of-ruo-1
derived-from: {plan: city, file: city.yaml, unit: ruo-1}
title: План
period: 2026-09..2026-12
actors:
  RUO: {name: РУО, units: [{id: ruo-1, name: РУО 1}]}
activities:
  - id: report
    title: Отчёт
    when: ${own}
    origin: {plan: city, tasks: {RUO: ${when}}}
    tasks: {RUO: Отчёт}
`;
  const times = async (when: string, own: string): Promise<string[]> => {
    const { plan, calendar } = await editionFrom(entry(when, own));
    return obligations(plan, calendar).items.map(
      ({ occurrence, effectiveDeadline }) => `${occurrence.id} ${effectiveDeadline}`,
    );
  };

  it('has the name that the time above has in records', async () => {
    expect(await times('2026-10', '2026-10-15')).toEqual(['2026-10 2026-10-15']);
    expect(await times('2026-10-20', '2026-10-15')).toEqual(['2026-10-20 2026-10-15']);
    expect(await times('[2026-09, 2026-11]', '[2026-09-20, 2026-11-20]')).toEqual([
      '2026-09 2026-09-18',
      '2026-11 2026-11-20',
    ]);
    expect(await times('{every: month, by: 10}', '{every: month, by: 5}')).toEqual([
      '2026-09 2026-09-04',
      '2026-10 2026-10-05',
      '2026-11 2026-11-05',
      '2026-12 2026-12-04',
    ]);
  });

  it('stands for the one that it ends in where there are fewer', async () => {
    expect(await times('{every: month, by: last-day}', '[2026-09-10, 2026-12-10]')).toEqual([
      '2026-09 2026-09-10',
      '2026-12 2026-12-10',
    ]);
    // Of two that it could stand for it has the one that no other ends in.
    expect(await times('{every: month, by: last-day}', '[2026-10, 2026-11-10]')).toEqual([
      '2026-10 2026-10-30',
      '2026-11 2026-11-10',
    ]);
    expect(await times('[2026-09, 2026-10, 2026-10..2026-12]', '[2026-10-15, 2026-11-10]')).toEqual([
      '2026-10-15 2026-10-15',
      '2026-10..2026-12 2026-11-10',
    ]);
  });

  it('stands for the one of its name where each has one, wherever it ends', async () => {
    const own = '{every: month, in: 2026-10, by: {day: 10, of: following-month}}';
    expect(await times('{every: month, by: last-day}', own)).toEqual(['2026-10 2026-11-10']);
  });

  it('keeps its own name where it stands for none, or not for one alone', async () => {
    expect(await times('2026-10', '[2026-09-10, 2026-12-10]')).toEqual([
      '2026-09-10 2026-09-10',
      '2026-12-10 2026-12-10',
    ]);
    expect(await times('2026-10', '[2026-10-10, 2026-10-20]')).toEqual([
      '2026-10-10 2026-10-09',
      '2026-10-20 2026-10-20',
    ]);
    expect(await times('[2026-10, 2026-10..2026-12]', '2026-10-15')).toEqual(['2026-10-15 2026-10-15']);
  });
});
