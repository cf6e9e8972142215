/** Two texts compared word by word. */

/** A stretch of text that is in both, or in one of them. */
export interface WordRun {
  readonly kind: 'equal' | 'deleted' | 'inserted';
  readonly text: string;
}

/** What became of a text: the runs that are not inserted make up `before`, those that are not deleted `after`. */
export function diffWords(before: string, after: string): WordRun[] {
  return before === after
    ? [{ kind: 'equal', text: before }]
    : [
        { kind: 'deleted', text: before },
        { kind: 'inserted', text: after },
      ];
}
