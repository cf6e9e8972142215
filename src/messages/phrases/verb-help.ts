/** What `--help` says of a verb. */
interface VerbHelp {
  /** In a line of the list of verbs. */
  readonly summary: string;
  readonly about: string;
  /** What one types, and what comes of it. */
  readonly examples: Readonly<Record<string, string>>;
}

/** Declares what is said of some verbs: each language has examples of its own. */
export function verbHelp<N extends string>(
  verbs: Readonly<Record<N, VerbHelp>>,
): Readonly<Record<N, VerbHelp>> {
  return verbs;
}
