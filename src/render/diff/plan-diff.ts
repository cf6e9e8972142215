import type { Change, ChangeClass, Credit, Effect } from '../../review/change.ts';
import { CHANGE_CLASSES } from '../../review/change.ts';
import { changeMessages } from '../../messages/sections/changes.ts';
import type { Messages } from '../../messages/messages.ts';
import { recordWarning } from '../changes/effect.ts';
import type { Sides } from '../changes/sides.ts';

/** One of the two things compared. */
export interface DiffEnd {
  /** The file, as the user would name it; absent where there is none on this side. */
  readonly file?: string;
  /** The revision it was read at, as the user named it; absent for files as they lie there. */
  readonly revision?: string;
  /** Where it was read, in words: the revision, «рабочий файл», «стандартный ввод». */
  readonly where: string;
  /** There is no such plan on this side. */
  readonly isAbsent?: true;
}

/** Two versions of a plan compared, as they are to be shown. */
export interface PlanDiff {
  /** The plan's name in records; of the later version, where it has another one. */
  readonly plan: string;
  /** Of the earlier version, where that is another plan. */
  readonly formerPlan?: string;
  readonly before: DiffEnd;
  readonly after: DiffEnd;
  readonly isSameFile: boolean;
  /** Those that were asked for, in the order of the plan. */
  readonly changes: readonly Change[];
  /** How many there are besides. */
  readonly hidden: number;
  /** What the changes do in all, or to the one actor that was asked for; those that are hidden included. */
  readonly total: Effect;
  readonly credited: readonly Credit[];
  /** Lines of comments that differ. */
  readonly comments: number;
  /** Errors that `validate` finds in the later version. */
  readonly errors: number;
  /** The changes shown are not all that the total is about. */
  readonly isPart: boolean;
  readonly sides: Sides;
}

/** What the reader asked to see. */
export interface DiffScope {
  readonly actor?: string;
  readonly month?: string;
  readonly classes?: readonly ChangeClass[];
}

/** How many changes there are of each class, in the order in which a reviewer reads; classes without any are left out. */
function countClasses(changes: readonly Change[]): (readonly [ChangeClass, number])[] {
  return CHANGE_CLASSES.map(
    (name) => [name, changes.filter((change) => change.class === name).length] as const,
  ).filter(([, count]) => count > 0);
}

/** «2 изменения: изменение сроков — 1, изменение формулировок — 1». */
export function summaryWords(changes: readonly Change[], messages: Messages): string {
  return messages.review.summary({
    changes: changes.length,
    classes: classWords(changes, messages),
  });
}

/** The classes with their counts, each in words. */
export function classWords(changes: readonly Change[], messages: Messages): string[] {
  const { classes } = changeMessages(messages);
  return countClasses(changes).map(([name, count]) => messages.review.count({ words: classes[name], count }));
}

/** What is compared: one file at two times, or two files. */
export function comparedWords(
  { before, after, isSameFile }: Pick<PlanDiff, 'before' | 'after' | 'isSameFile'>,
  { review }: Messages,
): string {
  if (isSameFile && after.file !== undefined) {
    return review.inFile({ file: after.file, before: before.where, after: after.where });
  }
  if (before.isAbsent === true) return endWords(after, review);
  if (after.isAbsent === true) return endWords(before, review);
  return review.compared({ before: endWords(before, review), after: endWords(after, review) });
}

function endWords({ file, revision, where }: DiffEnd, review: Messages['review']): string {
  if (file === undefined) return where;
  return revision === undefined ? file : review.fileAt({ file, where });
}

/** What is compared, as a title. */
export function headingOf({ plan, formerPlan, before, after }: PlanDiff, { review }: Messages): string {
  if (formerPlan !== undefined) return review.otherPlans({ before: formerPlan, after: plan });
  if (before.isAbsent === true) return review.newPlan({ plan });
  return after.isAbsent === true ? review.gonePlan({ plan }) : review.title({ plan });
}

/** Whom changes concern, and how many of each class, in words. */
export function actorWords(
  { changes, sides }: PlanDiff,
  messages: Messages,
): { readonly name: string; readonly classes: readonly string[] }[] {
  return concernedActors({ changes, sides }).map((id) => ({
    name: sides.actorName(id),
    classes: classWords(
      changes.filter(({ actors }) => actors.includes(id)),
      messages,
    ),
  }));
}

/** In the order of the table. */
function concernedActors({ changes, sides }: Pick<PlanDiff, 'changes' | 'sides'>): string[] {
  const ids = [...sides.after.plan.actors, ...sides.before.plan.actors].map(({ id }) => id);
  return [...new Set(ids)].filter((id) => changes.some(({ actors }) => actors.includes(id)));
}

/** How many changes of each class concern each actor: a table. Actors that nothing changes for are left out. */
export function actorCounts(
  { changes, sides }: PlanDiff,
  messages: Messages,
): { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const words = changeMessages(messages);
  const { review } = messages;
  const classes = countClasses(changes).map(([name]) => name);
  const count = (id: string, name: ChangeClass): number =>
    changes.filter((change) => change.class === name && change.actors.includes(id)).length;
  return {
    head: [review.forWhom, ...classes.map((name) => words.classes[name])],
    rows: concernedActors({ changes, sides }).map((id) => [
      sides.actorName(id),
      ...classes.map((name) => String(count(id, name) || '–')),
    ]),
  };
}

/** How many changes leave records behind, which records would count for something else, and what is wrong. */
export function attentionOf({ changes, credited, errors }: PlanDiff, messages: Messages): string[] {
  const { review } = messages;
  const count = changes.filter((change) => recordWarning(change, messages) !== undefined).length;
  return [
    ...(count > 0 ? [review.risks({ count })] : []),
    ...credited.map(review.credited),
    ...(errors > 0 ? [review.errors({ count: errors })] : []),
  ];
}

/** What there is besides the changes that are shown. */
export function besides({ hidden, comments }: PlanDiff, { review }: Messages): string[] {
  return [
    ...(hidden > 0 ? [review.hidden({ count: hidden })] : []),
    ...(comments > 0 ? [review.comments({ count: comments })] : []),
  ];
}
