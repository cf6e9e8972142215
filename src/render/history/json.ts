import type { Messages } from '../../messages/messages.ts';
import type { Change } from '../../review/change.ts';
import type { ActivityStory, Origin } from './activity-story.ts';
import { amendmentsOf, approvalOf } from './approval.ts';
import { changeText } from '../changes/text.ts';
import { lineText } from '../diff/lines.ts';
import { renderJson } from '../json.ts';
import { plainPaint } from '../paint.ts';
import { orderOf, type Story, type StoryStep } from './story.ts';

/** Stories of plans for a program. */
export function renderStoriesJson(stories: readonly Story[], messages: Messages): string {
  return renderJson({
    plans: stories.map((story) => ({
      plan: story.plan,
      file: story.file,
      commits: story.shown.map((step) => stepOf(step, messages)),
    })),
  });
}

/** Stories of an activity, in each plan that has it, for a program. */
export function renderActivityStoriesJson(stories: readonly ActivityStory[], messages: Messages): string {
  return renderJson({
    plans: stories.map((told) => ({
      plan: told.story.plan,
      file: told.story.file,
      activity: told.id,
      title: told.activity.title,
      formerIds: told.former,
      isGone: told.isGone,
      origins: told.origins.map((origin) => originOf(origin, told)),
      commits: told.shown.map((step) => stepOf(step, messages)),
    })),
  });
}

function originOf({ aspect, step }: Origin, { story, id, former }: ActivityStory): object {
  const { actor, field, occurrence, words } = aspect;
  const approval = step && approvalOf(story, step);
  const by = step ? amendmentsOf(step, new Set([id, ...former])) : [];
  return {
    field,
    actor: actor ?? null,
    occurrence: occurrence ?? null,
    words,
    hash: step?.commit?.hash ?? null,
    isCommitted: step === undefined || step.commit !== undefined,
    order: approval ? { ...approval.order, isSignedLater: approval.isLater } : null,
    by,
  };
}

function stepOf(step: StoryStep, messages: Messages): object {
  const { commit, file, formerFile, mistakes, isCutOff, isBack, changes, after } = step;
  return {
    hash: commit?.hash ?? null,
    short: commit?.short ?? null,
    date: commit?.date ?? null,
    author: commit?.author ?? null,
    subject: commit?.subject ?? null,
    file,
    formerFile: formerFile ?? null,
    mistakes: mistakes ?? null,
    isCutOff: isCutOff === true,
    isBack: isBack === true,
    order: orderOf(after) ?? null,
    changes: changes.map((change) => changeOf(change, step, messages)),
  };
}

function changeOf(change: Change, { sides }: StoryStep, messages: Messages): object {
  const { kind, class: name, activity, actor, fingerprint } = change;
  return {
    kind,
    class: name,
    ...(activity === undefined ? {} : { activity }),
    ...(actor === undefined ? {} : { actor }),
    fingerprint,
    words: sides
      ? changeText(change, { sides, messages }).lines.map((line) => lineText(line, plainPaint))
      : [],
  };
}
