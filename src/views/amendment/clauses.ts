/** The statements of an amending order as the text of its clauses: numbered, each new text a paragraph of its own. */
import type { AmendmentMessages } from '../../messages/sections/amendments.ts';
import type { Modification } from './modification.ts';

/** Statements in words: of each its lines, without a number, and without the sign that ends them. */
export function statementLines(
  modifications: readonly Modification[],
  words: AmendmentMessages,
): readonly (readonly string[])[] {
  return modifications.map(words.statement);
}

/** «1) …;», «2) …;», «3) ….»: a paragraph each, or several. */
export function numberedLines(statements: readonly (readonly string[])[]): string[] {
  return statements.flatMap((lines, index) => {
    const end = index === statements.length - 1 ? '.' : ';';
    return lines.map((line, place) => {
      const numbered = place === 0 ? `${index + 1}) ${line}` : line;
      return place === lines.length - 1 ? numbered + end : numbered;
    });
  });
}
