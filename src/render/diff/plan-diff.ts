import type { Change, ChangeClass, Credit, Effect } from '../../review/change.ts';
import type { PlanVersions } from '../changes/plan-versions.ts';

/** One of the two things compared. */
export interface DiffEnd {
  /** The file, as the user would name it; absent where there is none on this side. */
  readonly file?: string;
  /** The revision it was read at, as the user named it; absent for files as they lie there. */
  readonly revision?: string;
  /** Where it was read, in words: the revision, «рабочий файл», «стандартный ввод». */
  readonly where: string;
  /** There is no such plan on this side. */
  readonly isAbsent?: true;
}

/** Two versions of a plan compared, as they are to be shown. */
export interface PlanDiff {
  /** The plan's name in records; of the later version, where it has another one. */
  readonly plan: string;
  /** Of the earlier version, where that is another plan. */
  readonly formerPlan?: string;
  readonly before: DiffEnd;
  readonly after: DiffEnd;
  readonly isSameFile: boolean;
  /** Those that were asked for, in the order of the plan. */
  readonly changes: readonly Change[];
  /** How many there are besides. */
  readonly hidden: number;
  /** What the changes do in all, or to the one actor that was asked for; those that are hidden included. */
  readonly total: Effect;
  readonly credited: readonly Credit[];
  /** Lines of comments that differ. */
  readonly comments: number;
  /** Errors that `validate` finds in the later version. */
  readonly errors: number;
  /** The changes shown are not all that the total is about. */
  readonly isPart: boolean;
  readonly sides: PlanVersions;
  /** The one actor that was asked for, by its id in the later version. */
  readonly actor?: string | undefined;
}

/** What the reader asked to see. */
export interface DiffScope {
  readonly actor?: string;
  readonly month?: string;
  readonly classes?: readonly ChangeClass[];
}
