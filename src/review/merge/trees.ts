/**
 * Merging two changed versions of one file by what things are, not by lines: activities and units by their ids, keys by their
 * names, texts of lists by themselves. What both sides changed differently becomes a choice.
 */
import {
  commentsIn,
  comparableText,
  type CollectionNode,
  type TreeEntry,
  type Tree,
  type TreeNode,
} from '../../plan/canonical/tree.ts';
import type { Key } from '../../plan/field.ts';
import { placeIn, type FieldPlace } from '../../plan/field-path.ts';
import type { FileKind } from '../../plan/source-file.ts';
import { namedEntries } from './identities.ts';
import { mergeCommentLines, mergeRemarks } from './comments.ts';
import { isHeadingName, mergedHeading, withHeadings, type NamedEntries } from './headings.ts';
import { fullTasks, shortTask } from './task-forms.ts';
import { disputed, mergedOrder } from './order.ts';
import type { Side, Three } from './sides.ts';
import type { SideIdentities } from './things.ts';

/** What one entry is on each side; nothing where it is not there. */
interface EntrySides {
  readonly path: readonly string[];
  /** Whether the entry as a whole is what one side has changed and the other taken out. */
  readonly isWhole: boolean;
  /** What is under the key is merged: only the key itself is to be chosen. */
  readonly isKey?: true;
  /** Where both sides moved it, each elsewhere, there are two choices: whether it stands at our place, and at theirs. */
  readonly placeOf?: 'ours' | 'theirs';
  readonly sides: Readonly<Record<Side, TreeEntry | undefined>>;
}

/** A merged tree. An entry that stands for a choice has the value of our side, or of theirs where we have none. */
export interface Merged {
  readonly tree: Tree;
  readonly choices: ReadonlyMap<TreeEntry, EntrySides>;
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
    head: mergeCommentLines(base.head, ours.head, theirs.head),
    root,
    tail: mergeCommentLines(base.tail, ours.tail, theirs.tail),
  };
  return { tree, choices: merger.choices };
}

/** Where something is in a file, and what its key is. */
interface TreePlace extends FieldPlace {
  readonly path: readonly string[];
  /** Which of the things in it one side has put under a key that the other has for something else. */
  readonly disputed?: ReadonlySet<string>;
  /** Whether it is one of them, or goes with one. */
  readonly isTaken?: boolean;
}

class Merger {
  readonly choices = new Map<TreeEntry, EntrySides>();
  readonly #identities: SideIdentities;

  constructor(identities: SideIdentities) {
    this.#identities = identities;
  }

  /** An entry that both sides have. */
  entry(place: TreePlace, base: TreeEntry | undefined, ours: TreeEntry, theirs: TreeEntry): TreeEntry {
    const parts = this.#parts(place, base?.value, ours.value, theirs.value);
    const text = (side: TreeEntry | undefined): string | undefined => side && comparableText(side.value);
    const isDisputed = base !== undefined && this.#isDisputed(place, base.value);
    const value = parts ? ours : chosen([text(base), text(ours), text(theirs)], [ours, theirs], isDisputed);
    const isKeyDisputed = base?.key !== undefined && this.#isKeyDisputed(place, base.key);
    const key = chosen([base?.key, ours.key, theirs.key], [ours, theirs], isKeyDisputed);
    const remarks = mergeRemarks(base, ours, theirs);
    const lost = parts || !value ? [] : lostComments(base, value, value === ours ? theirs : ours);
    const on = (side: TreeEntry): TreeEntry => ({
      ...((key ?? side).key === undefined ? {} : { key: (key ?? side).key! }),
      ...remarks,
      before: [...remarks.before, ...lost],
      value: parts ?? (value ?? side).value,
    });
    const entry = on(ours);
    if (key && value) return entry;
    const sides = { base: base && on(base), ours: entry, theirs: on(theirs) };
    const path = key ? place.path : [...place.path, keyName(place)];
    this.choices.set(entry, { path, isWhole: false, ...(value ? { isKey: true } : {}), sides });
    return entry;
  }

  /** Whether a value of the base names something by an id that is in dispute. */
  #isDisputed({ field, within }: FieldPlace, value: TreeNode): boolean {
    const things = field?.refers ?? (within?.shape === 'members' ? undefined : within?.refers);
    return things !== undefined && scalarsIn(value).some((id) => this.#identities[things].disputed.has(id));
  }

  /** Whether the id of an activity or a unit is in dispute. */
  #isIdDisputed({ entity }: TreePlace, id: TreeEntry | undefined): boolean {
    if (!id || (entity !== 'activity' && entity !== 'unit')) return false;
    return this.#isDisputed(placeIn({ entity }, 'id'), id.value);
  }

  #isKeyDisputed({ within, isTaken = false }: TreePlace, key: string): boolean {
    return isTaken || (within?.refers !== undefined && this.#identities[within.refers].disputed.has(key));
  }

  /** Groups and lists merged part by part; nothing for what has no parts, or is one thing to its readers. */
  #parts(
    place: TreePlace,
    base: TreeNode | undefined,
    ours: TreeNode,
    theirs: TreeNode,
  ): TreeNode | undefined {
    const sides = [base, ours, theirs];
    const [b, o, t] = place.entity === 'task' ? fullTasks(sides) : sides;
    if (!o || o.kind === 'scalar' || t?.kind !== o.kind || (b && b.kind !== o.kind)) return undefined;
    if (place.field?.shape === 'value' && comparableText(o) !== comparableText(t)) return undefined;
    const nodes = {
      base: b ?? { kind: o.kind, entries: [], end: [] },
      ours: o,
      theirs: t,
    };
    const named = namedEntries(place, nodes, this.#identities);
    if (!named) return undefined;
    const { names } = named;
    const listed = (side: Side): NamedEntries => ({ named: names[side], end: nodes[side].end });
    const lists = { base: listed('base'), ours: listed('ours'), theirs: listed('theirs') };
    // Keys that the schema knows have an order of their own.
    const isOrdered = o.kind === 'list' || place.field?.shape === 'members';
    const merged = this.#collection(
      { ...place, disputed: named.disputed },
      o.kind,
      isOrdered ? withHeadings(lists) : lists,
    );
    const isMixed = o !== ours || t !== theirs;
    return isMixed && merged.entries.every((entry) => !this.choices.has(entry)) ? shortTask(merged) : merged;
  }

  #collection(
    place: TreePlace,
    kind: CollectionNode['kind'],
    { base, ours, theirs }: Three<NamedEntries>,
  ): CollectionNode {
    const [b, o, t] = [base.named, ours.named, theirs.named];
    const kept = new Map<string, TreeEntry>();
    for (const name of new Set([...o.keys(), ...t.keys()])) {
      if (isHeadingName(name)) {
        const heading = mergedHeading(b.get(name), o.get(name), t.get(name));
        if (heading) kept.set(name, heading);
        continue;
      }
      const key = kind === 'map' ? name : undefined;
      const inner = {
        ...placeIn(place, key),
        path: [...place.path, name],
        isTaken: place.disputed?.has(name) || (name === 'was' && this.#isIdDisputed(place, b.get('id'))),
      };
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
    return { kind, entries, end: mergeCommentLines(base.end, ours.end, theirs.end) };
  }

  /** Leaves the choice where an entry stands that both sides moved. One with a choice in it stays where we moved it. */
  #twoPlaces(path: readonly string[], entries: TreeEntry[], entry: TreeEntry, at: number): void {
    if (this.#hasChoice(entry)) return;
    const [our, their] = [{ ...entry }, { ...entry }];
    entries[entries.indexOf(entry)] = our;
    entries.splice(at, 0, their);
    const nowhere = { base: undefined, ours: undefined, theirs: undefined };
    const choice = { path, isWhole: true };
    this.choices.set(our, { ...choice, placeOf: 'ours', sides: { ...nowhere, ours: our } });
    this.choices.set(their, { ...choice, placeOf: 'theirs', sides: { ...nowhere, theirs: their } });
  }

  #hasChoice(entry: TreeEntry): boolean {
    const { value } = entry;
    return (
      this.choices.has(entry) ||
      (value.kind !== 'scalar' && value.entries.some((each) => this.#hasChoice(each)))
    );
  }

  /** An entry that may be missing on one side; nothing where the merge has none. */
  #member(
    place: TreePlace,
    base: TreeEntry | undefined,
    ours: TreeEntry | undefined,
    theirs: TreeEntry | undefined,
  ): TreeEntry | undefined {
    if (ours && theirs) return this.entry(place, base, ours, theirs);
    const left = (ours ?? theirs)!;
    // A former id goes with the new one.
    if (!base && !place.isTaken) return left;
    if (base && isUntouched(base, left)) return undefined;
    const entry: TreeEntry = { ...left };
    const sides = { base, ours: ours && entry, theirs: theirs && entry };
    this.choices.set(entry, { path: place.path, isWhole: true, sides });
    return entry;
  }
}

/** Of two sides the one that has changed something; nothing where both have, differently, or where it is in dispute. */
function chosen(
  [base, our, their]: readonly [string | undefined, string | undefined, string | undefined],
  [ours, theirs]: readonly [TreeEntry, TreeEntry],
  isDisputed: boolean,
): TreeEntry | undefined {
  if (our === their) return ours;
  if (isDisputed) return undefined;
  if (our === base) return theirs;
  return their === base ? ours : undefined;
}

/** The comments that are new in a value which is not taken. */
function lostComments(base: TreeEntry | undefined, taken: TreeEntry, left: TreeEntry): string[] {
  const known = new Set([...commentsIn(taken.value), ...(base ? commentsIn(base.value) : [])]);
  return commentsIn(left.value).filter((text) => !known.has(text));
}

/** The key by which a conflict is named that is about a key. */
function keyName({ within }: TreePlace): Key {
  if (within?.of === 'task') return 'actor';
  return within?.shape === 'texts' ? 'when' : 'id';
}

function scalarsIn(node: TreeNode): string[] {
  if (node.kind === 'scalar') return [String(node.value)];
  return node.entries.flatMap(({ value }) => scalarsIn(value));
}

/** Whether an entry is what it was, comments included; empty lines are no change. */
function isUntouched(base: TreeEntry, entry: TreeEntry): boolean {
  if (base.key !== entry.key) return false;
  return comparableText(base.value) === comparableText(entry.value) && remarksOf(base) === remarksOf(entry);
}

function remarksOf({ before, beside = '', value }: TreeEntry): string {
  return [...before.filter((line) => line !== ''), beside, ...commentsIn(value)].join('\n');
}
