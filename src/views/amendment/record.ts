/** An amending order for a program: each modification with what, where, old and new text, and from when it holds. */
import type { Ref, WordChange } from '../../messages/phrases/amendment-facts.ts';
import type { Messages } from '../../messages/messages.ts';
import { amendmentMessages } from '../../messages/sections/amendments.ts';
import type { Amendment } from './amendment.ts';
import { isWholeTable, type Modification } from './modification.ts';

/** The JSON form, as docs/json.md promises it. @param inForce from when the order holds, where it says so or is dated */
export function amendmentRecord(
  { modifications, order, pages }: Amendment,
  inForce: string | undefined,
  messages: Messages,
): object {
  const { statement } = amendmentMessages(messages);
  const entries = (all: readonly Modification[]) => (clause: number) =>
    all.map((each, index) => ({
      number: `${clause}.${index + 1}`,
      ...entryOf(each),
      inForce: inForce ?? null,
      words: isWholeTable(each) ? [order.clauses[clause - 1]!] : statement(each),
    }));
  const lists = [modifications.ofOrder, modifications.ofPlan].filter((all) => all.length > 0);
  return {
    order: {
      kind: order.kind,
      issuer: order.issuer,
      number: order.number ?? null,
      date: order.date ?? null,
      title: pages.title ?? null,
      preamble: pages.preamble ?? null,
      clauses: order.clauses,
      distribution: order.distribution,
    },
    isWhole: modifications.isWhole,
    modifications: lists.flatMap((all, index) => entries(all)(index + 1)),
  };
}

function entryOf({ where, action, before, after, activities, actors }: Modification): object {
  const { kind } = action;
  return {
    kind,
    part: where.part,
    bands: ('band' in action ? action.band : where.bands) ?? [],
    rows: refsOf(where.rows ?? (isOf(action, 'row') ? itemsOf(action) : [])),
    columns: refsOf(where.columns ?? (isOf(action, 'column') ? itemsOf(action) : [])),
    items: refsOf(isOf(action, 'paragraph') || isOf(action, 'clause') ? itemsOf(action) : []),
    old: before,
    new: after,
    changes: kind === 'reworded' ? action.changes.map(changeEntry) : [],
    renumbered: 'shifts' in action ? action.shifts : [],
    activities,
    actors,
  };
}

/** A change of words, each of which a program finds under the same name. */
function changeEntry(change: WordChange): object {
  return {
    kind: change.kind,
    before: 'before' in change ? change.before : null,
    behind: 'behind' in change ? change.behind : null,
    after: 'after' in change ? change.after : null,
  };
}

function isOf(action: Modification['action'], unit: string): boolean {
  return 'unit' in action && action.unit === unit;
}

function itemsOf(action: Modification['action']): readonly Ref[] {
  if ('items' in action) return action.items ?? [];
  return 'item' in action && action.item ? [action.item] : [];
}

function refsOf(refs: readonly Ref[]): (string | number)[] {
  return refs.map((ref) => (ref.by === 'name' ? ref.name : ref.by === 'number' ? ref.number : ref.place));
}
