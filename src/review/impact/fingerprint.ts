/** Names for changes that stay the same wherever the change is found. */
import { memberEvent } from '../members.ts';
import type { Fact } from '../change.ts';
import { isLine } from '../diff/lines.ts';
import type { NormalPlan } from '../diff/normal-form.ts';

/** Two lanes of 24 bits each: enough that a list of thousands of changes has no two alike by chance. */
const SEEDS = [0x9747b28c, 0x3c6ef372] as const;

/** Twelve hexadecimal digits of a text: the same on every machine. Not for keeping secrets. */
function fingerprintOf(text: string): string {
  return SEEDS.map((seed) => lane(text, seed)).join('');
}

/** MurmurHash3's mixing, character by character. */
function lane(text: string, seed: number): string {
  let hash = seed;
  for (let index = 0; index < text.length; index++) {
    let mixed = Math.imul(text.charCodeAt(index), 0xcc9e2d51);
    mixed = Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
    hash ^= mixed;
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
  }
  hash ^= text.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 8).toString(16).padStart(6, '0');
}

/**
 * A fingerprint for each fact, of its kind, its place and its values. What stands around it has no part in it, except where
 * the change is one of place: there the next neighbour above counts that stays where it is.
 */
export function fingerprints(
  facts: readonly Fact[],
  before: NormalPlan | undefined,
  after: NormalPlan | undefined,
): ReadonlyMap<Fact, string> {
  const anchorsOf = anchorsIn(facts, before, after);
  const count = new Map<string, number>();
  const marks = facts.map((fact): [Fact, string] => {
    const { kind, path, recognised, heir } = fact;
    // The number of a line is that of its neighbours, too.
    const place = isLine(fact) ? path.slice(0, 2) : path;
    const content = JSON.stringify([kind, place, fact.before, fact.after, recognised, heir, anchorsOf(fact)]);
    const known = count.get(content) ?? 0;
    count.set(content, known + 1);
    return [fact, fingerprintOf(known === 0 ? content : `${content} ${known}`)];
  });
  return new Map(marks);
}

/** The fingerprint of a change that several facts make up. */
export function joinedFingerprint(marks: readonly string[]): string {
  return marks.length === 1 ? marks[0]! : fingerprintOf(marks.join(' '));
}

/** What activities that changed their place stood, and stand, below. */
function anchorsIn(
  facts: readonly Fact[],
  before: NormalPlan | undefined,
  after: NormalPlan | undefined,
): (fact: Fact) => readonly (string | null | undefined)[] {
  const renamed = facts.filter(({ kind }) => kind === 'activity-renamed');
  const former = new Map(renamed.map((fact) => [fact.after as string, fact.before as string]));
  const [moved, gone, come] = ['moved', '-', '+'].map((wanted) =>
    facts.flatMap(({ kind, activity = '' }) => {
      const { of, event, sign } = memberEvent(kind) ?? {};
      return of === 'activity' && (sign ?? event) === wanted ? [activity] : [];
    }),
  ) as [string[], string[], string[]];
  if (moved.length === 0) return () => [];
  const formerly = moved.map((id) => former.get(id) ?? id);
  const [stood, stand] = [above(before, [...formerly, ...gone]), above(after, [...moved, ...come])];
  return ({ kind, activity = '' }) =>
    kind === 'activity-reordered' ? [stood.get(former.get(activity) ?? activity), stand.get(activity)] : [];
}

/** For each activity, the one above it that is none of those given. */
function above(plan: NormalPlan | undefined, unsteady: readonly string[]): Map<string, string | null> {
  const passing = new Set(unsteady);
  const result = new Map<string, string | null>();
  let last: string | null = null;
  for (const { id } of plan?.activities ?? []) {
    result.set(id, last);
    if (!passing.has(id)) last = id;
  }
  return result;
}
