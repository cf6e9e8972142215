import { calendar } from './en/calendar.ts';
import { common } from './en/common.ts';
import { diagnostics } from './en/diagnostics.ts';
import { due } from './en/due.ts';
import { exports } from './en/exports.ts';
import { formatting } from './en/formatting.ts';
import { history } from './en/history.ts';
import { missing } from './en/missing.ts';
import { records } from './en/records.ts';
import { reports } from './en/reports.ts';
import { review } from './en/review.ts';
import { status } from './en/status.ts';
import { views } from './en/views.ts';
import { when } from './en/when.ts';

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
