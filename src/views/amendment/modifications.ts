/** Everything an amending order says of a plan: what is changed in the order itself, and in what it approved. */
import { sumOf } from '../../group-by.ts';
import type { DocumentPart } from '../../messages/phrases/amendment-facts.ts';
import { changesIn } from './cell-changes.ts';
import { inTable, lengthOf, modification, type Modification } from './modification.ts';
import { lineOf, type PrintedLine, type PrintedPlan } from './printed.ts';
import { tableChanges } from './table-changes.ts';
import { mergedStatements } from './merged-statements.ts';

/**
 * What there is to say of the text of the order, and of what it approved: the heading and the table. `isWhole`: the whole of it
 * is told anew, because it was asked for, is shorter, or cannot be said row by row.
 */
export type Modifications = ReturnType<typeof modificationsOf>;

/** The statements that make one printed plan of another. */
export function modificationsOf(before: PrintedPlan, after: PrintedPlan, isWholeAsked: boolean) {
  const ofOrder = [
    ...partChanges('title', before.title, after.title),
    ...partChanges('preamble', before.preamble, after.preamble),
    ...changesIn(
      { where: { part: 'clauses' }, unit: 'clause', isCounted: true },
      before.clauses.map(lineOf),
      after.clauses.map(lineOf),
    ),
  ];
  const heading = partChanges('heading', before.heading, after.heading);
  const rows = tableChanges(before.table, after.table);
  const ofTable = rows && mergedStatements(rows);
  if (ofTable && !isWholeAsked && !isShorterWhole(after, ofTable))
    return { ofOrder, ofPlan: [...heading, ...ofTable], isWhole: false };
  const isChanged = isWholeAsked || !ofTable || ofTable.length > 0;
  const whole = modification(inTable(), { kind: 'restated', content: [] }, rows ?? []);
  return { ofOrder, ofPlan: isChanged ? [whole] : heading, isWhole: isChanged };
}

function partChanges(
  part: DocumentPart,
  before: string | undefined,
  after: string | undefined,
): Modification[] {
  const lines = (text: string | undefined): PrintedLine[] => (text === undefined ? [] : [lineOf(text)]);
  return changesIn({ where: { part }, unit: 'paragraph', isCounted: false }, lines(before), lines(after));
}

/** A line of a table takes so many letters besides its own, and who has to look for so much longer changes is better told all. */
const LINE = 30;
const PATIENCE = 1.5;

/** Whether the new table is shorter than all that is to be done to the old one. */
function isShorterWhole({ table: { rows } }: PrintedPlan, ofTable: readonly Modification[]): boolean {
  const lines = rows.flatMap(({ cells }) => [...cells.values()].flat());
  const table = sumOf(lines, ({ text }) => text.length + LINE);
  return sumOf(ofTable, lengthOf) > table * PATIENCE;
}
