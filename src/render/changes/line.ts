/** Lines of text in which what went and what came is marked: each form of output has its own way of showing a mark. */

import { diffWords } from '../../review/diff/word-diff.ts';

/**
 * `kept`, `deleted` and `inserted` are parts of one text that changed; `before` and `after` are whole values, with an arrow
 * between them where both are there.
 */
export type Mark = 'kept' | 'deleted' | 'inserted' | 'before' | 'after';

/** A stretch of a line. */
interface Run {
  readonly text: string;
  readonly mark?: Mark;
}

/** A line that says something of a change. */
export type ChangeLine = readonly Run[];

/** A line of plain words. */
export const plain = (text: string): ChangeLine => [{ text }];

/** Words, and after a colon what they are about. */
export function labelled(label: string, line: ChangeLine): ChangeLine {
  return [{ text: `${label}: ` }, ...line];
}

/** What was and what is: `в октябре → в ноябре`. */
export function pair(before: string, after: string): ChangeLine {
  return [{ text: before, mark: 'before' }, { text: ' → ' }, { text: after, mark: 'after' }];
}

/** Two texts as one, word by word, with what went and what came marked in it. */
export function wordsLine(before: string, after: string): ChangeLine {
  return diffWords(before, after).map(({ text, kind }) => ({ text, mark: kind === 'equal' ? 'kept' : kind }));
}

/** Several lines in one, with something between them. */
export function joinedLines(lines: readonly ChangeLine[], between: string): ChangeLine {
  return lines.flatMap((line, index) => (index === 0 ? line : [{ text: between }, ...line]));
}

/** A line with only some letters left of what was kept, beside what changed: nothing of a change is lost. */
export function elided(line: ChangeLine, letters: number): ChangeLine {
  return line.map((run, index) => {
    if (run.mark !== 'kept' || run.text.length <= 2 * letters + 3) return run;
    const isStart = line[index - 1]?.mark === undefined;
    const head = isStart ? '' : run.text.slice(0, letters);
    const tail = line[index + 1] === undefined ? '' : run.text.slice(-letters);
    return { ...run, text: `${head}…${tail}` };
  });
}
