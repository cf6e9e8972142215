/**
 * What a rule is, and what it is given. A rule sees the plan as it is written and as it is understood; it reports paths
 * and never counts lines, writes no words, reads no files and no clock.
 */
import type { Month } from '../calendar/day.ts';
import type { WorkingCalendar } from '../calendar/production/working-calendar.ts';
import type { Finding, FindingArgs, FindingCode, Path, Severity } from '../diagnostic.ts';
import type { PlanFile, UnitEntry } from '../plan/generated/plan-file.ts';
import type { Relative, When } from '../calendar/when.ts';
import type { Activity, Plan, Task, Unit } from '../plan/plan.ts';
import type { Times } from './times.ts';

/** A list of units as it is written. */
export interface UnitList {
  /** The file it stands in: the plan's own, or one that serves many plans. */
  readonly file: string;
  readonly path: Path;
  readonly units: readonly UnitEntry[];
  /** The actor whose key it stands under; in a file of its own every unit names its actor. */
  readonly actor?: string;
}

/** A text that people will read in a document. */
export interface PlanText {
  readonly text: string;
  /** The entry it belongs to, and its place in it: {@link textPath} puts them together when it is needed. */
  readonly entry: Path;
  readonly place: Path;
  readonly file: string;
  /** Whether it is the text of a bullet, whose punctuation the exporter sets. */
  readonly bullet: boolean;
}

/** Where a text stands in its file. */
export function textPath({ entry, place }: PlanText): Path {
  return [...entry, ...place];
}

/** A task and where it stands. */
export interface TaskPlace {
  readonly activity: Activity;
  /** The activity's index. */
  readonly index: number;
  readonly task: Task;
  /** The times it falls due: its own, else those of its activity. */
  readonly times: Times;
}

/** Where a task stands in its plan. */
export function taskPath({ index, task }: TaskPlace): Path {
  return ['activities', index, 'tasks', task.actor];
}

/** One `when` that is written in a plan: an activity's, or a task's own. */
export interface WhenPlace {
  readonly when: unknown;
  /** The activity's index. */
  readonly index: number;
  /** The task's actor, where it is a task's own. */
  readonly actor?: string;
  readonly times: Times;
}

/** Where a `when` stands in its plan. */
export function whenPath({ index, actor }: WhenPlace): Path {
  return actor === undefined ? ['activities', index, 'when'] : ['activities', index, 'tasks', actor, 'when'];
}

/** The terms of a `when` that is written in a plan, as they are understood. */
export function termsIn({ index, actor }: WhenPlace, { activities }: Plan): When {
  const { tasks, when } = activities[index]!;
  return (actor === undefined ? when : tasks.find((task) => task.actor === actor)?.when) ?? [];
}

/** Where a term says what it is counted from: the name itself, where it stands apart. */
export function anchorPath(place: WhenPlace, number: number, { side }: Relative, part?: string): Path {
  const { when } = place;
  const entry: unknown = Array.isArray(when) ? when[number] : when;
  const path = Array.isArray(when) ? [...whenPath(place), number, side] : [...whenPath(place), side];
  const anchor = (entry as Readonly<Record<string, unknown>>)[side];
  if (typeof anchor !== 'object' || anchor === null) return path;
  const keys = Object.keys(anchor);
  const key = part === 'occurrence' ? part : keys.find((each) => each !== 'occurrence' && each !== 'whose');
  return key === undefined ? path : [...path, key];
}

/** Everything that rules may ask. */
export interface Subject {
  readonly file: string;
  /** As written; its activities are in the order of `plan.activities`. */
  readonly entry: PlanFile;
  readonly plan: Plan;
  readonly calendar: WorkingCalendar;
  readonly unitLists: readonly UnitList[];
  /** Units by id, those of all actors. */
  readonly units: ReadonlyMap<string, Unit>;
  readonly texts: readonly PlanText[];
  /** In the order of the file. */
  readonly tasks: readonly TaskPlace[];
  readonly period: ReadonlySet<Month>;
  /** Each `when` that is written, in the order of the file. */
  readonly whens: readonly WhenPlace[];
  /** The times of each activity, in the order of the file. */
  readonly times: readonly Times[];
}

/** One thing a rule found. */
interface Offence<C extends FindingCode> {
  readonly args: FindingArgs<C>;
  readonly path: Path;
  readonly atKey?: boolean;
  readonly part?: { readonly offset: number; readonly length: number };
  readonly replacement?: string;
  readonly related?: readonly Path[];
  /** Where not the plan's own file is at fault. */
  readonly file?: string;
}

/** One rule: what it is called, how bad its findings are, and how it looks for them. */
export interface Rule<C extends FindingCode> {
  readonly code: C;
  readonly severity: Severity;
  check(subject: Subject): Iterable<Offence<C>>;
}

/** Any of the rules. */
export type AnyRule = { readonly [C in FindingCode]: Rule<C> }[FindingCode];

/** A finding and the file it is in. */
export interface Judgement {
  readonly file: string;
  readonly finding: Finding;
}
