import type { Messages } from './messages.ts';
import { bulk } from './ru/bulk.ts';
import { calendar } from './ru/calendar.ts';
import { changes } from './ru/changes.ts';
import { common } from './ru/common.ts';
import { diagnostics } from './ru/diagnostics.ts';
import { due } from './ru/due.ts';
import { exports } from './ru/exports.ts';
import { findings } from './ru/findings/findings.ts';
import { formatting } from './ru/formatting.ts';
import { forms } from './ru/forms.ts';
import { git } from './ru/git.ts';
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
  bulk,
  calendar,
  changes,
  common,
  diagnostics,
  due,
  exports,
  failures: async () => (await import('./ru/failures/failures.ts')).failures,
  findings,
  formatting,
  forms,
  git,
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
