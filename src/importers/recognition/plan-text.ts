/** Writes a recognised plan in the canonical form, with what has no place in it as comments where it stood. */
import { defined } from '../../defined.ts';
import { Layout } from '../../plan/canonical/layout.ts';
import type { Entry, TreeNode } from '../../plan/canonical/tree.ts';
import { writeTree } from '../../plan/canonical/write-tree.ts';
import { monthsEntry, whenEntry } from '../../plan/write-when.ts';
import { isPost } from './names/people.ts';
import type { OrderDraft } from './order/draft.ts';
import type { NamedWork, PlanDraft } from './plan-draft.ts';
import { plainText } from './words.ts';
import type { DraftDetails } from './draft.ts';

/** A value, and the comments before its parts by their keys. */
type Value = string | number | readonly Value[] | { readonly [key: string]: Value | undefined } | null;

/** Comment lines of a text; what steers a reader of YAML does not get through. */
function commentLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => plainText(line.replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ')))
    .filter((line) => line !== '')
    .map((line) => `# ${line}`);
}

/** The text of a plan. */
export function planText(plan: PlanDraft): string {
  const { title, subtitle, period, rows, columns, bands, numbering, order, actors, works } = plan;
  const root: Entry[] = [
    entry('cyclo', 1),
    entry('plan', plan.name),
    entry('language', 'ru'),
    entry('title', title),
    ...(subtitle === undefined ? [] : [entry('subtitle', subtitle)]),
    entry('period', monthsEntry(period)),
    ...(rows === 'month' ? [] : [entry('rows', rows)]),
    ...(columns
      ? [
          {
            ...entry('table', {
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
    ...(Object.keys(plan.deadlines).length > 0 ? [entry('deadlines', { ...plan.deadlines })] : []),
    entry('calendar', 'ru'),
    { ...entry('actors', null), value: actorsNode(plan, actors) },
    {
      ...entry('activities', null),
      value: { kind: 'list', entries: works.map((work) => activityEntry(work)), end: [] },
    },
  ];
  const tree = {
    head: plan.left.flatMap(({ text }) => commentLines(text)),
    root: { before: [], value: { kind: 'map' as const, entries: root, end: [] } },
    tail: plan.leftAtEnd.flatMap(commentLines),
  };
  return writeTree(tree, Layout.of('plan'));
}

function entry(key: string, value: Value): Entry {
  return { key, before: [], value: node(value) };
}

function node(value: Value): TreeNode {
  if (typeof value !== 'object' || value === null) return { kind: 'scalar', value };
  if (Array.isArray(value))
    return {
      kind: 'list',
      entries: (value as readonly Value[]).map((each) => ({ before: [], value: node(each) })),
      end: [],
    };
  const entries: Entry[] = [];
  for (const [key, each] of Object.entries(value)) if (each !== undefined) entries.push(entry(key, each));
  return { kind: 'map', entries, end: [] };
}

function orderEntry(order: OrderDraft): Entry {
  const { kind = 'ПРИКАЗ', issuer = '', issuerGenitive, clauses, executors, distribution, words } = order;
  const own = entry('order', {
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
        : order.acquaintance?.map(({ post, name }) => (post === undefined ? (name ?? '') : { post, name })),
  });
  const { value } = own;
  if (value.kind !== 'scalar') {
    for (const each of value.entries) each.before.push(...commentLines(words.get(each.key ?? '') ?? ''));
    value.end.push(...commentLines(words.get('end') ?? ''));
  }
  return own;
}

function actorsNode({ units }: PlanDraft, actors: PlanDraft['actors']): TreeNode {
  const entries = actors.map(({ id, name }): Entry => {
    const own = units.filter(({ actor }) => actor === id);
    const taken = own.filter((each) => each.taken).flatMap((each) => each.units);
    const proposed = own
      .filter((each) => !each.taken)
      .map(
        (each) =>
          `${each.text}: units: [${each.units.map((unit) => `{id: ${unit.id}, name: ${unit.name}}`).join(', ')}]`,
      );
    return {
      ...entry(id, {
        name,
        ...(taken.length > 0 ? { units: distinctUnits(taken).map((unit) => ({ ...unit })) } : {}),
      }),
      before: proposed.flatMap(commentLines),
    };
  });
  return { kind: 'map', entries, end: [] };
}

function distinctUnits<T extends { readonly id: string }>(units: readonly T[]): T[] {
  return [...new Map(units.map((unit) => [unit.id, unit])).values()];
}

function activityEntry(work: NamedWork): Entry {
  const { id, title, section, when, tasks, items } = work;
  const details = tasks.map((task) => detailsEntry(task.details));
  // What all tasks say alike stands once.
  const [first = {}, ...others] = details;
  const isShared = others.every((each) => isSame(first, each));
  const comments = [...work.headings, ...items.flatMap((item) => item.comments)];
  const value = node({
    id,
    title,
    section,
    when: whenEntry(when) as Value,
    tasks: Object.fromEntries(
      tasks.map((task, index) => {
        const { actor, text, role, wording } = task;
        const full: { [key: string]: Value } = { text };
        if (role !== 'performer') full['role'] = role;
        if (Object.keys(wording).length > 0) full['wording'] = wording;
        if (!isSame(task.when, when)) full['when'] = whenEntry(task.when) as Value;
        if (!isShared) Object.assign(full, details[index]);
        return [actor, Object.keys(full).length === 1 ? text : full];
      }),
    ),
    ...(isShared ? first : {}),
    ...(work.with.length > 0 ? { with: work.with } : {}),
  });
  return { before: comments.flatMap(commentLines), value };
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function detailsEntry({ responsible, where, output, indicator, note }: DraftDetails): {
  readonly [key: string]: Value;
} {
  const answering = responsible?.map((text): Value => (isPost(text) ? { post: text } : text));
  return defined({
    output,
    responsible: answering?.length === 1 ? answering[0] : answering,
    where,
    indicator,
    note,
  });
}
