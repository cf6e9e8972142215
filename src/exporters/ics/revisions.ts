/**
 * Which version of a component a calendar has. RFC 5545 counts its changes in SEQUENCE, and DTSTAMP says when the last was: a program
 * that has an older version takes the newer, one that has the same changes nothing. Neither is read off a clock: both follow from the
 * versions there were before.
 */

/** What is known of a component, under its UID. */
export interface Revision {
  readonly sequence: number;
  /** `2010-08-20T00:00:00Z` */
  readonly stamp: string;
  /** All that it says, in any form that can be compared; undefined where it is gone. */
  readonly says: string | undefined;
}

/** The components of one version, by their UIDs. */
export type Revisions = ReadonlyMap<string, Revision>;

/** What has names, its present one first. */
interface HasNames {
  readonly names: readonly [string, ...string[]];
}

/**
 * The UID of each of some things: one that it had before under any of its names, its present one first. What was there under none
 * has that of its oldest name, so that whoever has it from a version that nobody knows of here keeps it.
 */
export function uidsOf(
  things: readonly HasNames[],
  uidOf: (name: string) => string,
  before: Revisions,
): string[] {
  const taken = new Set<string>();
  const take = (uid: string | undefined): string | undefined => {
    if (uid === undefined || taken.has(uid)) return undefined;
    taken.add(uid);
    return uid;
  };
  const uids = things.map(({ names }) => names.map(uidOf));
  // What is called as it always was goes first: nobody else's former name takes it away.
  const found = uids.map((all) => (all.length === 1 || before.has(all[0]!) ? take(all[0]) : undefined));
  return uids.map(
    (all, index) =>
      found[index] ??
      take(all.find((uid) => before.has(uid) && !taken.has(uid))) ??
      take(all.at(-1)) ??
      take(all[0]) ??
      all[0]!,
  );
}

/**
 * The next version of what was there.
 *
 * @param says what each component says now, by its UID
 * @param stamp when it was made to say so
 */
export function revised(
  says: ReadonlyMap<string, string>,
  before: Revisions,
  stamp: string,
): Map<string, Revision> {
  const now = new Map<string, Revision>();
  for (const [uid, words] of says) {
    const known = before.get(uid);
    now.set(uid, known ? next(known, words, stamp) : { sequence: 0, stamp, says: words });
  }
  for (const [uid, known] of before) if (!now.has(uid)) now.set(uid, next(known, undefined, stamp));
  return now;
}

function next(known: Revision, says: string | undefined, stamp: string): Revision {
  if (known.says === says) return known;
  return { sequence: known.sequence + 1, stamp: later(known.stamp, stamp), says };
}

/**
 * What was there before a merge: of each component the highest version of any side. Where two sides have different words under the
 * same number, whatever comes of them is a new version.
 */
export function joinedRevisions(sides: readonly Revisions[]): Revisions {
  const [first = new Map<string, Revision>(), ...others] = sides;
  if (others.length === 0) return first;
  const all = new Map(first);
  for (const side of others) {
    for (const [uid, revision] of side) {
      const known = all.get(uid);
      if (!known || known.sequence < revision.sequence) all.set(uid, revision);
      else if (known.sequence === revision.sequence && known.says !== revision.says)
        all.set(uid, { ...revision, stamp: later(known.stamp, revision.stamp), says: IN_CONFLICT });
    }
  }
  return all;
}

/** What no component says. */
const IN_CONFLICT = '';

function later(one: string, other: string): string {
  return one > other ? one : other;
}
