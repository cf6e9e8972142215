import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Chance } from '../../bench/chance.ts';
import { readYaml } from '../../src/plan/yaml/source.ts';
import { mergeTexts } from '../../src/review/merge/texts.ts';
import { RandomStyleWriter } from '../plan/random-style-writer.ts';
import { runs } from '../runs.ts';
import { taking } from './sides.ts';

const STYLE = { labels: { base: 'base', ours: 'HEAD', theirs: 'feature' }, markerSize: 7 };

type Side = 'ours' | 'theirs';

/** What a task is: the actor it is for, by the key that the actor had in the base, and its words. */
interface Task {
  readonly actor: string;
  readonly text: string;
}

/** A plan in which everything is known by the key that it had at first, whatever key it has now. */
interface Model {
  readonly actors: Map<string, { key: string; name: string }>;
  readonly activities: Map<string, { id: string; tasks: Map<string, Task> }>;
}

const ACTORS = ['A0', 'A1', 'A2', 'A3', 'A4', 'A5'];
const ACTIVITIES = ['p', 'q', 'r'];

function base(): Model {
  const tasks = (activity: string): Map<string, Task> =>
    new Map([0, 1, 2].map((n) => [`${activity}${n}`, { actor: `A${n}`, text: `task-${activity}${n}` }]));
  return {
    actors: new Map(ACTORS.map((key) => [key, { key, name: `name-${key}` }])),
    activities: new Map(ACTIVITIES.map((id) => [id, { id, tasks: tasks(id) }])),
  };
}

/**
 * Random changes of a side, of each thing at most one.
 *
 * @param isShared whether both sides may choose the same new key, and the same actor for something that was not his
 */
function changed(side: Side, chance: Chance, isShared = false): Model {
  const model = base();
  const word = (): string => `${side}-${chance.below(1e9)}`;
  const newKey = (): string => (isShared ? chance.one(['x', 'y', 'z']) : word());
  const isFree = (key: string): boolean => [...model.actors.values()].every((actor) => actor.key !== key);
  for (const actor of model.actors.values()) {
    const key = `K-${newKey()}`;
    if (chance.hits(0.3) && isFree(key)) actor.key = key;
    else if (chance.hits(0.25)) actor.name = word();
  }
  if (chance.hits(0.3)) {
    const key = `K-${newKey()}`;
    if (isFree(key)) model.actors.set(`new ${word()}`, { key, name: word() });
  }
  for (const [name, activity] of model.activities) {
    if (chance.hits(0.15)) {
      model.activities.delete(name);
      continue;
    }
    if (chance.hits(0.2)) activity.id = `new-${word()}`;
    const free = isShared ? ['A3', 'A4'] : side === 'ours' ? ['A3'] : ['A4'];
    for (const [task, { actor, text }] of activity.tasks) {
      if (chance.hits(0.2)) activity.tasks.set(task, { actor, text: `${text}-${word()}` });
      else if (chance.hits(0.16)) activity.tasks.delete(task);
      else if (free.length > 0 && chance.hits(0.15)) activity.tasks.set(task, { actor: free.pop()!, text });
    }
    if (free.length > 0 && chance.hits(0.3)) {
      const own = word();
      activity.tasks.set(own, { actor: free.pop()!, text: own });
    }
  }
  return model;
}

function written({ actors, activities }: Model, seed: number): string {
  const value = {
    cyclo: 'one',
    actors: Object.fromEntries(
      [...actors].map(([own, { key, name }]) => [key, { name, units: `units/${own}.yaml` }]),
    ),
    activities: [...activities].map(([own, { id, tasks }]) => ({
      id,
      title: `Мероприятие ${own}`,
      ...(id === own ? {} : { was: [own] }),
      tasks: Object.fromEntries([...tasks.values()].map(({ actor, text }) => [actors.get(actor)!.key, text])),
    })),
  };
  return new RandomStyleWriter(seed, false).write(value).text;
}

/** What is expected where one side is taken at every conflict, worked out thing by thing. */
function expected(side: Side, ours: Model, theirs: Model): unknown {
  const [before, own, other] = side === 'ours' ? [base(), ours, theirs] : [base(), theirs, ours];
  const isDisputed = (actor: string): boolean => {
    const [was, mine, their] = [before, own, other].map(({ actors }) => actors.get(actor)?.key);
    return was !== undefined && mine !== was && their !== was;
  };
  const key = (actor: string): string => {
    const [was, mine, their] = [before, own, other].map(({ actors }) => actors.get(actor)?.key);
    return (mine === undefined || mine === was ? their : mine)!;
  };
  const names = new Set([...own.actors.keys(), ...other.actors.keys()]);
  const actors = [...names].map((name) => {
    const [was, mine, their] = [before, own, other].map((model) => model.actors.get(name)?.name);
    return [key(name), mine === undefined || mine === was ? their : mine] as const;
  });
  /** A task of a side that only it has: its key follows where one side has renamed the actor. */
  const ofSide = (model: Model, { actor, text }: Task): [string, string] => [
    isDisputed(actor) ? model.actors.get(actor)!.key : key(actor),
    text,
  ];
  const activities = ACTIVITIES.flatMap((name) => {
    const [was, mine, their] = [before, own, other].map((model) => model.activities.get(name));
    if (!mine) return [];
    const isTouched = (task: string): boolean => {
      const [from, to] = [was!.tasks.get(task), mine.tasks.get(task)];
      return (
        from?.actor !== to?.actor || from?.text !== to?.text || (from !== undefined && isDisputed(from.actor))
      );
    };
    const tasks = new Map<string, string>();
    for (const task of new Set([
      ...was!.tasks.keys(),
      ...mine.tasks.keys(),
      ...(their?.tasks.keys() ?? []),
    ])) {
      const [from, to, too] = [was, mine, their].map((activity) => activity?.tasks.get(task));
      if (!their) {
        if (to) tasks.set(...ofSide(own, to));
      } else if (from && to && too) {
        const isTheirs = to.actor === from.actor && !isDisputed(from.actor);
        const [actor] = isTheirs ? ofSide(other, too) : ofSide(own, to);
        tasks.set(actor, to.text === from.text ? too.text : to.text);
      } else if (!from) tasks.set(...(to ? ofSide(own, to) : ofSide(other, too!)));
      else if (to && isTouched(task)) tasks.set(...ofSide(own, to));
    }
    const all = new Set([...was!.tasks.keys(), ...mine.tasks.keys()]);
    if (!their && mine.id === name && ![...all].some(isTouched)) return [];
    const id = mine.id === name ? (their?.id ?? name) : mine.id;
    return [[id, Object.fromEntries(tasks)] as const];
  });
  return { actors: Object.fromEntries(actors), activities: Object.fromEntries(activities) };
}

async function read(text: string): Promise<unknown> {
  const { value, diagnostics } = await readYaml(new TextEncoder().encode(text), 'plan.yaml');
  expect(diagnostics, text).toEqual([]);
  const plan = value as {
    actors: Record<string, { name: string }>;
    activities?: { id: string; tasks?: Record<string, string> }[];
  };
  return {
    actors: Object.fromEntries(Object.entries(plan.actors).map(([key, { name }]) => [key, name])),
    activities: Object.fromEntries((plan.activities ?? []).map(({ id, tasks }) => [id, tasks ?? {}])),
  };
}

describe('a merge of what has new keys', () => {
  it('has every change of both sides, or a conflict about it, and nothing twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const chance = new Chance(`keys ${seed}`);
        const [ours, theirs] = [changed('ours', chance), changed('theirs', chance)];
        const texts = [base(), ours, theirs].map((model, index) => written(model, seed + index));
        const [before, our, their] = texts as [string, string, string];
        const { text } = mergeTexts({ base: before, ours: our, theirs: their }, 'plan', STYLE)!;
        for (const side of ['ours', 'theirs'] as const)
          expect(await read(taking(text, side)), `${side}\n${our}\n${their}\n${text}`).toEqual(
            expected(side, ours, theirs),
          );
      }),
      { numRuns: runs(5000) },
    );
  });

  it('loses nothing and has nothing twice where both sides choose the same keys', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const chance = new Chance(`shared keys ${seed}`);
        const [ours, theirs] = [changed('ours', chance, true), changed('theirs', chance, true)];
        const texts = [base(), ours, theirs].map((model, index) => written(model, seed + index));
        const [before, our, their] = texts as [string, string, string];
        const merged = mergeTexts({ base: before, ours: our, theirs: their }, 'plan', STYLE)!;
        const { text, conflicts } = merged;
        if (conflicts.length === 0) await read(text);
        const [known, ...others] = [base(), ours, theirs].map(wordsOf);
        for (const [index, side] of (['ours', 'theirs'] as const).entries()) {
          const [own, other] = [others[index]!, others[1 - index]!];
          const found = [...taking(text, side).matchAll(/(?:task|name)-[\w-]+|(?:ours|theirs)-\d+/g)].map(
            String,
          );
          const wanted = [...own].filter((word) => !known!.has(word) || other.has(word));
          expect(found, `${side}\n${our}\n${their}\n${text}`).toEqual(expect.arrayContaining(wanted));
          expect(new Set(found).size, `${side}\n${text}`).toBe(found.length);
        }
      }),
      { numRuns: runs(5000) },
    );
  });
});

/** Every text of a side: each stands once. */
function wordsOf({ actors, activities }: Model): Set<string> {
  const tasks = [...activities.values()].flatMap((activity) => [...activity.tasks.values()]);
  return new Set([...[...actors.values()].map(({ name }) => name), ...tasks.map(({ text }) => text)]);
}
