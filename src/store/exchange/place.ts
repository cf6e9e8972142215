/**
 * A place where machines meet: what each of them has recorded is put together there. A place keeps lines and knows nothing of what they
 * mean; `sync.ts` has what all places have in common.
 */
import type { Chain } from '../ledger.ts';
import type { Sealed } from './sealed-line.ts';

/** What is wrong with a line, or with a file as a whole. */
export type DamageKind =
  /** Not to the byte what was written. */
  | 'altered'
  /** Sealed, and no record. */
  | 'no-record'
  /** Its id is of a time that no clock shows. */
  | 'far-future'
  /** The mark of a conflict that git left between two versions. */
  | 'conflict-mark'
  /** Longer than any line that is written. */
  | 'too-long'
  /** The file is in UTF-16, as some editors save. */
  | 'utf-16'
  /** Of a bundle: the line that has to be the last is not there. */
  | 'cut-short'
  /** Of a bundle: lines are missing, or are there twice. */
  | 'incomplete'
  /** No file of its own, but a link to another. */
  | 'link';

/** What is odd and changes nothing that is read. */
export type OddityKind =
  /** The last line of a file was not written to its end. */
  | 'torn'
  /** Lines end as on Windows. */
  | 'crlf'
  /** The file begins with a byte order mark. */
  | 'bom';

/** A line of a file. */
export interface LineAt {
  /** The file, as the user named the place. */
  readonly file: string;
  /** From 1; 0 where it is about the file as a whole. */
  readonly line: number;
}

/** Something that is not as it was written, and where. */
export interface LineFinding<Kind> extends LineAt {
  readonly kind: Kind;
}

/** Something found in a place. */
export type Found =
  | { readonly is: 'event'; readonly event: Sealed; readonly at: LineAt }
  | { readonly is: 'plan'; readonly plan: Sealed; readonly at: LineAt }
  | { readonly is: 'file'; readonly file: EvidenceFile }
  | { readonly is: 'damage'; readonly damage: LineFinding<DamageKind> }
  | { readonly is: 'oddity'; readonly oddity: LineFinding<OddityKind> };

/** That something of a file is damaged. */
export function damageAt(kind: DamageKind, at: LineAt): Found & { readonly is: 'damage' } {
  return { is: 'damage', damage: { kind, ...at } };
}

/** That something of a file is odd. */
export function oddityAt(kind: OddityKind, at: LineAt): Found & { readonly is: 'oddity' } {
  return { is: 'oddity', oddity: { kind, ...at } };
}

/** A file given as evidence, known by what has to be in it. */
export interface EvidenceFile {
  /** SHA-256 in lower-case hexadecimal digits. */
  readonly hash: string;
  /** What is in it: of a place it has to be compared with the hash. */
  readonly content: () => Promise<Uint8Array>;
}

/** What is added to a place: what it has not. */
export interface Addition {
  /** In the order of their replicas and numbers. */
  readonly events: AsyncIterable<Sealed>;
  /** Descriptions of plans. */
  readonly plans: readonly Sealed[];
  readonly files: readonly EvidenceFile[];
}

/** A place where machines meet. */
export interface ExchangePlace {
  /** Whether adding writes all of it anew: what is damaged in it would be gone then. */
  readonly isRewritten: boolean;
  /** What it has of each replica, where it knows that without being read. */
  readonly chains?: () => Promise<readonly Chain[]>;
  /**
   * What is in it: nothing where it is not there yet.
   * @param known chains of whoever reads; what they have may be left out
   */
  read(known?: readonly Chain[]): AsyncIterable<Found>;
  /**
   * Puts more into it, so that whatever interrupts it takes nothing away.
   * @returns how many events it has got
   */
  add(addition: Addition): Promise<number>;
  /** Lets go of it. */
  close(): Promise<void>;
}
