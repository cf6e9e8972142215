/** From what stands in a cell to what is to stand there, paragraph by paragraph. */
import { sumOf } from '../../group-by.ts';
import {
  isBalanced,
  type Action,
  type TextUnit,
  type Where,
} from '../../messages/phrases/amendment-facts.ts';
import { isWrittenAlike } from '../../review/diff/typography.ts';
import { listSteps, type ListSteps } from './list-steps.ts';
import {
  lengthOf,
  modification,
  shiftsFrom,
  shiftsOf,
  type CellPlace,
  type Modification,
} from './modification.ts';
import { textsIn, type PrintedLine } from './printed.ts';
import { countOf, replacedWords } from './replaced-words.ts';

/** A place with paragraphs: a cell, what is said below the table, the clauses of an order. */
export interface Paragraphs {
  readonly where: Where;
  readonly unit: TextUnit;
  /** Where there is one only it is called by its place, too. */
  readonly isCounted: boolean;
  /** Whether its words follow from the table: they are told whole. */
  readonly isDerived?: boolean;
  /** Where the same may be done in others, too. */
  readonly cell?: CellPlace;
}

/** Longer words are no name for a paragraph. */
const LONGEST_NAME = 160;

/** A place with what stands in it and what is to stand there. */
interface PlaceChange extends Pick<Paragraphs, 'unit' | 'isDerived'> {
  readonly before: readonly PrintedLine[];
  readonly after: readonly PrintedLine[];
  readonly steps: ListSteps<PrintedLine>;
  /** Makes a statement of some lines before and after. */
  readonly made: ReturnType<typeof statementsFor>;
}

function statementsFor({ where, cell }: Paragraphs) {
  return (
    action: Action,
    before: readonly PrintedLine[],
    after: readonly PrintedLine[],
    anywhere?: Action,
  ): Modification => ({
    ...modification(where, action, [...before, ...after], textsIn(before), textsIn(after)),
    ...(cell ? { cells: [cell] } : {}),
    ...(anywhere ? { anywhere } : {}),
  });
}

/** The statements for one place, in the order in which they are carried out; none where only the way of writing differs. */
export function changesIn(
  place: Paragraphs,
  before: readonly PrintedLine[],
  after: readonly PrintedLine[],
): Modification[] {
  const steps = listSteps(before, after, {
    keyOf: ({ key }) => key,
    isSame: (one, other) => isWrittenAlike(one.text, other.text),
    canBecome: () => true,
  });
  const made = statementsFor(place);
  const change: PlaceChange = { ...place, before, after, steps, made };
  const isWhole = !place.isCounted && before.length < 2 && after.length < 2;
  if (isWhole) return wholeChanges(change);
  const all = [
    ...steps.changed.map((pair) => changed(change, pair)),
    ...removals(change),
    ...(steps.moved.length > 0
      ? [made({ kind: 'renumbered', unit: place.unit, shifts: steps.moved }, before, after)]
      : []),
    ...insertions(change),
  ];
  if (all.length < 2 || after.length === 0 || place.unit === 'clause') return all;
  const whole = made({ kind: 'restated', content: [{ lines: textsIn(after) }] }, before, after);
  return lengthOf(whole) < sumOf(all, lengthOf) ? [whole] : all;
}

/** Of a place with one text, or none. */
function wholeChanges({ isDerived, before, after, made }: PlaceChange): Modification[] {
  const [old, now] = [before[0]?.text, after[0]?.text];
  if (old === now || (old !== undefined && now !== undefined && isWrittenAlike(old, now))) return [];
  if (now === undefined) return [made({ kind: 'cleared' }, before, after)];
  const changes = old === undefined || isDerived ? undefined : replacedWords(old, now);
  const action: Action = changes
    ? { kind: 'reworded', changes }
    : { kind: 'restated', content: [{ lines: [now] }] };
  return [made(action, before, after)];
}

function changed(
  { unit, isDerived, before, after, made }: PlaceChange,
  { at, before: old, after: now }: ListSteps<PrintedLine>['changed'][number],
): Modification {
  const all = [...before, ...after];
  const item = numbered(unit, at);
  const isOfLines = old.text.includes('\n') || now.text.includes('\n');
  const changes = isDerived || isOfLines ? undefined : replacedWords(old.text, now.text);
  if (!changes) {
    const action = { kind: 'restated', unit, content: [{ lines: now.text.split('\n') }] } as const;
    const isNamed = unit === 'paragraph' && isNameOf(old, all);
    const anywhere = isNamed ? { ...action, item: { by: 'name', name: old.text } as const } : undefined;
    return made({ ...action, item }, [old], [now], anywhere);
  }
  // Whatever else is changed there before: nothing else has these words.
  const others = textsIn(all.filter((line) => line !== old && line !== now)).join('\n');
  const isClear = changes.every(
    (change) => countOf(others, change.kind === 'inserted' ? change.behind : change.before) === 0,
  );
  const anywhere = isClear && unit === 'paragraph' ? ({ kind: 'reworded', changes } as const) : undefined;
  return made({ kind: 'reworded', unit, item, changes }, [old], [now], anywhere);
}

function removals({ unit, before, after, steps: { removed }, made }: PlaceChange): Modification[] {
  const gone = removed.map(({ item }) => item);
  const [only, ...more] = gone;
  if (!only) return [];
  const shifts = shiftsOf(
    before,
    before.filter((line) => !gone.includes(line)),
  );
  const items = removed.map(({ at }) => numbered(unit, at));
  const isNamed = unit === 'paragraph' && more.length === 0 && isNameOf(only, [...before, ...after]);
  const action = { kind: 'removed', unit } as const;
  const byName = { ...action, items: [{ by: 'name', name: only.text } as const], shifts: [] };
  return [made({ ...action, items, shifts }, gone, [], isNamed ? byName : undefined)];
}

/** Whether a paragraph can be called by its words: nothing else there has the same, whatever is changed before. */
function isNameOf(line: PrintedLine, all: readonly PrintedLine[]): boolean {
  const { text } = line;
  return (
    text.length <= LONGEST_NAME &&
    isBalanced(text) &&
    !all.some((other) => other !== line && isWrittenAlike(other.text, text))
  );
}

/** What comes in one after the other is one statement. */
function insertions({ unit, steps: { inserted, kept }, made }: PlaceChange): Modification[] {
  const runs: (typeof inserted)[number][][] = [];
  for (const each of inserted) {
    const last = runs.at(-1);
    // The lines of a clause cannot be told from the next clause.
    if (last && last.at(-1)!.at + 1 === each.at && unit !== 'clause') last.push(each);
    else runs.push([each]);
  }
  let count = kept;
  return runs.map((run) => {
    const first = run[0]!.at;
    const shifts = shiftsFrom(first, count, run.length);
    const isLast = first > count;
    count += run.length;
    const after = run.map(({ item }) => item);
    const content = [{ lines: after.flatMap(({ text }) => text.split('\n')) }];
    const action = { kind: 'inserted', unit, content } as const;
    const items = run.map(({ at }) => numbered(unit, at));
    const anywhere =
      isLast && run.length === 1 && unit === 'paragraph' ? { ...action, shifts: [] } : undefined;
    return made({ ...action, items, shifts }, [], after, anywhere);
  });
}

function numbered(
  unit: TextUnit,
  at: number,
): { by: 'number'; number: number } | { by: 'place'; place: number } {
  return unit === 'clause' ? { by: 'number', number: at } : { by: 'place', place: at };
}
