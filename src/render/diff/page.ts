/** A comparison in words, in no format yet: what all formats say of it, each in its own way. */
import { changeMessages } from '../../messages/sections/changes.ts';
import type { Messages } from '../../messages/messages.ts';
import { CHANGE_CLASSES, type Change, type ChangeClass } from '../../review/change.ts';
import { recordWarning, totalNotes } from '../changes/effect.ts';
import type { DiffEnd, PlanDiff } from './plan-diff.ts';
import { diffSections } from './sections.ts';

/** What the reader asked to see. */
export interface PageStyle {
  readonly messages: Messages;
  /** Counts only. */
  readonly isSummary?: boolean;
  /** Plans in which nothing changed. */
  readonly unchanged?: readonly string[];
}

/** What is told of two versions of a plan. */
export type DiffPage = ReturnType<typeof diffPage>;

/** How many changes of each class concern whom, in the order of the table. Actors that nothing changes for are left out. */
export type ActorCounts = ReturnType<typeof actorCounts>;

/** Puts a comparison into words. */
export function diffPage(diff: PlanDiff, { messages, isSummary }: PageStyle) {
  const { review } = messages;
  const { plan, changes, sides, before, after, hidden, comments, credited, errors, actor } = diff;
  const nothing = actor === undefined ? review.nothing : review.nothingFor({ who: sides.actorName(actor) });
  const notes = diff.isPart || changes.length === 0 ? [] : totalNotes(changes, diff.total, messages);
  const risks = changes.filter((change) => recordWarning(change, messages) !== undefined).length;
  return {
    plan,
    heading: headingOf(diff, messages),
    /** The heading says nothing but that one plan is compared at two times. */
    isPlain: diff.formerPlan === undefined && !before.isAbsent && !after.isAbsent,
    /** What is compared with what. */
    compared: comparedWords(diff, messages),
    /** How many changes there are, of which classes. */
    summary: changes.length > 0 ? summaryWords(changes, messages) : nothing,
    /** What the changes come to for what is owed: none or one. */
    obligations: notes.length > 0 ? [review.obligations({ parts: notes })] : [],
    /** What there is besides the changes that are shown. */
    besides: [
      ...(hidden > 0 ? [review.hidden({ count: hidden })] : []),
      ...(comments > 0 ? [review.comments({ count: comments })] : []),
    ],
    /** How many changes leave records behind, which records would count for something else, and what is wrong. */
    attention: [
      ...(risks > 0 ? [review.risks({ count: risks })] : []),
      ...credited.map(review.credited),
      ...(errors > 0 ? [review.errors({ count: errors })] : []),
    ],
    counts: actor === undefined ? actorCounts(diff, messages) : { head: [], rows: [], words: [] },
    sections: isSummary === true ? [] : diffSections(diff, messages),
  };
}

/** «2 изменения: изменение сроков — 1, изменение формулировок — 1». */
export function summaryWords(changes: readonly Change[], messages: Messages): string {
  return messages.review.summary({ changes: changes.length, classes: classWords(changes, messages) });
}

/** How many changes there are of each class, in the order in which a reviewer reads; classes without any are left out. */
export function classWords(changes: readonly Change[], messages: Messages): string[] {
  const { classes } = changeMessages(messages);
  return classesIn(changes).map((name) =>
    messages.review.count({ words: classes[name], count: countOf(name, changes) }),
  );
}

function classesIn(changes: readonly Change[]): ChangeClass[] {
  return CHANGE_CLASSES.filter((name) => countOf(name, changes) > 0);
}

function countOf(name: ChangeClass, changes: readonly Change[]): number {
  return changes.filter((change) => change.class === name).length;
}

function actorCounts({ changes, sides }: PlanDiff, messages: Messages) {
  const words = changeMessages(messages);
  const classes = classesIn(changes);
  const ids = [...sides.after.plan.actors, ...sides.before.plan.actors].map(({ id }) => id);
  const concerned = [...new Set(ids)].flatMap((id) => {
    const own = changes.filter(({ actors }) => actors.includes(id));
    return own.length > 0 ? [{ name: sides.actorName(id), own }] : [];
  });
  return {
    head: [messages.review.forWhom, ...classes.map((name) => words.classes[name])],
    rows: concerned.map(
      ({ name, own }) => [name, ...classes.map((each) => String(countOf(each, own) || '–'))] as const,
    ),
    /** The same in words, without what is nought. */
    words: concerned.map(({ name, own }) => ({ name, classes: classWords(own, messages) })),
  };
}

/** What is compared: one file at two times, or two files. */
function comparedWords({ before, after, isSameFile }: PlanDiff, { review }: Messages): string {
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
function headingOf({ plan, formerPlan, before, after }: PlanDiff, { review }: Messages): string {
  if (formerPlan !== undefined) return review.otherPlans({ before: formerPlan, after: plan });
  if (before.isAbsent === true) return review.newPlan({ plan });
  return after.isAbsent === true ? review.gonePlan({ plan }) : review.title({ plan });
}
