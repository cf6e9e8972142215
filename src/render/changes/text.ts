/**
 * A change in words: what happened, in lines, and what it does to the record. The one place where a change becomes
 * sentences; terminals, pages and drivers of git show the same lines, each in its own way.
 */
import { memberEvent } from '../../review/members.ts';
import type { Change, ChangeKind } from '../../review/change.ts';
import { effectNotes, recordAdvice, recordWarning } from './effect.ts';
import { changeLines } from './lines.ts';
import type { ChangeContext } from './plan-versions.ts';

/** What happened, at a glance. */
export type Sign = '+' | '-' | '→' | '~';

/** A change, told. */
export type ChangeText = ReturnType<typeof changeText>;

/** Of what a thing says; of things as a whole, `review/members.ts` has the signs. */
const SIGNS: Partial<Record<ChangeKind, Sign>> = {
  'activity-reinstated': '+',
  'activity-withdrawn': '-',
  moved: '→',
  'deadline-changed': '→',
  'schedule-changed': '→',
};

/**
 * Tells a change.
 *
 * @param actors of what comes or goes as a whole, only the tasks of these are told word by word; all unless given
 */
export function changeText(change: Change, context: ChangeContext, actors?: readonly string[]) {
  const { messages } = context;
  const warning = recordWarning(change, messages);
  const advice = recordAdvice(change, messages);
  const effects = effectNotes(change, context);
  return {
    change,
    /** By which it is known, where it is told by itself. */
    fingerprints: [change.fingerprint],
    sign: memberEvent(change.kind)?.sign ?? SIGNS[change.kind] ?? '~',
    /** The first says what happened. */
    lines: changeLines(change, context, actors),
    /** What it does to what is owed and to the record, and what should be written: a line each. */
    notes: [...(effects.length > 0 ? [effects.join('; ')] : []), ...(advice === undefined ? [] : [advice])],
    /** Records that would be lost sight of, and what to do. */
    warning,
  };
}
