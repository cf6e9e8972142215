import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalForm } from '../../src/plan/canonical/form.ts';
import { readYaml } from '../../src/plan/yaml/source.ts';
import { mergeTexts } from '../../src/review/merge/texts.ts';
import { RandomStyleWriter, randomNumbers, type Value } from '../plan/random-style-writer.ts';
import { runs } from '../runs.ts';
import { taking } from './sides.ts';
import { changed, isOfOne, randomChange, type Change, type Random } from './changes.ts';

const STYLE = { labels: { base: 'base', ours: 'HEAD', theirs: 'feature' }, markerSize: 7 };

const read = async (text: string): Promise<unknown> => {
  const { value, diagnostics } = await readYaml(new TextEncoder().encode(text), 'plan.yaml');
  assert.deepEqual(diagnostics, [], text);
  return value;
};
/** A plan in a style of its own. */
const written = (value: Value, seed: number): string => new RandomStyleWriter(seed, false).write(value).text;

function merge(base: string, ours: string, theirs: string): { text: string; paths: string[] } {
  const merged = mergeTexts({ base, ours, theirs }, 'plan', STYLE)!;
  return { text: merged.text, paths: merged.conflicts.map(({ path }) => path.join('/')) };
}

/** Some changes of each side, none of a thing that another one changes. */
function apart(random: Random): { ours: Change[]; theirs: Change[] } {
  const sides = { ours: [] as Change[], theirs: [] as Change[] };
  const taken: Change[] = [];
  for (let count = 0; count < 2 + random() * 8; count++) {
    const side = random() < 0.5 ? 'ours' : 'theirs';
    const change = randomChange(random, side, count);
    if (taken.some((other) => isOfOne(change, other))) continue;
    taken.push(change);
    sides[side].push(change);
  }
  return sides;
}

/** Whose activities stand in whatever order, by id. */
function byId(value: unknown): unknown {
  const { activities, ...rest } = value as { activities: { id: string; tasks: object }[] };
  return {
    ...rest,
    activities: Object.fromEntries(activities.map((activity) => [activity.id, sorted(activity)])),
  };
}

/** Lists as sets: where both sides added, each is first on its own side. */
function sorted(activity: object): object {
  return Object.fromEntries(
    Object.entries(activity).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.map(String).sort() : value,
    ]),
  );
}

describe('a merge of changes of different things', () => {
  it('is what an oracle makes of both, whatever style each version is written in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const random = randomNumbers(seed);
        const { ours, theirs } = apart(random);
        const texts = [changed(), changed(...ours), changed(...theirs)].map((value, index) =>
          written(value, seed + index),
        );
        const [base, our, their] = texts as [string, string, string];
        const { text, paths } = merge(base, our, their);
        assert.deepEqual(paths, [], text);
        const value = await read(text);
        assert.deepEqual(value, changed(...ours, ...theirs));
        expect(canonicalForm(text, 'plan')).toBe(text);
        // The other way round only what both added may stand in another order.
        const back = merge(base, their, our);
        expect(back.paths).toEqual([]);
        assert.deepEqual(byId(await read(back.text)), byId(value));
      }),
      { numRuns: runs(5000) },
    );
  });

  it('is the change itself where only one side, or both alike, made it', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { ours } = apart(randomNumbers(seed));
        const [base, our] = [changed(), changed(...ours)].map((value, index) => written(value, seed + index));
        const form = canonicalForm(our!, 'plan');
        expect(merge(base!, our!, base!)).toEqual({ text: form, paths: [] });
        expect(merge(base!, base!, our!)).toEqual({ text: form, paths: [] });
        expect(merge(base!, our!, our!)).toEqual({ text: form, paths: [] });
      }),
      { numRuns: runs(1500) },
    );
  });
});

/** Pairs of changes of one thing. */
const CLASHES: readonly (readonly [path: string, ours: Change, theirs: Change])[] = [
  ['title', field((plan) => (plan['title'] = 'x')), field((plan) => (plan['title'] = 'y'))],
  ['activities/c/title', ofC((c) => (c['title'] = 'x')), ofC((c) => (c['title'] = 'y'))],
  ['activities/c/when', ofC((c) => (c['when'] = ['2010-11'])), ofC((c) => (c['when'] = '2010-11'))],
  ['activities/c/tasks/UO', ofC((c) => (tasks(c)['UO'] = 'x')), ofC((c) => (tasks(c)['UO'] = 'y: z'))],
  [
    'activities/c/tasks/RUO/text',
    ofC((c) => ((tasks(c)['RUO'] as Record<string, Value>)['text'] = 'x')),
    ofC((c) => ((tasks(c)['RUO'] as Record<string, Value>)['text'] = 'y')),
  ],
  ['activities/c/tasks/UO', ofC((c) => (tasks(c)['UO'] = 'x')), ofC((c) => delete tasks(c)['UO'])],
  ['activities/c', ofC((c) => (c['title'] = 'x')), gone()],
  ['activities/c/output', ofC((c) => (c['output'] = 'x')), ofC((c) => (c['output'] = 'y'))],
  [
    'activities/c/id',
    ofC((c) => Object.assign(c, { id: 'x', was: ['c'] })),
    ofC((c) => Object.assign(c, { id: 'y', was: ['c'] })),
  ],
];

function field(make: (plan: Record<string, Value>) => unknown): Change {
  return { field: 'title', make: (plan) => void make(plan.plan) };
}
function ofC(make: (activity: Record<string, Value>) => unknown): Change {
  return { field: 'c/*', make: (plan) => void make(plan.activity('c')) };
}
function tasks(of: Record<string, Value>): Record<string, Value> {
  return of['tasks'] as Record<string, Value>;
}
function gone(): Change {
  return {
    field: 'c/*',
    make: (plan) => void (plan.activities = plan.activities.filter(({ key }) => key !== 'c')),
  };
}

describe('a merge of different changes of one thing', () => {
  it('is always a conflict at its place, with a whole plan on either side of the markers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer(),
        fc.constantFrom(...CLASHES),
        fc.boolean(),
        async (seed, clash, isSwapped) => {
          const [path, first, second] = clash;
          const [ourClash, theirClash] = isSwapped ? [second, first] : [first, second];
          const others = apart(randomNumbers(seed));
          const isFree = (change: Change): boolean => !/^(?:c\/|title|d\/after\/c)/.test(change.field);
          const [ours, theirs] = [others.ours.filter(isFree), others.theirs.filter(isFree)];
          const base = written(changed(), seed);
          const our = written(changed(...ours, ourClash), seed + 1);
          const their = written(changed(...theirs, theirClash), seed + 2);
          const { text, paths } = merge(base, our, their);
          expect(paths).toContain(path);
          expect(new Set(paths.map((each) => each.split('/').slice(0, 2).join('/'))).size, text).toBe(1);
          const [left, right] = [taking(text, 'ours'), taking(text, 'theirs')];
          expect(canonicalForm(left, 'plan')).toBe(left);
          expect(canonicalForm(right, 'plan')).toBe(right);
          assert.deepEqual(byId(await read(left)), byId(changed(...ours, ...theirs, ourClash)));
          assert.deepEqual(byId(await read(right)), byId(changed(...ours, ...theirs, theirClash)));
        },
      ),
      { numRuns: runs(5000) },
    );
  });
});

describe('a merge of commented plans', () => {
  it('keeps the comments of both sides, each once', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = randomNumbers(seed);
        const base = canonicalForm(new RandomStyleWriter(seed).plan().text, 'plan');
        const commented = (side: string): string =>
          base
            .split('\n')
            .flatMap((line, index) => {
              const indent = /^ *(?=(?:- )?[\w"']+:|- )/.exec(line)?.[0];
              return indent !== undefined && random() < 0.1 ? [`${indent}# ${side} ${index}`, line] : [line];
            })
            .join('\n');
        const [ours, theirs] = [commented('ours'), commented('theirs')];
        const { text, paths } = merge(base, ours, theirs);
        const comments = (of: string): string[] => of.match(/# (?:ours|theirs) \d+/g) ?? [];
        expect(paths).toEqual([]);
        assert.deepEqual(comments(text).sort(), [...comments(ours), ...comments(theirs)].sort());
      }),
      { numRuns: runs(5000) },
    );
  });
});
