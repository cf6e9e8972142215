/**
 * Comments that head what follows them in a list belong to the list, not to the entry that happens to come next: they are
 * merged as things that stand in its order. Such are comments with an empty line below them, and those that a side has left
 * where they were while another entry came to stand below them.
 */
import type { TreeEntry } from '../../plan/canonical/tree.ts';
import type { Three } from './sides.ts';

type EntriesByName = ReadonlyMap<string, TreeEntry>;

/** Comments without an empty line between them. */
interface CommentBlock {
  readonly text: string;
  /** With the empty lines around them. */
  readonly lines: readonly string[];
  /** Whether an empty line stands below. */
  readonly isApart: boolean;
}

/** No entry of a file has a name that begins so. */
const HEADING = '\n';

/** Whether a name is that of a heading. */
export function isHeadingName(name: string): boolean {
  return name.startsWith(HEADING);
}

/** Entries by their names, and the comments below the last. */
export interface NamedEntries {
  readonly named: EntriesByName;
  readonly end: readonly string[];
}

/** Three versions of a list, with headings between the entries under names of their own. */
export function withHeadings(sides: Three<NamedEntries>): Three<NamedEntries> {
  const owners = ownersIn(sides.base);
  const texts = new Set<string>();
  const apart = new Set<string>();
  for (const side of Object.values(sides))
    for (const { text, isApart, owner } of blocksIn(side)) {
      if (isApart) apart.add(text);
      if (isApart || (owners.has(text) && owners.get(text) !== owner)) texts.add(text);
    }
  if (texts.size === 0) return sides;
  // Worded anew by one side it is a heading still.
  const headed = new Set(blocksIn(sides.base).flatMap(({ text, owner }) => (texts.has(text) ? [owner] : [])));
  const parted = ({ named, end }: NamedEntries): NamedEntries => {
    const found = new Map<string, TreeEntry>();
    const left = (lines: readonly string[], owner?: string): string[] => {
      const blocks = blocksOf(lines);
      const isHeaded = owner !== undefined && headed.has(owner);
      const last = isHeaded ? blocks.length - 1 : blocks.findLastIndex(({ text }) => texts.has(text));
      for (const block of blocks.slice(0, last + 1)) {
        let own = HEADING + block.text;
        while (found.has(own)) own += '\n';
        // Below the last entry nothing says what stands below the heading.
        const below = apart.has(block.text) && !block.isApart ? [''] : [];
        found.set(own, {
          before: [...block.lines, ...below],
          value: { kind: 'scalar', value: null },
          isHeading: true,
        });
      }
      return last < 0 ? [...lines] : blocks.slice(last + 1).flatMap((block) => block.lines);
    };
    for (const [name, entry] of named) {
      const before = left(entry.before, name);
      found.set(name, { ...entry, before });
    }
    return { end: left(end), named: found };
  };
  return { base: parted(sides.base), ours: parted(sides.ours), theirs: parted(sides.theirs) };
}

/** One heading of those that a merge keeps: that of the side which changed the empty lines around it. */
export function mergedHeading(
  base: TreeEntry | undefined,
  ours: TreeEntry | undefined,
  theirs: TreeEntry | undefined,
): TreeEntry | undefined {
  if (base && !(ours && theirs)) return undefined;
  const isKept = base && ours && base.before.join('\n') === ours.before.join('\n');
  return isKept ? theirs : (ours ?? theirs);
}

/** Every comment of a version, and the entry above which it stands: none below the last. */
function blocksIn({ named, end }: NamedEntries): (CommentBlock & { readonly owner: string | undefined })[] {
  const places: [string | undefined, readonly string[]][] = [
    ...[...named].map(([name, { before }]): [string, readonly string[]] => [name, before]),
    [undefined, end],
  ];
  return places.flatMap(([owner, lines]) => blocksOf(lines).map((block) => ({ ...block, owner })));
}

/** Above which entry each comment stands; of those that stand at several places, nothing. */
function ownersIn(side: NamedEntries): ReadonlyMap<string, string | undefined> {
  const blocks = blocksIn(side);
  const counts = new Map<string, number>();
  for (const { text } of blocks) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Map(blocks.filter(({ text }) => counts.get(text) === 1).map(({ text, owner }) => [text, owner]));
}

function blocksOf(all: readonly string[]): CommentBlock[] {
  const blocks: CommentBlock[] = [];
  let lines: string[] = [];
  all.forEach((line, index) => {
    lines.push(line);
    const text = lines.filter((each) => each !== '').join('\n');
    if (text === '' || (index < all.length - 1 && line !== '')) return;
    blocks.push({ text, lines, isApart: line === '' });
    lines = [];
  });
  return blocks;
}
