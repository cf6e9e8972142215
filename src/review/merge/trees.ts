/**
 * Merging two changed versions of one file by what things are, not by lines: activities and units by their ids, keys by their
 * names, texts of lists by themselves. What both sides changed differently becomes a choice.
 */
import {
  textOf,
  type CollectionNode,
  type Entry,
  type Tree,
  type TreeNode,
} from '../../plan/canonical/tree.ts';
import { placeIn, type FieldPlace } from '../../plan/field-path.ts';
import type { FileKind } from '../../plan/source-file.ts';
import { namedEntries } from './identities.ts';
import { commentsIn, mergeLines, mergeRemarks } from './comments.ts';
import { isHeadingName, mergedHeading, withHeadings, type Listed } from './headings.ts';
import { fullTasks, shortTask } from './task-forms.ts';
import { disputed, mergedOrder } from './order.ts';
import type { Side, Three } from './sides.ts';
import type { SideIdentities } from './things.ts';

/** What one entry is on each side; nothing where it is not there. */
interface Choice {
  readonly path: readonly string[];
  /** Whether the entry as a whole is what one side has changed and the other taken out. */
  readonly isWhole: boolean;
  /** Where both sides moved it, each elsewhere, there are two choices: whether it stands at our place, and at theirs. */
  readonly placeOf?: 'ours' | 'theirs';
  readonly sides: Readonly<Record<Side, Entry | undefined>>;
}

/** A merged tree. An entry that stands for a choice has the value of our side, or of theirs where we have none. */
export interface Merged {
  readonly tree: Tree;
  readonly choices: ReadonlyMap<Entry, Choice>;
}

/** Merges three trees; nothing where they cannot be told apart into parts. */
export function mergeTrees(
  { base, ours, theirs }: Three<Tree>,
  identities: SideIdentities,
  kind: FileKind,
): Merged | undefined {
  const merger = new Merger(identities);
  const { value } = base.root;
  // Where there was nothing, both sides have added the whole.
  const before = value.kind === 'scalar' && value.value === null ? undefined : base.root;
  const root = merger.entry({ path: [], entity: kind }, before, ours.root, theirs.root);
  if (merger.choices.has(root)) return undefined;
  const tree = {
    head: mergeLines(base.head, ours.head, theirs.head),
    root,
    tail: mergeLines(base.tail, ours.tail, theirs.tail),
  };
  return { tree, choices: merger.choices };
}

/** Where something is in a file, and what its key is. */
interface Place extends FieldPlace {
  readonly path: readonly string[];
}

class Merger {
  readonly choices = new Map<Entry, Choice>();
  readonly #identities: SideIdentities;

  constructor(identities: SideIdentities) {
    this.#identities = identities;
  }

  /** An entry that both sides have. */
  entry(place: Place, base: Entry | undefined, ours: Entry, theirs: Entry): Entry {
    const value = this.#parts(place, base?.value, ours.value, theirs.value);
    const remarks = mergeRemarks(base, ours, theirs);
    const key = ours.key === undefined ? {} : { key: ours.key };
    if (value) return { ...key, ...remarks, value };
    const [former, our, their] = [base && textOf(base.value), textOf(ours.value), textOf(theirs.value)];
    if (our === their || our === former || their === former) {
      const [taken, left] = our === former && our !== their ? [theirs, ours] : [ours, theirs];
      const lost = commentsIn(left.value).filter(
        (text) => !commentsIn(taken.value).includes(text) && !(base && commentsIn(base.value).includes(text)),
      );
      return { ...key, ...remarks, before: [...remarks.before, ...lost], value: taken.value };
    }
    const entry: Entry = { ...key, ...remarks, value: ours.value };
    const sideOf = (side: Entry): Entry => ({ ...key, ...remarks, value: side.value });
    const sides = { base: base && sideOf(base), ours: entry, theirs: sideOf(theirs) };
    this.choices.set(entry, { path: place.path, isWhole: false, sides });
    return entry;
  }

  /** Groups and lists merged part by part; nothing for what has no parts, or is one thing to its readers. */
  #parts(place: Place, base: TreeNode | undefined, ours: TreeNode, theirs: TreeNode): TreeNode | undefined {
    const sides = [base, ours, theirs];
    const [b, o, t] = place.entity === 'task' ? fullTasks(sides) : sides;
    if (!o || o.kind === 'scalar' || t?.kind !== o.kind || (b && b.kind !== o.kind)) return undefined;
    if (place.field?.shape === 'value' && textOf(o) !== textOf(t)) return undefined;
    const nodes = {
      base: b ?? { kind: o.kind, entries: [], end: [] },
      ours: o,
      theirs: t,
    };
    const names = namedEntries(place, nodes, this.#identities);
    if (!names) return undefined;
    const listed = (side: Side): Listed => ({ named: names[side], end: nodes[side].end });
    const lists = { base: listed('base'), ours: listed('ours'), theirs: listed('theirs') };
    // Keys that the schema knows have an order of their own.
    const isOrdered = o.kind === 'list' || place.field?.shape === 'members';
    const merged = this.#collection(place, o.kind, isOrdered ? withHeadings(lists) : lists);
    const isMixed = o !== ours || t !== theirs;
    return isMixed && merged.entries.every((entry) => !this.choices.has(entry)) ? shortTask(merged) : merged;
  }

  #collection(
    place: Place,
    kind: CollectionNode['kind'],
    { base, ours, theirs }: Three<Listed>,
  ): CollectionNode {
    const [b, o, t] = [base.named, ours.named, theirs.named];
    const kept = new Map<string, Entry>();
    for (const name of new Set([...o.keys(), ...t.keys()])) {
      if (isHeadingName(name)) {
        const heading = mergedHeading(b.get(name), o.get(name), t.get(name));
        if (heading) kept.set(name, heading);
        continue;
      }
      const key = kind === 'map' ? name : undefined;
      const inner = { ...placeIn(place, key), path: [...place.path, name] };
      const merged = this.#member(inner, b.get(name), o.get(name), t.get(name));
      if (merged) kept.set(name, merged);
    }
    const order = mergedOrder([...b.keys()], [...o.keys()], [...t.keys()], new Set(kept.keys()));
    const entries = order.map((name) => kept.get(name)!);
    const places = disputed([...b.keys()], [...o.keys()], [...t.keys()], new Set(kept.keys()));
    for (const [name, behind] of places) {
      if (isHeadingName(name)) continue;
      const at = behind === undefined ? 0 : entries.indexOf(kept.get(behind)!) + 1;
      this.#twoPlaces([...place.path, name], entries, kept.get(name)!, at);
    }
    return { kind, entries, end: mergeLines(base.end, ours.end, theirs.end) };
  }

  /** Leaves the choice where an entry stands that both sides moved. One with a choice in it stays where we moved it. */
  #twoPlaces(path: readonly string[], entries: Entry[], entry: Entry, at: number): void {
    if (this.#hasChoice(entry)) return;
    const [our, their] = [{ ...entry }, { ...entry }];
    entries[entries.indexOf(entry)] = our;
    entries.splice(at, 0, their);
    const common = { path, isWhole: true };
    const [ours, theirs] = ['ours', 'theirs'] as const;
    this.choices.set(our, {
      ...common,
      placeOf: ours,
      sides: { base: undefined, ours: our, theirs: undefined },
    });
    this.choices.set(their, {
      ...common,
      placeOf: theirs,
      sides: { base: undefined, ours: undefined, theirs: their },
    });
  }

  #hasChoice(entry: Entry): boolean {
    const { value } = entry;
    return (
      this.choices.has(entry) ||
      (value.kind !== 'scalar' && value.entries.some((each) => this.#hasChoice(each)))
    );
  }

  /** An entry that may be missing on one side; nothing where the merge has none. */
  #member(
    place: Place,
    base: Entry | undefined,
    ours: Entry | undefined,
    theirs: Entry | undefined,
  ): Entry | undefined {
    if (ours && theirs) return this.entry(place, base, ours, theirs);
    const left = (ours ?? theirs)!;
    if (!base) return left;
    if (isUntouched(base, left)) return undefined;
    const entry: Entry = { ...left };
    const sides = { base, ours: ours && entry, theirs: theirs && entry };
    this.choices.set(entry, { path: place.path, isWhole: true, sides });
    return entry;
  }
}

/** Whether an entry is what it was, comments included; empty lines are no change. */
function isUntouched(base: Entry, entry: Entry): boolean {
  return textOf(base.value) === textOf(entry.value) && remarksOf(base) === remarksOf(entry);
}

function remarksOf({ before, beside = '', value }: Entry): string {
  return [...before.filter((line) => line !== ''), beside, ...commentsIn(value)].join('\n');
}
