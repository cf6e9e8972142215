/** The lists of a text document: Word numbers them itself, and goes on with them. */
import { AlignmentType, LevelFormat, LevelSuffix, type ILevelsOptions, type INumberingOptions } from 'docx';
import type { DocumentLayout } from '../../views/document/layout.ts';
import { mm } from './paper.ts';

/** The lists: clauses with numbers, and what stands behind dashes and bullets. */
export const LISTS = { clauses: 'clauses', dashes: 'dashes', points: 'points', cell: 'cell' } as const;

/** How far the words of a point are set in from its sign, in millimetres. */
const HANGING = 6;

/** The same in the cell of a table, in points. */
export function hangingOf({ tableSize }: DocumentLayout): number {
  return Math.min(10, tableSize);
}

/** Levels of numbers below a clause: an order has four in all (ГОСТ Р 7.0.97-2016, 5.18). */
const DEEPEST = 3;

/** All of them. */
export function listsOf(layout: DocumentLayout): INumberingOptions {
  const level = (
    text: string,
    isNumber: boolean,
    paragraph: object,
    suffix?: 'SPACE',
    at = 0,
  ): ILevelsOptions => ({
    level: at,
    format: isNumber ? LevelFormat.DECIMAL : LevelFormat.BULLET,
    text,
    alignment: AlignmentType.LEFT,
    ...(suffix ? { suffix: LevelSuffix[suffix] } : {}),
    style: { paragraph },
  });
  // Clauses are set in by their first line, as the paragraphs of an order are.
  const setIn = { indent: { left: 0, firstLine: mm(layout.firstLine) } };
  const hanging = (length: number): object => ({ indent: { left: length, hanging: length } });
  const numbers = Array.from({ length: DEEPEST + 1 }, (_, at) => {
    const parts = Array.from({ length: at + 1 }, (__, part) => `%${part + 1}.`);
    return level(parts.join(''), true, setIn, 'SPACE', at);
  });
  return {
    config: [
      { reference: LISTS.clauses, levels: numbers },
      { reference: LISTS.dashes, levels: [level('–', false, setIn, 'SPACE')] },
      { reference: LISTS.points, levels: [level('–', false, hanging(mm(HANGING)))] },
      { reference: LISTS.cell, levels: [level('•', false, hanging(20 * hangingOf(layout)))] },
    ],
  };
}
