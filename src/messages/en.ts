import { calendar } from './en/time/calendar.ts';
import { common } from './en/common.ts';
import { diagnostics } from './en/plan/diagnostics.ts';
import { due } from './en/time/due.ts';
import { exports } from './en/plan/exports.ts';
import { formatting } from './en/plan/formatting.ts';
import { history } from './en/review/history.ts';
import { missing } from './en/control/missing.ts';
import { records } from './en/records/records.ts';
import { reports } from './en/control/reports.ts';
import { review } from './en/review/review.ts';
import { status } from './en/control/status.ts';
import { views } from './en/plan/views.ts';
import { when } from './en/time/when.ts';

/** English, and the shape of the catalogue. */
export const en = {
  language: 'en' as 'en' | 'ru',
  calendar,
  common,
  diagnostics,
  due,
  exports,
  failures: async () => (await import('./en/failures/failures.ts')).failures,
  formatting,
  help: async () => (await import('./en/help/help.ts')).help,
  history,
  missing,
  records,
  reports,
  review,
  status,
  views,
  when,
};
