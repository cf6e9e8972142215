import { dayInFigures } from '../../messages/phrases/dates.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Change } from '../../review/change.ts';
import type { Edition } from '../../review/edition.ts';
import type { PlanVersions } from '../changes/plan-versions.ts';
import type { Aspect } from './activity-aspects.ts';

/** A commit, as far as it is shown. */
interface StoryCommit {
  readonly hash: string;
  readonly short: string;
  readonly author: string;
  /** `2010-09-01T10:00:00+05:00`. */
  readonly date: string;
  readonly subject: string;
  readonly body: string;
}

/** What one commit did to a plan. */
export interface StoryStep {
  /** Absent for what is not committed yet. */
  readonly commit?: StoryCommit;
  /** The plan's file in it, and before it where that was called otherwise. */
  readonly file: string;
  readonly formerFile?: string | undefined;
  /** The versions it was made from: none in the first step, several in a merge. */
  readonly before: readonly Edition[];
  /** Absent where the plan is gone, or cannot be read. */
  readonly after?: Edition | undefined;
  readonly changes: readonly Change[];
  readonly sides?: PlanVersions | undefined;
  /** How many mistakes it has, where it cannot be read. */
  readonly mistakes?: number;
  /** What was before it is not in this copy of the repository. */
  readonly isCutOff?: true;
  /** The plan had been away. */
  readonly isBack?: boolean;
}

/** Something that is said now, and the step that brought it. */
export interface AspectOrigin {
  readonly aspect: Aspect;
  /** Absent where it is older than what is here. */
  readonly step: StoryStep | undefined;
}

/** The one activity that a story is about. */
export interface ActivityPast {
  readonly id: string;
  /** As it is; as it was last, where it is gone. */
  readonly title: string;
  /** Its former ids, the latest first. */
  readonly former: readonly string[];
  /** All its ids. */
  readonly ids: ReadonlySet<string>;
  readonly isGone: boolean;
  readonly origins: readonly AspectOrigin[];
}

/** The story of a plan, or of one activity in it, newest first. */
export interface Story {
  /** The plan's name in records, as it last was. */
  readonly plan: string;
  readonly title: string;
  readonly file: string;
  /** Whether the plan as it is now cannot be read: then the last version that can be stands for it. */
  readonly isUnreadable: boolean;
  /** The actor that it is told for, where only what concerns one was asked for. */
  readonly actor?: string;
  readonly activity?: ActivityPast;
  /** All steps of the plan. */
  readonly steps: readonly StoryStep[];
  /** Those that did something to what is asked for, with nothing but that. */
  readonly relevant: readonly StoryStep[];
  /** There are earlier commits, and what was asked for was known without them. */
  readonly isCutShort: boolean;
  /** As many of them as were asked for. */
  readonly shown: readonly StoryStep[];
}

/** The requisites of the order in a version; nothing where the plan has no order. */
export function orderOf(edition: Edition | undefined) {
  const order = edition?.plan.order;
  return order && { kind: order.kind, number: order.number ?? null, date: order.date ?? null };
}

/** Every version that a story has read, the latest first. */
export function versionsIn({ steps }: Story): Edition[] {
  return steps.flatMap(({ before, after }) => (after ? [after, ...before] : before));
}

/** What is said of a story without steps. */
export function emptyWords({ actor }: Story, { history: words }: Messages): string {
  return actor === undefined ? words.nothing : words.nothingFor({ who: actor });
}

/** What is to be said of a step besides its changes. @param summary how many changes it made, where that is to be said */
export function stepNotes(step: StoryStep, { history: words }: Messages, summary?: string): string[] {
  const { formerFile, file, mistakes, changes, isCutOff, isBack } = step;
  const notes = [
    ...(formerFile === undefined ? [] : [words.renamed({ from: formerFile, to: file })]),
    ...(mistakes === undefined ? [] : [words.broken({ count: mistakes })]),
    ...(isCutOff ? [words.cutOff] : []),
    ...(isBack ? [words.isBack] : []),
    ...(summary === undefined || changes.length === 0 ? [] : [summary]),
  ];
  return notes.length === 0 && changes.length === 0 ? [words.onlyForm] : notes;
}

/** The day a commit was written, where its author was. */
export function commitDay({ date }: NonNullable<StoryStep['commit']>, { language }: Messages): string {
  return dayInFigures(language, date.slice(0, 10));
}

/**
 * What came in with one commit and still stands: of each task together, of the activity each thing by itself. The step is absent
 * for what is older than what is here.
 */
export type OriginGroup = ReturnType<typeof originGroups>[number];

/** What is said of an activity, by the commits it came in with, newest first. */
export function originGroups(story: Story) {
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
