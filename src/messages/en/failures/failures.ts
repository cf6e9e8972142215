import { commandFailures } from './command.ts';
import { timeFailures } from './time.ts';
import { filesFailures } from './files.ts';
import { plansFailures } from './plans.ts';
import { recordsFailures } from './records.ts';
import { formsFailures } from './forms.ts';
import { importFailures } from './imports.ts';
import { mailFailures } from './mail.ts';
import { sourcesFailures } from './sources.ts';
import { storeFailures } from './store.ts';
import { syncFailures } from './sync.ts';
import { databaseFailures } from './database.ts';
import { gitFailures } from './git.ts';
import { diffFailures } from './diff.ts';
import { deriveFailures } from './derive.ts';

/** Expected ends of a command: what happened, and the way out. */
export const failures = {
  ...commandFailures,
  ...timeFailures,
  ...filesFailures,
  ...plansFailures,
  ...recordsFailures,
  ...formsFailures,
  ...importFailures,
  ...mailFailures,
  ...sourcesFailures,
  ...storeFailures,
  ...syncFailures,
  ...databaseFailures,
  ...gitFailures,
  ...diffFailures,
  ...deriveFailures,
};
