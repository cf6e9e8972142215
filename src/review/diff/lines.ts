/** Lists of lines, which have no ids: clauses, executors, whom the order is sent to. */
import { defined } from '../../defined.ts';
import { addTo } from '../../group-by.ts';
import type { ChangePath, Fact } from '../change.ts';
import { textLikeness } from './likeness.ts';
import { newFact } from './fact.ts';
import { likeliest, pairKey, type Pair } from './pairing.ts';
import { reordered } from './reordered.ts';

/** From here on, two lines are one that was changed. */
const ALIKE = 0.5;
/** So many comparisons are made; where everything is new, nothing is looked for. */
const FEW = 40_000;

/** A line's place in each version. */
type LinePlaces = Pair<number>;

/** What became of each line: a fact for those that came, went, changed or stand elsewhere. */
export function lineFacts(before: readonly string[], after: readonly string[], path: ChangePath): Fact[] {
  const [gone, come] = [new Set(before.keys()), new Set(after.keys())];
  const take = (pairs: readonly LinePlaces[]): readonly LinePlaces[] => {
    for (const pair of pairs) {
      gone.delete(pair.before);
      come.delete(pair.after);
    }
    return pairs;
  };
  const same = take(equalLines(before, after));
  const members = same.map((pair) => ({ ...pair, key: before[pair.before] ?? '' }));
  const moved = reordered(members);
  const kept = members.filter((each) => !moved.has(each));
  const changed = [...take(alikeLines(before, after, gone, come)), ...take(replacedLines(kept, gone, come))];
  return [
    ...[...moved, ...changed].map((pair) => lineFact(before, after, path, pair.before, pair.after)),
    ...[...gone].map((from) => lineFact(before, after, path, from, undefined)),
    ...[...come].map((to) => lineFact(before, after, path, undefined, to)),
  ].sort((a, b) => Number(a.path.at(-1)) - Number(b.path.at(-1)));
}

/** The first of several equal lines is the first of them in the other version. */
function equalLines(before: readonly string[], after: readonly string[]): LinePlaces[] {
  const places = new Map<string, number[]>();
  for (const [index, line] of after.entries()) addTo(places, line, index);
  return before.flatMap((line, index) => {
    const to = places.get(line)?.shift();
    return to === undefined ? [] : [{ before: index, after: to }];
  });
}

/** Those with most of their words in common, the likeliest first. */
function alikeLines(
  before: readonly string[],
  after: readonly string[],
  gone: ReadonlySet<number>,
  come: ReadonlySet<number>,
): LinePlaces[] {
  if (gone.size * come.size > FEW) return [];
  const candidates = [...gone].flatMap((from) =>
    [...come].map((to) => ({
      before: from,
      after: to,
      score: textLikeness(before[from] ?? '', after[to] ?? ''),
      key: pairKey(before[from] ?? '', after[to] ?? ''),
    })),
  );
  return likeliest(candidates.filter(({ score }) => score >= ALIKE));
}

/** Where one line went and one came between the same neighbours, it was replaced. */
function replacedLines(
  kept: readonly LinePlaces[],
  gone: ReadonlySet<number>,
  come: ReadonlySet<number>,
): LinePlaces[] {
  const edges = [...kept, { before: Infinity, after: Infinity }];
  let last: LinePlaces = { before: -1, after: -1 };
  return edges.flatMap((edge) => {
    const from = [...gone].filter((index) => index > last.before && index < edge.before);
    const to = [...come].filter((index) => index > last.after && index < edge.after);
    last = edge;
    return from.length === 1 && to.length === 1 ? [{ before: from[0]!, after: to[0]! }] : [];
  });
}

/** Lines are known by their numbers, from 1: so the neighbour above the second is `1`. */
function lineFact(
  before: readonly string[],
  after: readonly string[],
  path: ChangePath,
  from: number | undefined,
  to: number | undefined,
): Fact {
  return newFact(
    'order-changed',
    { path: [...path, String((to ?? from ?? 0) + 1)] },
    from === undefined ? undefined : before[from],
    to === undefined ? undefined : after[to],
    defined({ followed: above(from), follows: above(to) }),
  );
}

function above(index: number | undefined): string | null | undefined {
  return index === undefined ? undefined : index === 0 ? null : String(index);
}

/** Whether a fact is about one line. */
export function isLine({ path }: Fact): boolean {
  return path[0] === 'order' && path.length === 3;
}
