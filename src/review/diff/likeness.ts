import type { ActivityLike } from './pairs.ts';
import { folded } from './typography.ts';

/** How much the words count, against the time. */
const WORDS_COUNT = 0.85;

/** How alike two texts are by their words: 0 to 1, the same both ways round. */
export function textLikeness(one: string, other: string): number {
  return bagLikeness(bagOf(folded(one).split(' ')), bagOf(folded(other).split(' ')));
}

/** What activities are compared by. */
export type ActivityWords = ReturnType<typeof activityWords>;

/** The words of an activity: of its title, and of what each actor does. */
export function activityWords({ title, when, tasks }: ActivityLike) {
  const words = folded(title).split(' ');
  for (const [actor, task] of Object.entries(tasks)) {
    const { role = 'performer', text } = typeof task === 'string' ? { text: task } : task;
    words.push(`${actor} ${role}`);
    for (const word of folded(text).split(' ')) words.push(`${actor} ${word}`);
  }
  return { words: bagOf(words), when: JSON.stringify(when) };
}

/** How alike two activities are: 0 to 1, the same both ways round. */
export function activityLikeness(one: ActivityWords, other: ActivityWords): number {
  return WORDS_COUNT * wordsLikeness(one, other) + (one.when === other.when ? 1 - WORDS_COUNT : 0);
}

/** The same whenever they are: two periods have no time in common. */
export function wordsLikeness(one: ActivityWords, other: ActivityWords): number {
  return bagLikeness(one.words, other.words);
}

function bagOf(words: readonly string[]): Map<string, number> {
  const bag = new Map<string, number>();
  for (const word of words) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

/** Twice what both have, by what they have together. */
function bagLikeness(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let shared = 0;
  let all = 0;
  for (const [word, count] of one) {
    all += count;
    shared += Math.min(count, other.get(word) ?? 0);
  }
  for (const count of other.values()) all += count;
  return all === 0 ? 1 : (2 * shared) / all;
}
