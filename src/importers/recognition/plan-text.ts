/** Writes a recognised plan in the canonical form, with what has no place in it as comments where it stood. */
import { uniqueBy } from '../../group-by.ts';
import { defined } from '../../defined.ts';
import { KeyLayout } from '../../plan/canonical/layout.ts';
import {
  entryOf,
  plainValue,
  treeOf,
  type TreeEntry,
  type Tree,
  type TreeNode,
} from '../../plan/canonical/tree.ts';
import { writeLongList } from '../../plan/canonical/write-tree.ts';
import { monthsEntry, whenEntry } from '../../plan/when/write.ts';
import { isPost } from './names/people.ts';
import type { OrderDraft } from './order/draft.ts';
import type { NamedWork, PlanDraft } from './plan-draft.ts';
import { plainText } from './words.ts';
import type { DraftDetails } from './draft.ts';

/** Comment lines of a text; what steers a reader of YAML does not get through. */
function commentLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => plainText(line.replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ')))
    .filter((line) => line !== '')
    .map((line) => `# ${line}`);
}

/** A plan as it is written, and what reading it gives. */
export interface WrittenPlan {
  readonly text: string;
  readonly value: unknown;
}

/** Writes a plan. */
export function writtenPlan(plan: PlanDraft): WrittenPlan {
  const { language, title, subtitle, period, rows, columns, bands, numbering, order, actors, works } = plan;
  const root: TreeEntry[] = [
    entryOf('cyclo', 1),
    entryOf('plan', plan.name),
    entryOf('language', language),
    entryOf('title', title),
    ...(subtitle === undefined ? [] : [entryOf('subtitle', subtitle)]),
    entryOf('period', monthsEntry(period)),
    ...(rows === 'month' ? [] : [entryOf('rows', rows)]),
    ...(columns
      ? [
          {
            ...entryOf('table', {
              columns: columns.map(({ name, heading }) =>
                heading === undefined ? name : { [name]: heading },
              ),
              ...(bands ? { bands } : {}),
              ...(numbering === undefined ? {} : { numbering }),
            }),
            before: plan.columnLabels.flatMap(commentLines),
          },
        ]
      : []),
    ...(order ? [orderEntry(order)] : []),
    ...(Object.keys(plan.deadlines).length > 0 ? [entryOf('deadlines', { ...plan.deadlines })] : []),
    entryOf('calendar', 'ru'),
    { ...entryOf('actors', null), value: actorsNode(plan, actors) },
  ];
  const tree: Tree = {
    head: plan.left.flatMap(({ text }) => commentLines(text)),
    root: { before: [], value: { kind: 'map', entries: root, end: [] } },
    tail: plan.leftAtEnd.flatMap(commentLines),
  };
  const activities = works.map(activityData);
  return {
    text: writeLongList(tree, 'activities', activityEntries(works, activities), KeyLayout.of('plan')),
    value: { ...(plainValue(tree.root.value) as object), activities },
  };
}

function* activityEntries(works: readonly NamedWork[], activities: readonly object[]): Generator<TreeEntry> {
  for (const [index, { headings, items }] of works.entries()) {
    const comments = [...headings, ...items.flatMap((item) => item.comments)];
    yield { before: comments.flatMap(commentLines), value: treeOf(activities[index]) };
  }
}

function orderEntry(order: OrderDraft): TreeEntry {
  const { kind = 'ПРИКАЗ', issuer = '', issuerGenitive, clauses, executors, distribution, words } = order;
  const own = entryOf(
    'order',
    defined({
      kind,
      issuer,
      'issuer-genitive': issuerGenitive,
      letterhead: order.letterhead.length > 0 ? order.letterhead.join('\n') : undefined,
      title: order.title,
      place: order.place,
      number: order.number ?? null,
      date: order.date ?? null,
      preamble: order.preamble,
      ...(clauses.length > 0 ? { clauses } : {}),
      signatory: order.signatory && { ...order.signatory },
      ...(executors.length > 0 ? { executors } : {}),
      ...(distribution.length > 0 ? { distribution } : {}),
      mark: order.mark,
      'appendix-number': order.appendixNumber,
      'appendix-signatory': order.appendixSignatory && { ...order.appendixSignatory },
      acquaintance:
        typeof order.acquaintance === 'number'
          ? order.acquaintance
          : order.acquaintance?.map(({ post, name }) =>
              post === undefined ? (name ?? '') : defined({ post, name }),
            ),
    }),
  );
  const { value } = own;
  if (value.kind !== 'scalar') {
    for (const each of value.entries) each.before.push(...commentLines(words.get(each.key ?? '') ?? ''));
    value.end.push(...commentLines(words.get('end') ?? ''));
  }
  return own;
}

function actorsNode({ units }: PlanDraft, actors: PlanDraft['actors']): TreeNode {
  const entries = actors.map(({ id, name }): TreeEntry => {
    const own = units.filter(({ actor }) => actor === id);
    const taken = own.filter((each) => each.taken).flatMap((each) => each.units);
    const proposed = own
      .filter((each) => !each.taken)
      .map(
        (each) =>
          `${each.text}: units: [${each.units.map((unit) => `{id: ${unit.id}, name: ${unit.name}}`).join(', ')}]`,
      );
    return {
      ...entryOf(id, {
        name,
        ...(taken.length > 0
          ? { units: uniqueBy(taken, (unit) => unit.id).map((unit) => ({ ...unit })) }
          : {}),
      }),
      before: proposed.flatMap(commentLines),
    };
  });
  return { kind: 'map', entries, end: [] };
}

/** What the file has of a work. */
function activityData(work: NamedWork): object {
  const { id, title, section, when, tasks } = work;
  const details = tasks.map((task) => detailsData(task.details));
  // What all tasks say alike stands once.
  const [first = {}, ...others] = details;
  const isShared = others.every((each) => isEqual(first, each));
  return defined({
    id,
    title,
    section,
    when: whenEntry(when),
    with: work.with.length > 0 ? work.with : undefined,
    tasks: Object.fromEntries(
      tasks.map((task, index) => {
        const { actor, text, role, wording } = task;
        const full = defined({
          role: role === 'performer' ? undefined : role,
          text,
          wording: Object.keys(wording).length > 0 ? wording : undefined,
          when: isEqual(task.when, when) ? undefined : whenEntry(task.when),
          ...(isShared ? {} : details[index]),
        });
        return [actor, Object.keys(full).length === 1 ? text : full];
      }),
    ),
    ...(isShared ? first : {}),
  });
}

function isEqual(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function detailsData({ responsible, where, output, indicator, note }: DraftDetails): object {
  const answering = responsible?.map((text) => (isPost(text) ? { post: text } : text));
  return defined({
    output,
    responsible: answering?.length === 1 ? answering[0] : answering,
    where,
    indicator,
    note,
  });
}
