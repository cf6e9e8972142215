import type { Messages } from '../../messages/messages.ts';
import type { Change } from '../../review/change.ts';
import { amendmentsOf, approvalOf } from './approval.ts';
import { changeText } from '../changes/text.ts';
import { lineText } from '../diff/lines.ts';
import { renderJson } from '../json.ts';
import { plainPaint } from '../paint.ts';
import { orderOf, type ActivityPast, type AspectOrigin, type Story, type StoryStep } from './story.ts';

/** Stories of plans, or of an activity in each plan that has it, for a program. */
export function storiesJson(stories: readonly Story[], messages: Messages): string {
  return renderJson({
    plans: stories.map((story) => ({
      plan: story.plan,
      file: story.file,
      ...(story.activity ? activityOf(story.activity, story) : {}),
      commits: story.shown.map((step) => stepOf(step, messages)),
    })),
  });
}

function activityOf({ id, title, former, isGone, origins }: ActivityPast, story: Story): object {
  return {
    activity: id,
    title,
    formerIds: former,
    isGone,
    origins: origins.map((origin) => originOf(origin, story)),
  };
}

function originOf({ aspect, step }: AspectOrigin, story: Story): object {
  const { actor, field, occurrence, words } = aspect;
  const approval = step && approvalOf(story, step);
  return {
    field,
    actor: actor ?? null,
    occurrence: occurrence ?? null,
    words,
    hash: step?.commit?.hash ?? null,
    isCommitted: step === undefined || step.commit !== undefined,
    order: approval ? { ...approval.order, isSignedLater: approval.isLater } : null,
    by: step ? amendmentsOf(story, step) : [],
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
    activity,
    actor,
    fingerprint,
    words: sides
      ? changeText(change, { sides, messages }).lines.map((line) => lineText(line, plainPaint))
      : [],
  };
}
