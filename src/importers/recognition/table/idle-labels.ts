/** Labels below or beside which there is no work: they are told where the next work is, or at the end. */
import { groupBy } from '../../../group-by.ts';
import type { DraftItem } from '../draft.ts';
import { actorsIn, type Frames, type RowHeading } from './frame.ts';

/** Sections and bodies without work. */
export function idleSections(items: readonly DraftItem[], { sections }: Frames): Frames['sections'] {
  const doers = new Set(items.map(({ actor }) => actor));
  const used = new Set(items.flatMap(({ section }) => section ?? []));
  // A section in another is named behind that.
  const isUsed = (text: string): boolean =>
    used.has(text) || [...used].some((section) => section.includes(text));
  return sections.filter(({ text }) => !isUsed(text) && !actorsIn(text).every((name) => doers.has(name)));
}

/** Times with nothing to do, by the place of the item before which they are told. */
export function idleTimes(
  items: readonly DraftItem[],
  { headings }: Frames,
): { readonly before: ReadonlyMap<number, readonly string[]>; readonly after: readonly string[] } {
  const used = new Set(items.map(({ heading }) => heading.number));
  const nextTo = ({ number }: RowHeading): number =>
    items.findIndex(({ heading }) => heading.number > number);
  const groups = groupBy(
    headings.filter(({ number }) => !used.has(number)),
    nextTo,
  );
  const before = new Map([...groups].map(([index, idle]) => [index, idle.map(({ text }) => text)]));
  return { before, after: before.get(-1) ?? [] };
}
