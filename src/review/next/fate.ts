/** What becomes of a piece of work in the next period, and why. */
import type { When } from '../../calendar/when.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import type { NextMessages } from '../../messages/sections/next.ts';
import type { ActivityEntry } from '../../plan/generated/plan-file.ts';
import { anchoredTo } from '../../plan/when/anchors.ts';
import { readWhen } from '../../plan/when/entry.ts';

/** Goes on by its rule; has another day; is asked about, in a comment. */
export type Fate = 'carried' | 'shifted' | 'asked';

/** Why work is asked about rather than carried on, and what that is about: a span, another activity, units. */
export interface Doubt {
  readonly kind: keyof NextMessages['doubts'];
  readonly words?: string;
  /** What would be wrong with the plan; worded for whom it is told. */
  readonly finding?: Diagnostic;
}

/** Why work that has another time is in the plan at once. */
export type Ground = keyof NextMessages['grounds'];

/** A time in the next period, as far as there is one. */
export interface NextWhen {
  readonly when: When;
  /** Its rule says it all: nothing had to be changed but the months that it covers. */
  readonly isKept: boolean;
  readonly ground?: Ground;
  readonly doubt?: Doubt;
}

/** The activities that the times of one are counted from. */
export function anchorsOfEntry({ when, tasks }: ActivityEntry): string[] {
  const own = Object.values(tasks).flatMap((task) =>
    typeof task === 'string' || !task.when ? [] : [task.when],
  );
  return [when, ...own].flatMap((entry) => anchoredTo(readWhen(entry)));
}
