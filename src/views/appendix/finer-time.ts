/**
 * What the row of a table does not say of a bullet's time: «не позднее 5-го числа» in the row of a month. Where the
 * plan's own meaning of a month is all there is to it, nothing.
 */
import { groupBy } from '../../group-by.ts';
import { occurrenceKind } from '../../calendar/occurrence-kind.ts';
import type { Term } from '../../calendar/when.ts';
import type { Messages } from '../../messages/messages.ts';
import { detailWords, whenWords } from '../../messages/phrases/when.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Item } from '../../progress/obligations.ts';

/**
 * The words of a bullet, with its time behind them in brackets where it is finer than the row.
 *
 * @param cell the items of the bullet's cell: one bullet may stand for several of them
 */
export function bulletWords(plan: Plan, bullet: Item, cell: readonly Item[], messages: Messages): string {
  const words = finerWords(plan, bullet, cell, messages);
  return words.length > 0 ? `${bullet.text} (${words.join('; ')})` : bullet.text;
}

/** The time of a bullet alone, as far as it is finer than the row. */
export function finerWords(plan: Plan, bullet: Item, cell: readonly Item[], messages: Messages): string[] {
  const items = cell.filter(({ task, text }) => task === bullet.task && text === bullet.text);
  const terms = termsOf(items);
  const days = terms.filter(({ kind }) => kind === 'date');
  const others = terms.flatMap((term) => finer(term, plan, messages) ?? []);
  return [...(days.length > 0 ? [whenWords(days, messages)] : []), ...new Set(others)];
}

/** The terms that name the times of items; of a rule with several days, those that are among the times. */
function termsOf(items: readonly Item[]): Term[] {
  const byTerm = groupBy(
    items,
    ({ activity, task, occurrence }) => (task.when ?? activity.when)[occurrence.term],
  );
  return [...byTerm].flatMap(([term, own]) => {
    if (term?.kind !== 'rule' || !term.times) return term ?? [];
    const names = new Set(own.map(({ occurrence }) => occurrenceKind(occurrence.id).label));
    return { ...term, times: term.times.filter(({ label }) => names.has(label)) };
  });
}

function finer(term: Term, plan: Plan, messages: Messages): string | undefined {
  if (term.kind === 'window') return whenWords([term], messages);
  if (isPlansOwn(term, plan)) return undefined;
  // In the row of the month that closes a period, its day needs no other name.
  const isNamedByRow = plan.rows === 'month' && term.kind === 'rule' && term.every !== 'week';
  const words = detailWords(term, messages, isNamedByRow);
  return words && (term.words ?? words);
}

function isPlansOwn(term: Term, { monthDeadline }: Plan): boolean {
  if (!('by' in term) || (term.kind === 'rule' && term.every === 'week')) return false;
  // Both were read by the same reader, so what says the same is written the same.
  return JSON.stringify(term.by) === JSON.stringify(monthDeadline);
}
