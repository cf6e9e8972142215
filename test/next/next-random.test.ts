import fc from 'fast-check';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canonicalForm } from '../../src/plan/canonical/form.ts';
import { readPlan } from '../../src/plan/read-plan.ts';
import { judgePlan } from '../../src/rules/judge-plan.ts';
import { runs } from '../runs.ts';
import { Workplace } from '../test-io.ts';
import { PERIODS, planToFollow } from './random-periods.ts';

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
          const taken = made.replaceAll(/^ {2}# (- id:| )/gm, '  $1');
          expect(() => canonicalForm(taken, 'plan')).not.toThrow();
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
});
