import type { ResponsibleEntry, ResponsiblePost } from '../generated/plan-file.ts';
import type { Responsible } from '../plan.ts';

/** What a plan writes after `responsible:`. */
export function readResponsible(entry: ResponsibleEntry): Responsible[] {
  return [entry].flat().map((each) => (typeof each === 'string' ? { name: each } : each));
}

/** What a plan would write after `responsible:`, in its shortest form. */
export function responsibleEntry(all: readonly Responsible[]): ResponsibleEntry {
  const entries = all.map((each): string | ResponsiblePost =>
    each.post === undefined && each.email === undefined ? (each.name ?? '') : each,
  );
  return entries.length === 1 ? entries[0]! : entries;
}
