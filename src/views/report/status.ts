import { FIELD, type Counts } from '../../progress/roll-up.ts';
import { STATUSES, type Status } from '../../progress/standing.ts';

/** The closed set of an official report, in its order: what is due, but not late, is what is not due yet. */
export const REPORT_STATUSES = [
  'done',
  'done-late',
  'overdue',
  'upcoming',
  'postponed',
  'withdrawn',
  'excused',
  'in-review',
] as const satisfies readonly Status[];

/** One of {@link REPORT_STATUSES}. */
export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** What a report calls a status. */
export function reportStatus(status: Status): ReportStatus {
  return status === 'due' ? 'upcoming' : status;
}

/** How many obligations have a status of the report. */
export function reportCount(counts: Counts, wanted: ReportStatus): number {
  const meant = STATUSES.filter((status) => reportStatus(status) === wanted);
  return meant.reduce((sum, status) => sum + counts[FIELD[status]], 0);
}
