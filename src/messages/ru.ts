import type { Messages } from './messages.ts';
import { calendar } from './ru/calendar.ts';
import { common } from './ru/common.ts';
import { diagnostics } from './ru/diagnostics.ts';
import { due } from './ru/due.ts';
import { exports } from './ru/exports.ts';
import { formatting } from './ru/formatting.ts';
import { history } from './ru/history.ts';
import { missing } from './ru/missing.ts';
import { records } from './ru/records.ts';
import { reports } from './ru/reports.ts';
import { review } from './ru/review.ts';
import { status } from './ru/status.ts';
import { views } from './ru/views.ts';
import { when } from './ru/when.ts';

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
