import type { FindingMessages } from './messages/sections/findings.ts';

/** How bad a finding is: an error makes the plan unusable for what it says, a warning asks a person to look. */
export type Severity = 'error' | 'warning';

/** Names of findings: the keys of `findings` in the catalogue. */
export type FindingCode = keyof FindingMessages;

/** What the words of one finding need, by the catalogue's own signature. */
export type FindingArgs<C extends FindingCode> = Parameters<FindingMessages[C]>[0];

/** A place inside a plan: keys and indexes from the root, `['activities', 3, 'when']`. */
export type Path = readonly (string | number)[];

/** A stretch of a file. Lines and columns count from 1; columns count UTF-16 units, as SARIF does by default. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  /** One past the last unit. */
  readonly endColumn: number;
}

/** A replacement that would settle a finding. */
export interface Fix {
  readonly span: Region;
  readonly text: string;
}

/** What a check says: data only. Words live in the catalogue, places become lines in one function. */
export type Finding = {
  [C in FindingCode]: {
    readonly code: C;
    readonly args: FindingArgs<C>;
    readonly severity: Severity;
    readonly path: Path;
    /** Points at the key itself rather than at its value. */
    readonly atKey?: boolean;
    /** Part of the text value the finding is about: offset and length inside the value. */
    readonly part?: { readonly offset: number; readonly length: number };
    /** Where text could be put right, what the whole value (or the part) should read. */
    readonly replacement?: string;
    /** Other places that explain this one: where the first of two twins stands. */
    readonly related?: readonly Path[];
  };
}[FindingCode];

/** A finding with its place in the file. */
export interface Diagnostic {
  readonly code: FindingCode;
  readonly args: FindingArgs<FindingCode>;
  readonly severity: Severity;
  readonly file: string;
  readonly span: Region;
  readonly path: Path;
  readonly related: readonly Region[];
  readonly fix?: Fix;
}
