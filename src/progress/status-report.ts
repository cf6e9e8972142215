import type { Day, Month } from '../calendar/day.ts';
import type { Counts, Group, Grouping, RollUp } from './roll-up.ts';

/** How things stood at the end of a day. */
interface StatusPoint {
  readonly day: Day;
  readonly totals: Counts;
}

/** Everything that `status` tells. */
export interface StatusReport extends RollUp {
  readonly asOf: Day;
  /** The groups of each month by itself. */
  readonly matrix?: {
    readonly by: Grouping;
    readonly columns: readonly { readonly month: Month; readonly groups: readonly Group[] }[];
  };
  /** Ascending. */
  readonly trend?: readonly StatusPoint[];
}
