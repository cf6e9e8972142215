/** From what stands in a cell to what is to stand there, paragraph by paragraph. */
import {
  isBalanced,
  type Action,
  type NumberShift,
  type TextUnit,
  type Where,
} from '../../messages/phrases/amendment-facts.ts';
import { isWrittenAlike } from '../../review/diff/typography.ts';
import { listSteps, type ListSteps } from './list-steps.ts';
import { aboutAll, lengthOf, type CellPlace, type Modification } from './modification.ts';
import type { PrintedLine } from './printed.ts';
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
  const made = (
    action: Action,
    lines: { readonly before?: readonly PrintedLine[]; readonly after?: readonly PrintedLine[] },
    anywhere?: Action,
  ): Modification => {
    const { before: old = [], after: now = [] } = lines;
    return {
      where: place.where,
      action,
      before: old.map(({ text }) => text),
      after: now.map(({ text }) => text),
      ...aboutAll([...old, ...now]),
      ...(place.cell ? { cells: [place.cell] } : {}),
      ...(anywhere ? { anywhere } : {}),
    };
  };
  const isWhole = !place.isCounted && before.length < 2 && after.length < 2;
  if (isWhole) return wholeChanges(place, before, after, made);
  const all = [
    ...steps.changed.map((pair) => changed(place, [...before, ...after], pair, made)),
    ...removals(place, before, after, steps, made),
    ...(steps.moved.length > 0
      ? [made({ kind: 'renumbered', unit: place.unit, shifts: steps.moved }, { before, after })]
      : []),
    ...insertions(place, steps, made),
  ];
  if (all.length < 2 || after.length === 0 || place.unit === 'clause') return all;
  const whole = made(
    { kind: 'restated', content: [{ lines: after.map(({ text }) => text) }] },
    { before, after },
  );
  return lengthOf(whole) < all.reduce((sum, each) => sum + lengthOf(each), 0) ? [whole] : all;
}

type Made = (
  action: Action,
  lines: { readonly before?: readonly PrintedLine[]; readonly after?: readonly PrintedLine[] },
  anywhere?: Action,
) => Modification;

/** Of a place with one text, or none. */
function wholeChanges(
  { isDerived }: Paragraphs,
  before: readonly PrintedLine[],
  after: readonly PrintedLine[],
  made: Made,
): Modification[] {
  const [old, now] = [before[0]?.text, after[0]?.text];
  if (old === now || (old !== undefined && now !== undefined && isWrittenAlike(old, now))) return [];
  if (now === undefined) return [made({ kind: 'cleared' }, { before, after })];
  const changes = old === undefined || isDerived ? undefined : replacedWords(old, now);
  return [
    made(changes ? { kind: 'reworded', changes } : { kind: 'restated', content: [{ lines: [now] }] }, {
      before,
      after,
    }),
  ];
}

function changed(
  { unit, isDerived }: Paragraphs,
  all: readonly PrintedLine[],
  { at, before, after }: ListSteps<PrintedLine>['changed'][number],
  made: Made,
): Modification {
  const lines = { before: [before], after: [after] };
  const item = numbered(unit, at);
  const changes =
    isDerived || before.text.includes('\n') || after.text.includes('\n')
      ? undefined
      : replacedWords(before.text, after.text);
  if (!changes) {
    const content = [{ lines: after.text.split('\n') }];
    const isNamed = unit === 'paragraph' && isNameOf(before, all);
    return made(
      { kind: 'restated', unit, item, content },
      lines,
      isNamed ? { kind: 'restated', unit, item: { by: 'name', name: before.text }, content } : undefined,
    );
  }
  // Whatever else is changed there before: nothing else has these words.
  const others = all.filter((line) => line !== before && line !== after).map(({ text }) => text);
  const isClear = changes.every(
    (change) => countOf(others.join('\n'), change.kind === 'inserted' ? change.behind : change.before) === 0,
  );
  return made(
    { kind: 'reworded', unit, item, changes },
    lines,
    isClear && unit === 'paragraph' ? { kind: 'reworded', changes } : undefined,
  );
}

function removals(
  { unit }: Paragraphs,
  all: readonly PrintedLine[],
  later: readonly PrintedLine[],
  { removed }: ListSteps<PrintedLine>,
  made: Made,
): Modification[] {
  if (removed.length === 0) return [];
  const gone = new Set(removed.map(({ at }) => at));
  const shifts: NumberShift[] = [];
  let place = 0;
  for (const at of all.keys()) {
    if (gone.has(at + 1)) continue;
    place++;
    if (place !== at + 1) shifts.push({ from: at + 1, to: place });
  }
  const items = removed.map(({ at }) => numbered(unit, at));
  const before = removed.map(({ item }) => item);
  const [only] = before;
  const isNamed =
    unit === 'paragraph' && before.length === 1 && only !== undefined && isNameOf(only, [...all, ...later]);
  return [
    made(
      { kind: 'removed', unit, items, shifts },
      { before },
      isNamed ? { kind: 'removed', unit, items: [{ by: 'name', name: only.text }], shifts: [] } : undefined,
    ),
  ];
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
function insertions(
  { unit }: Paragraphs,
  { inserted, kept }: ListSteps<PrintedLine>,
  made: Made,
): Modification[] {
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
    const shifts = Array.from({ length: Math.max(0, count - first + 1) }, (_, index) => ({
      from: first + index,
      to: first + index + run.length,
    }));
    const isLast = first > count;
    count += run.length;
    const after = run.map(({ item }) => item);
    const content = [{ lines: after.flatMap(({ text }) => text.split('\n')) }];
    const action = { kind: 'inserted', unit, content } as const;
    const items = run.map(({ at }) => numbered(unit, at));
    return made(
      { ...action, items, shifts },
      { after },
      isLast && run.length === 1 && unit === 'paragraph' ? { ...action, shifts: [] } : undefined,
    );
  });
}

function numbered(
  unit: TextUnit,
  at: number,
): { by: 'number'; number: number } | { by: 'place'; place: number } {
  return unit === 'clause' ? { by: 'number', number: at } : { by: 'place', place: at };
}
