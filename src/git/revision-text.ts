/** How revisions are written on a command line. */

/** A revision and, where one was named, a path in it. An empty revision is what is staged: `:plans/x.yaml`. */
export interface RevisionPath {
  readonly revision: string;
  readonly path?: string;
}

/** Takes `main:plans/x.yaml` apart, at the first colon that is in no braces, as git does. `:/words` is a revision. */
export function splitRevisionPath(text: string): RevisionPath {
  if (text.startsWith(':/')) return { revision: text };
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '{') depth++;
    else if (character === '}') depth--;
    else if (character === ':' && depth === 0) {
      return { revision: text.slice(0, at), path: text.slice(at + 1) };
    }
  }
  return { revision: text };
}

/** Two ends of a range. */
export interface RevisionRange {
  readonly from: string;
  readonly to: string;
  /** `from...to`: from where the two parted. */
  readonly fromMergeBase: boolean;
}

/** Takes `v1..v2` or `main...topic` apart; an end that is left out is HEAD. Nothing where the text is no range. */
export function splitRange(text: string): RevisionRange | undefined {
  // `../plans/x.yaml` is a path; two dots never stand inside a revision.
  const found = /^(?<from>[^:]*?)(?<dots>\.{2,3})(?<to>[^./\\:][^:]*|)$/.exec(text)?.groups;
  if (!found || /[/\\]$/.test(found['from'] ?? '') || (!found['from'] && !found['to'])) return undefined;
  const { from, to, dots } = found as { from: string; to: string; dots: string };
  return { from: from || 'HEAD', to: to || 'HEAD', fromMergeBase: dots === '...' };
}
