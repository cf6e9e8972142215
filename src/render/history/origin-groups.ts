import type { Messages } from '../../messages/messages.ts';
import type { Story, StoryStep } from './story.ts';

/** What came in with one commit and still stands. */
export interface OriginGroup {
  /** Absent for what is older than what is here. */
  readonly step: StoryStep | undefined;
  /** Of each task together, of the activity each thing by itself. */
  readonly lines: readonly string[];
}

/** What is said of an activity, by the commits it came in with, newest first. */
export function originGroups(story: Story): OriginGroup[] {
  return [...story.steps, undefined].flatMap((step) => {
    const lines = linesOf(story, step);
    return lines.length > 0 ? [{ step, lines }] : [];
  });
}

function linesOf(story: Story, from: StoryStep | undefined): string[] {
  const lines = new Map<string, string[]>();
  for (const { aspect, step } of story.activity?.origins ?? []) {
    if (step !== from) continue;
    const { actor, name, words } = aspect;
    const key = actor ?? name;
    const start = actor === undefined ? '' : `${actorName(story, actor)} — `;
    lines.set(key, [...(lines.get(key) ?? [start]), words]);
  }
  return [...lines.values()].map(([start = '', ...words]) => start + words.join('; '));
}

/** An actor as its column is headed. */
function actorName({ steps }: Story, id: string): string {
  const edition = steps.find(({ after }) => after)?.after;
  return edition?.plan.actors.find((actor) => actor.id === id)?.name ?? id;
}

/** What is said in the place of a commit of what is older than everything that was read. */
export function olderWords(story: Story, { history: words }: Messages): string {
  return story.isCutShort ? words.notRead : words.older;
}
