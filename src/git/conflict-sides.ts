/** A file in which git or cyclo has marked conflicts. */

/** The two versions that a conflict is between, and what they are called. */
export interface ConflictSides {
  readonly ours: string;
  readonly theirs: string;
  readonly oursName: string;
  readonly theirsName: string;
}

/** What stands at the beginning of a marker's line: seven of its sign, or more. */
const MARKER = /^(?<sign><|\||=|>)\k<sign>{6,}(?: (?<name>.*))?$/;

/** Both versions of a file with marked conflicts; nothing where there are none. */
export function conflictSides(text: string): ConflictSides | undefined {
  const lines = { ours: [] as string[], theirs: [] as string[] };
  const names = { ours: '', theirs: '' };
  let part: 'both' | 'ours' | 'base' | 'theirs' = 'both';
  let count = 0;
  for (const line of text.split('\n')) {
    const { sign, name = '' } = MARKER.exec(line.replace(/\r$/, ''))?.groups ?? {};
    if (sign === '<' && part === 'both') [part, names.ours] = ['ours', name];
    else if (sign === '|' && part === 'ours') part = 'base';
    else if (sign === '=' && (part === 'ours' || part === 'base')) part = 'theirs';
    else if (sign === '>' && part === 'theirs') {
      [part, names.theirs] = ['both', name];
      count++;
    } else {
      if (part !== 'theirs' && part !== 'base') lines.ours.push(line);
      if (part !== 'ours' && part !== 'base') lines.theirs.push(line);
    }
  }
  if (count === 0 || part !== 'both') return undefined;
  return {
    ours: lines.ours.join('\n'),
    theirs: lines.theirs.join('\n'),
    oursName: names.ours,
    theirsName: names.theirs,
  };
}

/** Two texts in one, with conflicts marked where their lines differ. */
export async function markConflicts({ ours, theirs, oursName, theirsName }: ConflictSides): Promise<string> {
  const { diffArrays } = await import('diff');
  const marked: string[] = [];
  const parts = diffArrays(ours.split('\n'), theirs.split('\n'));
  for (let at = 0; at < parts.length; at++) {
    const { value, added, removed } = parts[at]!;
    if (!added && !removed) {
      marked.push(...value);
      continue;
    }
    const next = removed && parts[at + 1]?.added ? parts[++at]!.value : [];
    const [one, other] = added ? [[], value] : [value, next];
    marked.push(`<<<<<<< ${oursName}`, ...one, '=======', ...other, `>>>>>>> ${theirsName}`);
  }
  return marked.join('\n');
}
