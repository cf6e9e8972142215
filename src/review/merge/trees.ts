/**
 * Merging two changed versions of one file by what things are, not by lines: activities and units by their ids, keys by their
 * names, texts of lists by themselves. What both sides changed differently becomes a choice.
 */
import type { CollectionNode, Entry, Tree, TreeNode } from '../../plan/canonical/tree.ts';
import { identities, textOf, type Three } from './identities.ts';
import { commentsIn, mergeLines, mergeRemarks } from './comments.ts';
import { fullTasks, shortTask } from './task-forms.ts';
import { disputed, weave } from './order.ts';

/** The sides of a merge. */
export type Side = 'base' | 'ours' | 'theirs';

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

/** What is one thing to its readers, however many parts it is written in. */
const WHOLE: ReadonlySet<string> = new Set(['when', 'period', 'month']);

/** Merges three trees; nothing where they cannot be told apart into parts. */
export function mergeTrees({ base, ours, theirs }: Three<Tree>): Merged | undefined {
  const merger = new Merger();
  const { value } = base.root;
  // Where there was nothing, both sides have added the whole.
  const before = value.kind === 'scalar' && value.value === null ? undefined : base.root;
  const root = merger.entry([], before, ours.root, theirs.root);
  if (merger.choices.has(root)) return undefined;
  const tree = {
    head: mergeLines(base.head, ours.head, theirs.head),
    root,
    tail: mergeLines(base.tail, ours.tail, theirs.tail),
  };
  return { tree, choices: merger.choices };
}

class Merger {
  readonly choices = new Map<Entry, Choice>();

  /** An entry that both sides have. */
  entry(path: readonly string[], base: Entry | undefined, ours: Entry, theirs: Entry): Entry {
    const value = this.#parts(path, base?.value, ours.value, theirs.value);
    const remarks = mergeRemarks(base, ours, theirs);
    const key = ours.key === undefined ? {} : { key: ours.key };
    if (value) return { ...key, ...remarks, value };
    const [was, our, their] = [base && textOf(base.value), textOf(ours.value), textOf(theirs.value)];
    if (our === their || our === was || their === was) {
      const [taken, left] = our === was && our !== their ? [theirs, ours] : [ours, theirs];
      const lost = commentsIn(left.value).filter(
        (text) => !commentsIn(taken.value).includes(text) && !(base && commentsIn(base.value).includes(text)),
      );
      return { ...key, ...remarks, before: [...remarks.before, ...lost], value: taken.value };
    }
    const entry: Entry = { ...key, ...remarks, value: ours.value };
    const sideOf = (side: Entry): Entry => ({ ...key, ...remarks, value: side.value });
    const sides = { base: base && sideOf(base), ours: entry, theirs: sideOf(theirs) };
    this.choices.set(entry, { path, isWhole: false, sides });
    return entry;
  }

  /** Groups and lists merged part by part; nothing for what has no parts, or is one thing to its readers. */
  #parts(
    path: readonly string[],
    base: TreeNode | undefined,
    ours: TreeNode,
    theirs: TreeNode,
  ): TreeNode | undefined {
    const sides = [base, ours, theirs];
    const [b, o, t] = isTask(path) ? fullTasks(sides) : sides;
    if (!o || o.kind === 'scalar' || t?.kind !== o.kind || (b && b.kind !== o.kind)) return undefined;
    if (isWhole(path) && textOf(o) !== textOf(t)) return undefined;
    const nodes = {
      base: b ?? { kind: o.kind, entries: [], end: [] },
      ours: o,
      theirs: t,
    };
    const names = identities(path, nodes);
    if (!names) return undefined;
    const merged = this.#collection(path, nodes, names);
    const isMixed = o !== ours || t !== theirs;
    return isMixed && merged.entries.every((entry) => !this.choices.has(entry)) ? shortTask(merged) : merged;
  }

  #collection(
    path: readonly string[],
    { base, ours, theirs }: Three<CollectionNode>,
    { base: b, ours: o, theirs: t }: Three<ReadonlyMap<string, Entry>>,
  ): CollectionNode {
    const kept = new Map<string, Entry>();
    for (const name of new Set([...o.keys(), ...t.keys()])) {
      const merged = this.#member([...path, name], b.get(name), o.get(name), t.get(name));
      if (merged) kept.set(name, merged);
    }
    const order = weave([...b.keys()], [...o.keys()], [...t.keys()], new Set(kept.keys()));
    const entries = order.map((name) => kept.get(name)!);
    const places = disputed([...b.keys()], [...o.keys()], [...t.keys()], new Set(kept.keys()));
    for (const [name, behind] of places) {
      const at = behind === undefined ? 0 : entries.indexOf(kept.get(behind)!) + 1;
      this.#twoPlaces([...path, name], entries, kept.get(name)!, at);
    }
    return { kind: ours.kind, entries, end: mergeLines(base.end, ours.end, theirs.end) };
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
    path: readonly string[],
    base: Entry | undefined,
    ours: Entry | undefined,
    theirs: Entry | undefined,
  ): Entry | undefined {
    if (ours && theirs) return this.entry(path, base, ours, theirs);
    const left = (ours ?? theirs)!;
    if (!base) return left;
    if (isUntouched(base, left)) return undefined;
    const entry: Entry = { ...left };
    const sides = { base, ours: ours && entry, theirs: theirs && entry };
    this.choices.set(entry, { path, isWhole: true, sides });
    return entry;
  }
}

function isWhole(path: readonly string[]): boolean {
  // Ids of activities and actors may be any words.
  const isId = path.length === 2 && ['activities', 'actors'].includes(path[0]!);
  return !isId && WHOLE.has(path.at(-1) ?? '');
}

function isTask(path: readonly string[]): boolean {
  return path.length === 4 && path[0] === 'activities' && path[2] === 'tasks';
}

/** Whether an entry is what it was, comments included; empty lines are no change. */
function isUntouched(base: Entry, entry: Entry): boolean {
  return textOf(base.value) === textOf(entry.value) && remarksOf(base) === remarksOf(entry);
}

function remarksOf({ before, beside = '', value }: Entry): string {
  return [...before.filter((line) => line !== ''), beside, ...commentsIn(value)].join('\n');
}
