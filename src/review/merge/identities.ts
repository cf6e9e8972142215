/** What is the same thing in three versions of a group or a list. */
import { groupBy } from '../../group-by.ts';
import type { Identities } from '../diff/identity.ts';
import type { Entity } from '../../plan/field.ts';
import type { FieldPlace } from '../../plan/field-path.ts';
import {
  member,
  comparableText,
  type CollectionNode,
  type TreeEntry,
  type TreeNode,
} from '../../plan/canonical/tree.ts';
import type { Three } from './sides.ts';
import type { SideIdentities } from './things.ts';

/** Entries by names that are the same for the same thing on every side. */
type EntriesByIdentity = Map<string, TreeEntry>;

/** What kind of things the ids of the entries at a place are ids of. */
function thingsAt({ field }: FieldPlace): keyof Identities | undefined {
  if (field?.of === 'activity') return 'activities';
  return field?.of === 'unit' ? 'units' : field?.refers;
}

/**
 * Names the entries of three versions: keys by themselves, what has an id or refers to it by the id in the base, days of a
 * calendar by their date, columns by what they show, plain values by what they are. What one side has under another key than before, with the same in
 * it, has the name it had. Nothing for lists whose items have no names.
 */
export function namedEntries(place: FieldPlace, sides: Three<CollectionNode>, identities: SideIdentities) {
  const { shape = '', of } = place.field ?? {};
  const nameIt = shape === 'columns' ? columnName : nameOf(sides);
  if (!nameIt) return undefined;
  const things = thingsAt(place);
  const base = distinct(sides.base.entries, nameIt);
  const [own, other] = (['ours', 'theirs'] as const).map((side) => {
    const named = distinct(sides[side].entries, nameIt);
    if (LINES.has(shape)) return paired(base, named);
    const formerName = (id: string): string => {
      const former = things ? identities[things][side].formerId(id) : id;
      return base.has(former) && !named.has(former) ? former : id;
    };
    const known = new Map([...named].map(([id, entry]) => [formerName(id), entry]));
    return KEYED.has(shape) ? underFormerKeys(base, known, (entry) => contentOf(entry, of)) : known;
  }) as [EntriesByIdentity, EntriesByIdentity];
  if (!KEYED.has(shape)) return { names: { base, ours: own, theirs: other }, disputed: NONE };
  const [ours, theirs] = [underSameKeys(base, own, other, nameIt), underSameKeys(base, other, own, nameIt)];
  return {
    names: { base, ours, theirs },
    /** What one side has put under a key where the other has something else. */
    disputed: new Set([...taken(base, ours, theirs), ...taken(base, theirs, ours)]),
  };
}

/** Lists of texts without ids. */
const LINES: ReadonlySet<string> = new Set(['lines', 'paragraphs', 'sequence']);
/** What has keys of the author's own, not of the schema. */
const KEYED: ReadonlySet<string> = new Set(['members', 'texts', 'days']);
const NONE: ReadonlySet<string> = new Set();

/** Names by the key that is gone what stands under a new one and is the same: the first by the first, if there are several. */
function underFormerKeys(
  base: EntriesByIdentity,
  side: EntriesByIdentity,
  content: (entry: TreeEntry) => string,
): EntriesByIdentity {
  const onlyIn = (one: EntriesByIdentity, than: EntriesByIdentity): Map<string, string[]> => {
    const names = [...one.keys()].filter((name) => !than.has(name));
    return groupBy(names, (name) => content(one.get(name)!));
  };
  const [gone, come] = [onlyIn(base, side), onlyIn(side, base)];
  const former = new Map<string, string>();
  for (const [same, names] of gone) {
    const keys = come.get(same) ?? [];
    if (keys.length === names.length) keys.forEach((key, index) => former.set(key, names[index]!));
  }
  return renamedIn(side, former);
}

/** Names alike what both sides have put under one new key in place of what one of them is known to have there. */
function underSameKeys(
  base: EntriesByIdentity,
  side: EntriesByIdentity,
  other: EntriesByIdentity,
  nameIt: (entry: TreeEntry) => string,
): EntriesByIdentity {
  const former = new Map<string, string>();
  for (const [name, entry] of other) {
    const key = nameIt(entry);
    if (key !== name && base.has(name) && !base.has(key) && !side.has(name)) former.set(key, name);
  }
  return renamedIn(side, former);
}

function renamedIn(side: EntriesByIdentity, names: ReadonlyMap<string, string>): EntriesByIdentity {
  return new Map([...side].map(([name, entry]) => [names.get(name) ?? name, entry]));
}

/** What one side has put under a key that the other has for something else, which is new there or was put there, too. */
function taken(base: EntriesByIdentity, side: EntriesByIdentity, other: EntriesByIdentity): string[] {
  const names = new Map([...other].map(([name, { key }]) => [key, name]));
  return [...side].flatMap(([name, { key }]) => {
    const found = key === undefined ? undefined : names.get(key);
    const isTaken = found !== undefined && found !== name && base.get(found)?.key !== key;
    return isTaken && base.has(name) && other.has(name) ? [name] : [];
  });
}

/** What stands under a key: of a task its text, of an actor all but its name, of a day all but its date. */
function contentOf(entry: TreeEntry, of: Entity | undefined): string {
  const text = member(entry, 'text');
  if (text) return comparableText(text);
  const own = of === 'actor' ? 'name' : 'date';
  const { value } = entry;
  if (value.kind === 'scalar') return comparableText(value);
  return comparableText({
    ...value,
    entries: value.entries.filter(({ key }) => key !== own && key !== 'id'),
  });
}

function nameOf({ base, ours, theirs }: Three<CollectionNode>): ((entry: TreeEntry) => string) | undefined {
  if (ours.kind === 'map') return ({ key = '' }) => key;
  const entries = [base, ours, theirs].flatMap((node) => node.entries);
  for (const key of ['id', 'date']) {
    if (entries.every((entry) => member(entry, key)?.kind === 'scalar'))
      return (entry) => plainText(member(entry, key)!);
  }
  return entries.every(({ value }) => value.kind === 'scalar') ? ({ value }) => plainText(value) : undefined;
}

/** A column is the same under another heading. */
function columnName({ value }: TreeEntry): string {
  return value.kind === 'scalar' ? plainText(value) : (value.entries[0]?.key ?? '');
}

function distinct(entries: readonly TreeEntry[], nameIt: (entry: TreeEntry) => string): EntriesByIdentity {
  const named: EntriesByIdentity = new Map();
  for (const entry of entries) {
    let name = nameIt(entry);
    while (named.has(name)) name += ' ';
    named.set(name, entry);
  }
  return named;
}

function plainText(node: TreeNode): string {
  return node.kind === 'scalar' ? String(node.value) : comparableText(node);
}

/**
 * Names the texts of a changed list after those of the list before. Between two texts that stayed, as many new ones as old
 * ones are the old ones in other words; otherwise they are others.
 */
function paired(
  base: ReadonlyMap<string, TreeEntry>,
  side: ReadonlyMap<string, TreeEntry>,
): Map<string, TreeEntry> {
  const old = [...base.keys()];
  const names = [...side.keys()];
  const stayed = names.filter((name) => base.has(name));
  const isInOrder = stayed.every(
    (name, index) => index === 0 || old.indexOf(name) > old.indexOf(stayed[index - 1]!),
  );
  if (!isInOrder) return new Map(side);
  const named = new Map<string, TreeEntry>();
  let [fromOld, fromNew] = [0, 0];
  for (const name of [...stayed, undefined]) {
    const gone = old.slice(fromOld, name === undefined ? undefined : old.indexOf(name));
    const came = names.slice(fromNew, name === undefined ? undefined : names.indexOf(name));
    came.forEach((text, index) => {
      named.set(gone.length === came.length ? gone[index]! : text, side.get(text)!);
    });
    if (name === undefined) break;
    named.set(name, side.get(name)!);
    fromOld = old.indexOf(name) + 1;
    fromNew = names.indexOf(name) + 1;
  }
  return named;
}
