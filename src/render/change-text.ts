/**
 * A change in words: what happened, in lines, and what it does to the record. The one place where a change becomes
 * sentences; terminals, pages and drivers of git show the same lines, each in its own way.
 */
import type { Change, ChangeKind } from '../review/change.ts';
import { activityLines } from './change-activity.ts';
import { effectNotes, recordWarning } from './change-effect.ts';
import type { Line } from './change-line.ts';
import { orderLines, planLines } from './change-plan.ts';
import type { Telling } from './change-sides.ts';
import { taskLines } from './change-task.ts';
import { unitLines } from './change-unit.ts';

/** What happened, at a glance. */
export type Sign = '+' | '-' | '→' | '~';

/** A change, told. */
export interface ChangeText {
  readonly change: Change;
  readonly sign: Sign;
  /** The first says what happened. */
  readonly lines: readonly Line[];
  /** What it does to what is owed and to the record. */
  readonly notes: readonly string[];
  /** Records that would be lost sight of, and what to do. */
  readonly warning?: string;
}

type Teller = (change: Change, telling: Telling, actors?: readonly string[]) => readonly Line[];

const SIGNS: Partial<Record<ChangeKind, Sign>> = {
  'activity-added': '+',
  'task-added': '+',
  'actor-added': '+',
  'unit-added': '+',
  'activity-reinstated': '+',
  'activity-removed': '-',
  'task-dropped': '-',
  'actor-removed': '-',
  'unit-removed': '-',
  'activity-withdrawn': '-',
  moved: '→',
  'deadline-changed': '→',
  'schedule-changed': '→',
};

/** Who tells each kind. */
const TELLERS: Readonly<Record<ChangeKind, Teller>> = {
  'activity-added': activityLines,
  'activity-removed': activityLines,
  'activity-renamed': activityLines,
  'activity-reordered': activityLines,
  'activity-withdrawn': activityLines,
  'activity-reinstated': activityLines,
  moved: activityLines,
  'deadline-changed': activityLines,
  'schedule-changed': activityLines,
  'title-changed': activityLines,
  'chain-changed': activityLines,
  'partners-changed': activityLines,
  'amendment-changed': activityLines,
  'former-ids-changed': activityLines,
  'wording-changed': taskLines,
  'task-added': taskLines,
  'task-dropped': taskLines,
  'role-changed': taskLines,
  'units-changed': taskLines,
  'completion-changed': taskLines,
  'output-changed': taskLines,
  'actor-added': unitLines,
  'actor-removed': unitLines,
  'actor-changed': unitLines,
  'actors-reordered': unitLines,
  'unit-added': unitLines,
  'unit-removed': unitLines,
  'unit-renamed': unitLines,
  'unit-changed': unitLines,
  'units-reordered': unitLines,
  'order-changed': orderLines,
  'heading-changed': planLines,
  'period-changed': planLines,
  'deadline-rules-changed': planLines,
  'calendar-changed': planLines,
  'plan-changed': planLines,
};

/**
 * Tells a change.
 *
 * @param actors of what comes or goes as a whole, only the tasks of these are told word by word; all unless given
 */
export function changeText(change: Change, telling: Telling, actors?: readonly string[]): ChangeText {
  const warning = recordWarning(change, telling.messages);
  return {
    change,
    sign: SIGNS[change.kind] ?? '~',
    lines: TELLERS[change.kind](change, telling, actors),
    notes: effectNotes(change, telling.messages),
    ...(warning === undefined ? {} : { warning }),
  };
}
