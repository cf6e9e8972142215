/** What an amending order does not say: what is not printed, and what is only written otherwise. */
import type { Messages } from '../../messages/messages.ts';
import { amendmentMessages } from '../../messages/sections/amendments.ts';
import { bandColumn, spreadColumn, USUAL_TABLE } from '../../plan/entries/table.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Key } from '../../plan/field.ts';
import { fieldAt } from '../../plan/field-path.ts';
import type { Change } from '../../review/change.ts';
import { memberEvent } from '../../review/members.ts';
import { allModifications, type Amendment } from '../../views/amendment/amendment.ts';
import { changeText } from '../changes/text.ts';
import { lineText } from '../diff/lines.ts';
import type { PlanDiff } from '../diff/plan-diff.ts';
import { plainPaint } from '../paint.ts';

/**
 * Why a change is in no statement: nothing of it is printed; it is of a requisite, which is not amended, but stands in the amending order
 * itself; or only the way of writing differs, spaces, quotes, dashes.
 */
const OUTSIDE_REASONS = ['unprinted', 'requisite', 'typographic'] as const;
type Reason = (typeof OUTSIDE_REASONS)[number];

/** The changes that are in no statement of an amending order, for a program. */
export function outsideOf(
  { changes, sides }: PlanDiff,
  { modifications, messages }: Amendment & { readonly messages: Messages },
) {
  const isSaid = saidIn(allModifications(modifications), modifications.isWhole, [
    sides.before.plan,
    sides.after.plan,
  ]);
  return changes
    .filter((change) => !isSaid(change) && !isAmendmentMark(change))
    .map((change) => ({
      kind: change.kind,
      activity: change.activity ?? null,
      fingerprint: change.fingerprint,
      reason: reasonOf(change),
      words: changeText(change, { sides, messages }).lines.map((line) => lineText(line, plainPaint)),
    }));
}

/** The same in words; nothing where the order says everything. */
export function outsideWords(diff: PlanDiff, amendment: Amendment, messages: Messages): string[] {
  const all = outsideOf(diff, { ...amendment, messages });
  const words = amendmentMessages(messages);
  return OUTSIDE_REASONS.flatMap((each) => {
    const own = all.filter(({ reason }) => reason === each);
    const lines = own.map(
      ({ activity, words: [first = ''] }) => `  ${activity === null ? '' : `${activity}: `}${first}`,
    );
    return own.length === 0 ? [] : [words.outside[each]({ count: own.length }), ...lines];
  });
}

function reasonOf({ class: of, path: [first, second = ''] }: Change): Reason {
  if (of === 'typographic') return 'typographic';
  return first === 'order' && !TEXTS.has(second) ? 'requisite' : 'unprinted';
}

/** What of an order is its text, and no requisite. */
const TEXTS: ReadonlySet<string> = new Set(['title', 'preamble', 'clauses'] satisfies Key[]);

/** That an order did it, is said of what it did: it is no change of what is printed. */
function isAmendmentMark({ kind, path }: Change): boolean {
  return kind === 'amendment-changed' || path.includes('amended-by');
}

type Modified = ReturnType<typeof allModifications>;

function saidIn(all: Modified, isWhole: boolean, plans: readonly Plan[]): (change: Change) => boolean {
  const activities = new Set(all.flatMap((each) => each.activities));
  const actors = new Set(all.flatMap((each) => each.actors));
  const parts = new Set<string>(all.map(({ where }) => where.part));
  const printed = new Set(plans.flatMap(printedKeys));
  return (change) => {
    const { activity, path, kind } = change;
    const [first = '', second = ''] = path;
    if (activity !== undefined) {
      const key = path[2] === 'tasks' ? path[4] : path[2];
      const isPrinted =
        kind === 'activity-reordered' ||
        memberEvent(kind)?.sign !== undefined ||
        fieldAt(path)?.isInOrder === true ||
        kind === 'activity-withdrawn' ||
        kind === 'activity-reinstated' ||
        (key !== undefined && printed.has(key));
      return isPrinted && activities.has(activity);
    }
    if (first === 'order') return TEXTS.has(second) && parts.has(second);
    if (first === 'title' || first === 'subtitle') return isWhole || parts.has('heading');
    if (first === 'actors') {
      const isColumn =
        path.length === 2 || path[2] === 'name' || (path[2] === 'responsible' && printed.has('responsible'));
      return isColumn && (isWhole || actors.has(second));
    }
    // What the plan as a whole says of times and of its table shows in its rows.
    return fieldAt(path)?.isInOrder === true && (isWhole || parts.has('table') || parts.has('notes'));
  };
}

/** Keys of activities and tasks that stand in the table besides the words of the order. */
function printedKeys({ table = USUAL_TABLE }: Plan): string[] {
  return table.columns.flatMap(({ name }) => (bandColumn(name) || spreadColumn(name) ? [] : [name]));
}
