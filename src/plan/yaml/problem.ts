import type { FindingArgs, FindingCode, Path, Severity } from '../../diagnostic.ts';

/** A range of a text: offsets, end excluded. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The findings of the reader itself: what is wrong with a file as YAML, whatever it says. */
type YamlCode = Extract<FindingCode, `yaml-${string}`>;

/** A finding of the reader, placed by offsets: what is broken may have no path. */
export type YamlProblem = {
  [C in YamlCode]: TextRange & {
    readonly code: C;
    readonly args: FindingArgs<C>;
    readonly path: Path;
    readonly related?: readonly TextRange[];
    /** Where it is not the usual one of the code. */
    readonly severity?: Severity;
    /** What the range should read instead. */
    readonly replacement?: string;
  };
}[YamlCode];

/** Takes a problem in. */
export type ReportProblem = (problem: YamlProblem) => void;

/** Reading is right in spite of these; other programs may stumble over them. */
export const WARNINGS: ReadonlySet<FindingCode> = new Set<YamlCode>([
  'yaml-hash',
  'yaml-read-otherwise',
  'yaml-byte-order-mark',
  'yaml-line-ends',
]);
