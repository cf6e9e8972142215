/** The next plan as a file: the file of this one with other values, every comment where it was, questions at their place. */
import { canonicalForm } from '../../plan/canonical/form.ts';
import { activityEntry, activityInComments, graft } from '../../plan/canonical/graft.ts';
import { KeyLayout } from '../../plan/canonical/layout.ts';
import type { TreeEntry, Tree } from '../../plan/canonical/tree.ts';
import { writeTree } from '../../plan/canonical/write-tree.ts';
import type { ActivityEntry, PlanFile } from '../../plan/generated/plan-file.ts';
import type { NextWork } from './next-work.ts';

/** An activity that is offered in a comment. */
export interface Offer {
  /** Behind the activity with this place; -1 where it is the first. */
  readonly behind: number;
  /** What is said above it. */
  readonly words: string;
  readonly entry: ActivityEntry;
}

/** What is said in comments, in the language of the plan. */
export interface NextComments {
  /** How to take in what is commented out. */
  readonly lead: string;
  /** The same where nothing is in the plan. */
  readonly leadAlone: string;
  question(work: NextWork): string;
  /** Above activities that are in the plan, by their ids. */
  readonly remarks: ReadonlyMap<string, readonly string[]>;
  readonly offers: readonly Offer[];
}

/**
 * Writes a plan in the canonical form.
 *
 * @param tree of the file that it is made from; its activities answer to the works one by one
 */
export function nextText(
  tree: Tree,
  { entry, works }: { readonly entry: PlanFile; readonly works: readonly NextWork[] },
  { lead, leadAlone, question, remarks, offers }: NextComments,
): string {
  const { value } = tree.root;
  if (value.kind !== 'map') throw new Error('a plan that is no group');
  const list = value.entries.find(({ key }) => key === 'activities');
  if (list?.value.kind !== 'list') throw new Error('a plan without activities');
  const { activities: _, ...head } = entry;
  const above = graft({ ...value, entries: value.entries.filter((each) => each !== list) }, head);
  if (above.kind !== 'map') throw new Error('a plan that is no group');
  const items: TreeEntry[] = [];
  let waiting: string[] = [];
  let isFirst = true;
  const isAlone = works.every(({ fate }) => fate === 'asked');
  const offer = (words: string, block: readonly string[]): void => {
    if (isFirst) waiting.push('', `# ${isAlone ? leadAlone : lead}`);
    isFirst = false;
    waiting.push('', `# ${words}`, ...block, '');
  };
  const offered = (place: number): void => {
    for (const each of offers)
      if (each.behind === place) offer(each.words, activityInComments(activityEntry(each.entry)));
  };
  offered(-1);
  list.value.entries.forEach((item, index) => {
    const work = works[index]!;
    const next = { ...item, value: graft(item.value, work.entry) };
    if (work.fate === 'asked') {
      waiting.push(...item.before);
      offer(question(work), activityInComments(next));
    } else {
      const said = (remarks.get(work.id) ?? []).map((words) => `# ${words}`);
      items.push({ ...next, before: [...waiting, ...item.before, ...said] });
      waiting = [];
    }
    offered(index);
  });
  const activities: TreeEntry = {
    ...list,
    value: { ...list.value, entries: items, end: isAlone ? [] : [...waiting, ...list.value.end] },
  };
  const root = { ...tree.root, value: { ...above, entries: [...above.entries, activities] } };
  // Comments of an empty list would stand above its key; behind it, they are a list without their signs.
  const tail = isAlone ? [...waiting, ...list.value.end, ...tree.tail] : tree.tail;
  return canonicalForm(writeTree({ ...tree, root, tail }, KeyLayout.of('plan')), 'plan');
}
