import type { Messages } from './messages.ts';
import { calendar } from './ru/time/calendar.ts';
import { common } from './ru/common.ts';
import { diagnostics } from './ru/plan/diagnostics.ts';
import { due } from './ru/time/due.ts';
import { exports } from './ru/plan/exports.ts';
import { formatting } from './ru/plan/formatting.ts';
import { history } from './ru/review/history.ts';
import { missing } from './ru/control/missing.ts';
import { records } from './ru/records/records.ts';
import { reports } from './ru/control/reports.ts';
import { review } from './ru/review/review.ts';
import { status } from './ru/control/status.ts';
import { views } from './ru/plan/views.ts';
import { when } from './ru/time/when.ts';

/** Russian. */
export const ru: Messages = {
  language: 'ru',
  calendar,
  common,
  diagnostics,
  due,
  exports,
  failures: async () => (await import('./ru/failures/failures.ts')).failures,
  formatting,
  help: async () => (await import('./ru/help/help.ts')).help,
  history,
  missing,
  records,
  reports,
  review,
  status,
  views,
  when,
};
