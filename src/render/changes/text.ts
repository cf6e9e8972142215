/**
 * A change in words: what happened, in lines, and what it does to the record. The one place where a change becomes
 * sentences; terminals, pages and drivers of git show the same lines, each in its own way.
 */
import type { Change, ChangeKind } from '../../review/change.ts';
import { activityLines } from './activity.ts';
import { effectNotes, recordAdvice, recordWarning } from './effect.ts';
import type { Line } from './line.ts';
import { orderLines, planLines } from './plan.ts';
import type { Telling } from './sides.ts';
import { taskLines } from './task.ts';
import { unitLines } from './unit.ts';

/** What happened, at a glance. */
export type Sign = '+' | '-' | '→' | '~';

/** A change, told. */
export interface ChangeText {
  readonly change: Change;
  readonly sign: Sign;
  /** The first says what happened. */
  readonly lines: readonly Line[];
  /** What it does to what is owed and to the record, and what should be written: a line each. */
  readonly notes: readonly string[];
  /** Records that would be lost sight of, and what to do. */
  readonly warning?: string;
}

const SIGNS: Partial<Record<ChangeKind, Sign>> = {
  'activity-added': '+',
  'task-added': '+',
  'actor-added': '+',
  'unit-added': '+',
  'activity-split': '+',
  'unit-split': '+',
  'plan-added': '+',
  'activity-reinstated': '+',
  'activity-removed': '-',
  'task-dropped': '-',
  'actor-removed': '-',
  'unit-removed': '-',
  'activity-merged': '-',
  'unit-merged': '-',
  'plan-removed': '-',
  'activity-withdrawn': '-',
  moved: '→',
  'deadline-changed': '→',
  'schedule-changed': '→',
};

/** Changes of what one actor does in an activity. */
const TASKS = new Set<ChangeKind>([
  'wording-changed',
  'task-added',
  'task-dropped',
  'role-changed',
  'units-changed',
  'completion-changed',
  'output-changed',
]);

function linesOf(change: Change, telling: Telling, actors?: readonly string[]): readonly Line[] {
  const [part] = change.path;
  if (TASKS.has(change.kind)) return taskLines(change, telling, actors);
  if (part === 'activities') return activityLines(change, telling, actors);
  if (part === 'actors') return unitLines(change, telling);
  return part === 'order' ? orderLines(change, telling) : planLines(change, telling, actors);
}

/**
 * Tells a change.
 *
 * @param actors of what comes or goes as a whole, only the tasks of these are told word by word; all unless given
 */
export function changeText(change: Change, telling: Telling, actors?: readonly string[]): ChangeText {
  const { messages } = telling;
  const warning = recordWarning(change, messages);
  const advice = recordAdvice(change, messages);
  const effects = effectNotes(change, telling);
  return {
    change,
    sign: SIGNS[change.kind] ?? '~',
    lines: linesOf(change, telling, actors),
    notes: [...(effects.length > 0 ? [effects.join('; ')] : []), ...(advice === undefined ? [] : [advice])],
    ...(warning === undefined ? {} : { warning }),
  };
}
