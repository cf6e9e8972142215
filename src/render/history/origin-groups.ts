import type { Messages } from '../../messages/messages.ts';
import type { ActivityStory } from './activity-story.ts';
import type { StoryStep } from './story.ts';

/** What came in with one commit and still stands. */
export interface OriginGroup {
  /** Absent for what is older than what is here. */
  readonly step?: StoryStep;
  /** Of each task together, of the activity each thing by itself. */
  readonly lines: readonly string[];
}

/** What is said of an activity, by the commits it came in with, newest first. */
export function originGroups(told: ActivityStory): OriginGroup[] {
  return [...told.story.steps, undefined].flatMap((step) => {
    const lines = linesOf(told, step);
    return lines.length > 0 ? [{ ...(step ? { step } : {}), lines }] : [];
  });
}

function linesOf(told: ActivityStory, from: StoryStep | undefined): string[] {
  const lines = new Map<string, string[]>();
  for (const { aspect, step } of told.origins) {
    if (step !== from) continue;
    const { actor, name, words } = aspect;
    const key = actor ?? name;
    const start = actor === undefined ? '' : `${actorName(told, actor)} — `;
    lines.set(key, [...(lines.get(key) ?? [start]), words]);
  }
  return [...lines.values()].map(([start = '', ...words]) => start + words.join('; '));
}

/** An actor as its column is headed. */
function actorName({ story }: ActivityStory, id: string): string {
  const edition = story.steps.find(({ after }) => after)?.after;
  return edition?.plan.actors.find((actor) => actor.id === id)?.name ?? id;
}

/** What is said in the place of a commit of what is older than everything that was read. */
export function olderWords({ story }: ActivityStory, { history: words }: Messages): string {
  return story.isCutShort ? words.notRead : words.older;
}
