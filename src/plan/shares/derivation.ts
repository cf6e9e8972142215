/** How a plan that was made from another says so. */
import { mapped } from '../../defined.ts';
import type { When } from '../../calendar/when.ts';
import type { OriginEntry } from '../generated/plan-file.ts';
import { whenEntry } from '../when/write.ts';

/** Whose an activity of a derived plan is: what of it came from the plan above. */
export interface Origin {
  /** The plan under which the records of these tasks go. */
  readonly plan: string;
  /** By actor: the times of its task there, whose names records have. */
  readonly tasks: Readonly<Record<string, When>>;
}

/** What a plan was made from. */
export interface Derivation {
  readonly plan: string;
  /** From the folder of the plan. */
  readonly file: string;
  /** The unit that it was made for. */
  readonly unit: string;
  /** The commit whose edition it follows; absent where that edition is kept beside the plan. */
  readonly revision?: string;
}

/** What a plan writes after `origin:`. */
export function originEntry({ plan, tasks }: Origin): OriginEntry {
  return { plan, tasks: mapped(tasks, whenEntry) };
}
