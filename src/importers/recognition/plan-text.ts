/** Writes a recognised plan in the canonical form, with what has no place in it as comments where it stood. */
import { uniqueBy } from '../../group-by.ts';
import { defined } from '../../defined.ts';
import { KeyLayout } from '../../plan/canonical/layout.ts';
import { treeOf, type Tree, type TreeEntry } from '../../plan/canonical/tree.ts';
import { writeLongList } from '../../plan/canonical/write-tree.ts';
import { monthsEntry, whenEntry } from '../../plan/when/write.ts';
import { isPost } from './names/people.ts';
import type { UnitsProposal } from './names/actors.ts';
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
  const { rows, columns, bands, numbering, order, deadlines, actors, works } = plan;
  const data = defined({
    cyclo: 1,
    plan: plan.name,
    language: plan.language,
    title: plan.title,
    subtitle: plan.subtitle,
    period: monthsEntry(plan.period),
    rows: rows === 'month' ? undefined : rows,
    table: columns && {
      columns: columns.map(({ name, heading }) => (heading === undefined ? name : { [name]: heading })),
      ...defined({ bands, numbering }),
    },
    order: order && orderData(order),
    deadlines: Object.keys(deadlines).length > 0 ? deadlines : undefined,
    calendar: 'ru',
    actors: Object.fromEntries(
      actors.map(({ id, name }) => [id, { name, ...defined({ units: unitsTaken(plan, id) }) }]),
    ),
  });
  const root: TreeEntry = { before: [], value: treeOf(data) };
  comment(root, ['table'], plan.columnLabels);
  for (const [key, words] of order?.words ?? []) comment(root, ['order', key], [words]);
  for (const { actor, text, units, taken } of plan.units) {
    const proposed = units.map(({ id, name }) => `{id: ${id}, name: ${name}}`).join(', ');
    if (!taken) comment(root, ['actors', actor], [`${text}: units: [${proposed}]`]);
  }
  const tree: Tree = {
    head: plan.left.flatMap(({ text }) => commentLines(text)),
    root,
    tail: plan.leftAtEnd.flatMap(commentLines),
  };
  const activities = works.map(activityData);
  return {
    text: writeLongList(tree, 'activities', activityEntries(works, activities), KeyLayout.of('plan')),
    value: { ...data, activities },
  };
}

/** Puts comments before what has a path of keys, if there is such; `end` is what follows all others. */
function comment(entry: TreeEntry, [key, ...more]: readonly string[], texts: readonly string[]): void {
  const lines = texts.flatMap(commentLines);
  if (key === undefined) entry.before.push(...lines);
  else if (entry.value.kind === 'scalar') return;
  else if (key === 'end') entry.value.end.push(...lines);
  else {
    const inner = entry.value.entries.find((each) => each.key === key);
    if (inner) comment(inner, more, texts);
  }
}

function* activityEntries(works: readonly NamedWork[], activities: readonly object[]): Generator<TreeEntry> {
  for (const [index, { headings, items }] of works.entries()) {
    const comments = [...headings, ...items.flatMap((item) => item.comments)];
    yield { before: comments.flatMap(commentLines), value: treeOf(activities[index]) };
  }
}

function orderData(order: OrderDraft): object {
  const { kind = 'ПРИКАЗ', issuer = '', number = null, date = null, acquaintance } = order;
  const { letterhead, clauses, executors, distribution } = order;
  return defined({
    kind,
    issuer,
    'issuer-genitive': order.issuerGenitive,
    letterhead: letterhead.length > 0 ? letterhead.join('\n') : undefined,
    title: order.title,
    place: order.place,
    number,
    date,
    preamble: order.preamble,
    clauses: unlessEmpty(clauses),
    signatory: order.signatory,
    executors: unlessEmpty(executors),
    distribution: unlessEmpty(distribution),
    mark: order.mark,
    'appendix-number': order.appendixNumber,
    'appendix-signatory': order.appendixSignatory,
    acquaintance:
      typeof acquaintance === 'object'
        ? acquaintance.map(({ post, name }) => (post === undefined ? (name ?? '') : defined({ post, name })))
        : acquaintance,
  });
}

function unlessEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

function unitsTaken({ units }: PlanDraft, id: string): UnitsProposal['units'] | undefined {
  const own = units.filter(({ actor, taken }) => taken && actor === id).flatMap((each) => each.units);
  return unlessEmpty(uniqueBy(own, (unit) => unit.id));
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
    with: unlessEmpty(work.with),
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
