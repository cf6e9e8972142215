/**
 * What a rule is, and what it is given. A rule sees the plan as it is written and as it is understood; it reports paths
 * and never counts lines, writes no words, reads no files and no clock.
 */
import type { Month } from '../calendar/day.ts';
import type { WorkingCalendar } from '../calendar/production/working-calendar.ts';
import type { Finding, FindingArgs, FindingCode, Path, Severity } from '../diagnostic.ts';
import type { PlanFile, UnitEntry } from '../plan/generated/plan-file.ts';
import type { WhenProblem } from '../calendar/occurrences.ts';
import type { Relative, Term, When } from '../calendar/when.ts';
import type { Activity, Plan, Task, Unit } from '../plan/plan.ts';
import type { Times } from './times.ts';
import { nearest } from '../plan/nearest.ts';

/** A list of units as it is written. */
export interface UnitList {
  /** The file it stands in: the plan's own, or one that serves many plans. */
  readonly file: string;
  readonly path: Path;
  readonly units: readonly UnitEntry[];
  /** The actor whose key it stands under; in a file of its own every unit names its actor. */
  readonly actor?: string;
}

/** Each unit of lists, as it is written, and where it stands. */
export function* unitPlaces(lists: readonly UnitList[]): Iterable<{
  readonly unit: UnitEntry;
  readonly list: UnitList;
  readonly file: string;
  readonly path: Path;
}> {
  for (const list of lists)
    for (const [index, unit] of list.units.entries())
      yield { unit, list, file: list.file, path: [...list.path, index] };
}

/** A text that people will read in a document. */
export interface PlanText {
  readonly text: string;
  readonly path: Path;
  readonly file: string;
  /** Whether it is the text of a bullet, whose punctuation the exporter sets. */
  readonly bullet: boolean;
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

/** Each term of the times that a plan names, with its place. */
export function* termPlaces({
  whens,
  plan,
}: Subject): Iterable<{ readonly place: WhenPlace; readonly number: number; readonly term: Term }> {
  for (const place of whens)
    for (const [number, term] of termsIn(place, plan).entries()) yield { place, number, term };
}

/** A term as it is written, and where it stands. */
function termAt(place: WhenPlace, number: number): readonly [written: unknown, path: Path] {
  const { when } = place;
  const path = whenPath(place);
  return Array.isArray(when) ? [when[number], [...path, number]] : [when, path];
}

/** Where a term of a `when` stands; or a key of it, if it is written there. */
export function termPath(place: WhenPlace, number: number, key = ''): Path {
  const [written, path] = termAt(place, number);
  return typeof written === 'object' && written !== null && Object.hasOwn(written, key)
    ? [...path, key]
    : path;
}

/** Each problem of the times that a plan names, and where the term stands that has it. */
export function* problemsIn({
  whens,
}: Subject): Iterable<{ readonly problem: WhenProblem; readonly path: Path }> {
  for (const place of whens)
    for (const { term, problem } of place.times.problems) yield { problem, path: termPath(place, term) };
}

/** Where a term says what it is counted from: the name itself, where it stands apart. */
export function anchorPath(place: WhenPlace, number: number, { side }: Relative, part?: string): Path {
  const [entry, termPlace] = termAt(place, number);
  const path = [...termPlace, side];
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

/** A finding and the file it is in. */
export interface Judgement {
  readonly file: string;
  readonly finding: Finding;
}

/** One rule: what it is called, how bad its findings are, and how it looks for them. */
export interface Rule {
  readonly code: FindingCode;
  readonly severity: Severity;
  judge(subject: Subject): readonly Judgement[];
}

/** Makes a rule. @param check gives the arguments and the place of each thing that it finds, and is held to its code's arguments */
export function rule<C extends FindingCode>(
  code: C,
  severity: Severity,
  check: (subject: Subject) => Iterable<Offence<C>>,
): Rule {
  return {
    code,
    severity,
    judge: (subject) =>
      Array.from(check(subject), ({ file = subject.file, ...offence }) => ({
        file,
        finding: { code, severity, ...offence } as Judgement['finding'],
      })),
  };
}

/** What a match in a text is, if it is a fault. */
interface TextFault<C extends FindingCode> {
  readonly args: FindingArgs<C>;
  readonly replacement?: string;
}

/**
 * A rule of how texts are written.
 *
 * @param pattern what may be wrong; it has the flag `g`
 * @param fault judges a match
 * @param mayMatch whether a text is worth a look: `matchAll` makes a copy of the pattern each time, which takes longer than looking
 */
export function textRule<C extends FindingCode>(
  code: C,
  pattern: RegExp,
  fault: (match: RegExpExecArray, text: string) => TextFault<C> | undefined,
  mayMatch = ({ text }: PlanText): boolean => text.search(pattern) >= 0,
): Rule {
  return rule(code, 'warning', function* ({ texts }) {
    for (const each of texts) {
      if (!mayMatch(each)) continue;
      const { text, path, file } = each;
      for (const match of text.matchAll(pattern)) {
        const found = fault(match, text);
        const part = { offset: match.index, length: match[0].length };
        if (found) yield { ...found, path, file, part };
      }
    }
  });
}

/** A name that nobody knows, and what was likely meant by it, as arguments and as a replacement. */
export function suggestion<Rest extends object>(
  name: string,
  among: Iterable<string>,
  rest: Rest = {} as Rest,
): { args: { name: string; suggestion?: string } & Rest; replacement?: string } {
  const meant = nearest(name, among);
  if (meant === undefined) return { args: { name, ...rest } };
  return { args: { name, suggestion: meant, ...rest }, replacement: meant };
}
