import type { Messages } from '../../messages/messages.ts';
import { CHANGE_CLASSES, type Change, type Effect } from '../../review/change.ts';
import { NO_EFFECT } from '../../review/impact/effect.ts';
import type { PlanVersion } from '../changes/plan-versions.ts';
import { changeText } from '../changes/text.ts';
import { amendmentsBetween } from './amendment.ts';
import { lineText } from './lines.ts';
import { renderJson } from '../json.ts';
import { plainPaint } from '../paint.ts';
import type { DiffEnd, PlanDiff } from './plan-diff.ts';

/** Comparisons for a program: what they come to, the plans, and every change with what it takes to make it. */
export function renderDiffJson(diffs: readonly PlanDiff[], messages: Messages): string {
  return renderJson({
    summary: summaryOf(diffs),
    plans: diffs.map((diff) => ({
      plan: diff.plan,
      before: endOf(diff.before, diff.formerPlan ?? diff.plan, diff.sides.before),
      after: endOf(diff.after, diff.plan, diff.sides.after),
      credited: diff.credited,
      comments: diff.comments,
      errors: diff.errors,
      summary: summaryOf([diff]),
    })),
    changes: diffs.flatMap((diff) => {
      const amendmentOf = amendmentsBetween(diff.sides, messages);
      return diff.changes.map((change) => changeOf(diff, change, amendmentOf, messages));
    }),
  });
}

const EFFECTS = Object.keys(NO_EFFECT) as (keyof Effect)[];

function summaryOf(diffs: readonly PlanDiff[]): object {
  const changes = diffs.flatMap((diff) => diff.changes);
  const sum = (key: keyof Effect): number => diffs.reduce((all, { total }) => all + total[key], 0);
  return {
    changes: changes.length,
    hidden: diffs.reduce((all, { hidden }) => all + hidden, 0),
    classes: Object.fromEntries(
      CHANGE_CLASSES.map((name) => [name, changes.filter((change) => change.class === name).length]),
    ),
    affects: Object.fromEntries(EFFECTS.map((key) => [key, sum(key)])),
  };
}

function endOf({ file, revision, isAbsent }: DiffEnd, plan: string, side: PlanVersion): object | null {
  if (isAbsent === true) return null;
  return { plan, file: file ?? null, revision: revision ?? null, order: orderOf(side) };
}

/** By what an amending order names the order it amends. */
function orderOf({ plan: { order } }: PlanVersion): object | null {
  if (!order) return null;
  const { kind, issuer, number = null, date = null, title = null } = order;
  return { kind, issuer, number, date, title };
}

function changeOf(
  { plan, sides }: PlanDiff,
  change: Change,
  amendmentOf: ReturnType<typeof amendmentsBetween>,
  messages: Messages,
): object {
  const { kind, class: name, ...rest } = change;
  const { lines, warning } = changeText(change, { sides, messages });
  return {
    plan,
    kind,
    class: name,
    ...rest,
    ...amendmentOf(change),
    words: lines.map((line) => lineText(line, plainPaint)),
    warning,
  };
}
