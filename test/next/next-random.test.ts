import fc from 'fast-check';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Chance } from '../../bench/chance.ts';
import { canonicalForm } from '../../src/plan/canonical/form.ts';
import type { PlanFile, WhenEntry } from '../../src/plan/generated/plan-file.ts';
import { readPlan } from '../../src/plan/read-plan.ts';
import { judgePlan } from '../../src/rules/judge-plan.ts';
import { runs } from '../runs.ts';
import { Workplace } from '../test-io.ts';
import { PERIODS, planToFollow } from './random-periods.ts';
import { taken } from './taken.ts';

let place: Workplace;
beforeEach(async () => {
  place = await Workplace.open(false);
});
afterEach(() => place.close());

interface Made {
  readonly items: readonly {
    readonly activity: string;
    readonly fate: string;
    readonly ground?: string;
    readonly doubt?: string;
  }[];
}

const SPANS = `cyclo-spans: 1
year: 2026-27
sets:
  school-quarters:
    name: четверти
    gaps: true
    spans:
      q1: {name: I четверть, dates: 2026-09-01..2026-10-25}
      q2: {name: II четверть, dates: 2026-11-05..2026-12-30}
      q3: {name: III четверть, dates: 2027-01-11..2027-03-25}
      q4: {name: IV четверть, dates: 2027-04-03..2027-05-26}
`;

const IN_SPANS: readonly [WhenEntry, ...WhenEntry[]] = [
  'q1',
  { during: 'q2', by: 'last-working-day' },
  { every: 'school-quarters', by: 'last-day' },
  { throughout: 'q1' },
  { every: 'week', in: ['q1'], by: 'friday' },
];

/** The same without what makes most random plans unsound: a choice of units, times of single tasks, a ring of units. */
function sober(plan: PlanFile): PlanFile {
  for (const activity of plan.activities) {
    for (const key of ['only', 'except', 'tags', 'host', 'after'] as const) delete activity[key];
    for (const [actor, task] of Object.entries(activity.tasks))
      activity.tasks[actor] =
        typeof task === 'string' ? task : { role: task.role ?? 'performer', text: task.text };
  }
  for (const { units } of Object.values(plan.actors))
    if (typeof units === 'object') for (const unit of units) delete unit.parent;
  return plan;
}

/** A plan whose order was amended, with work in spans, counted from other work, moved. */
function amendedPlan(seed: number): PlanFile {
  const chance = new Chance(`amended ${seed}`);
  const plan = sober(planToFollow(seed));
  plan.spans = 'spans/2026-27.yaml';
  plan.order = {
    kind: 'ПРИКАЗ',
    issuer: 'Управление',
    number: '7',
    date: '2026-08-20',
    'amended-by': [{ number: '8', date: '2026-09-25' }],
  };
  for (const activity of plan.activities) {
    if (chance.hits(0.3)) activity.when = chance.one(IN_SPANS);
    else if (chance.hits(0.2)) {
      activity.when = '2026-11-09';
      activity.moved = { from: '2026-10-05', by: 'приказ от 25.09.2026 № 8' };
    }
  }
  return plan;
}

/** Comments of a text, in their order, without those that the program made. */
const MARK = '# remark';

describe('the next plan of a random plan', () => {
  it('is sound, has every activity in it or in a comment, and keeps every comment', async () => {
    let [count, ran] = [0, 0];
    const fates = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 100_000 }),
        fc.constantFrom(...PERIODS),
        async (seed, period) => {
          const plan = planToFollow(seed);
          const bare = canonicalForm(JSON.stringify({ ...plan, plan: `random-${++count}` }), 'plan');
          const reading = await readPlan('x.yaml', new TextEncoder().encode(bare), async () => undefined);
          fc.pre(judgePlan(reading).every(({ severity }) => severity !== 'error'));
          const text = canonicalForm(
            bare
              .split('\n')
              .map((line, index) =>
                /^ {2,6}[-\w]/.test(line) && !line.endsWith('>-') ? `${line}  ${MARK} ${index}` : line,
              )
              .join('\n'),
            'plan',
          );
          await place.write(`plans/random-${count}.yaml`, text);
          ran++;
          const { exit, out, err } = await place.cyclo([
            'next',
            '--plan',
            `plans/random-${count}.yaml`,
            '--period',
            period,
            '--name',
            `after-${count}`,
            '--format',
            'json',
          ]);
          expect(err).toBe('');
          expect(exit).toBe(0);
          const { items } = JSON.parse(out) as Made;
          expect(items.map(({ activity }) => activity)).toEqual(plan.activities.map(({ id }) => id));
          const made = await readFile(join(place.folder, `plans/after-${count}.yaml`), 'utf8');
          expect(canonicalForm(made, 'plan')).toBe(made);
          const next = await readPlan('next.yaml', new TextEncoder().encode(made), async () => undefined);
          expect(judgePlan(next).filter(({ severity }) => severity === 'error')).toEqual([]);
          const live = new Set(next.plan!.activities.map(({ id }) => id));
          for (const { activity, fate, ground, doubt } of items) {
            for (const each of [fate, ground, doubt])
              if (each !== undefined) fates.set(each, (fates.get(each) ?? 0) + 1);
            expect(live.has(activity)).toBe(fate !== 'asked');
            if (fate === 'asked') expect(made).toContain(`  # - id: ${activity}\n`.replace('\n', ''));
          }
          for (const [comment] of text.matchAll(/# remark \d+/g)) expect(made).toContain(comment);
          // Without the signs before it, what is asked about is part of a file that reads.
          const all = parse(taken(made)) as PlanFile;
          expect(all.activities.map(({ id }) => id)).toEqual(
            expect.arrayContaining(plan.activities.map(({ id }) => id)),
          );
          await Promise.all(
            [`random-${count}`, `after-${count}`].map((name) => rm(join(place.folder, `plans/${name}.yaml`))),
          );
        },
      ),
      { numRuns: runs(200) },
    );
    expect(ran).toBeGreaterThan(runs(200) / 3);
    for (const each of ['carried', 'shifted', 'one-off', 'holiday', 'withdrawn', 'dated', 'repeated'])
      expect(fates.get(each), each).toBeGreaterThan(0);
  });

  it('has every activity also of a plan that was amended or derived, with spans, beside last year’s', async () => {
    let ran = 0;
    await place.write('plans/spans/2026-27.yaml', SPANS);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 100_000 }),
        fc.integer({ min: 0, max: 100_000 }),
        fc.boolean(),
        async (seed, otherSeed, isDerived) => {
          const plan = amendedPlan(seed);
          const like = { ...sober(planToFollow(otherSeed)), plan: 'like', period: '2026-01..2026-05' };
          const lastYear = {
            ...like,
            activities: like.activities.map((each) => ({ ...each, when: '2026-03' })),
          };
          await place.write(
            'plans/now.yaml',
            canonicalForm(JSON.stringify({ ...plan, plan: 'now' }), 'plan'),
          );
          await place.write('plans/like.yaml', canonicalForm(JSON.stringify(lastYear), 'plan'));
          let [file, ids] = ['plans/now.yaml', plan.activities.map(({ id }) => id)];
          const { exit: sound } = await place.cyclo('validate plans/now.yaml plans/like.yaml');
          fc.pre(sound === 0);
          if (isDerived) {
            const derived = await place.cyclo(
              'derive --unit school-1 --plan plans/now.yaml -o plans/own.yaml',
            );
            fc.pre(derived.exit === 0);
            file = 'plans/own.yaml';
            const own = parse(await readFile(join(place.folder, file), 'utf8')) as PlanFile;
            ids = own.activities.map(({ id }) => id);
          }
          ran++;
          const line = `next --plan ${file} --period 2027-01..2027-05 --name then --like plans/like.yaml -f json`;
          const { exit, out, err } = await place.cyclo(line);
          expect([exit, err]).toEqual([0, '']);
          expect((JSON.parse(out) as Made).items.map(({ activity }) => activity)).toEqual(ids);
          const made = await readFile(join(place.folder, 'plans/then.yaml'), 'utf8');
          expect((await place.cyclo('validate plans/then.yaml')).exit).toBe(0);
          const all = parse(taken(made)) as PlanFile;
          expect(all.activities.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
          // What the other plan has, and this one not, is offered.
          const known = (JSON.parse(out) as { proposed: { activity: string }[] }).proposed;
          const offered = new Set([...ids, ...known.map(({ activity }) => activity)]);
          expect(all.activities.every(({ id }) => offered.has(id) || id.includes('overdue'))).toBe(true);
          for (const key of ['origin:', 'derived-from:', 'amended-by:', 'moved:'])
            expect(made).not.toMatch(new RegExp(`^ *(?:# *)?${key}`, 'm'));
          for (const each of ['now', 'like', 'own', 'then'])
            await rm(join(place.folder, `plans/${each}.yaml`), { force: true });
          await rm(join(place.folder, 'plans/bases'), { force: true, recursive: true });
        },
      ),
      { numRuns: runs(150) },
    );
    expect(ran).toBeGreaterThan(runs(150) / 4);
  });
});
