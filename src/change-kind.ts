/** The words for what happens to a plan between two versions: kinds of changes, and what they are for those they concern. */
import type { changes } from './messages/en/review/changes.ts';

/** What happened: the kinds that the catalogue has words for. */
export type ChangeKind = keyof typeof changes.kinds;

/**
 * What a change is for those it concerns: more to do, less to do, the same by others, the same at another time, another
 * term of the order itself, the same in other words, or nothing but another way of writing. In the order in which a
 * reviewer reads.
 */
export const CHANGE_CLASSES = [
  'burden',
  'relief',
  'redistribution',
  'rescheduling',
  'order',
  'rewording',
  'typographic',
] as const satisfies readonly (keyof typeof changes.classes)[];

/** One of {@link CHANGE_CLASSES}. */
export type ChangeClass = (typeof CHANGE_CLASSES)[number];
