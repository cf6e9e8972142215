import { commandFailures } from './command.ts';
import { filesFailures } from './files.ts';
import { plansFailures } from './plans.ts';
import { recordsFailures } from './records.ts';
import { sourcesFailures } from './sources.ts';
import { storeFailures } from './store.ts';
import { gitFailures } from './git.ts';

/** Expected ends of a command: what happened, and the way out. */
export const failures = {
  ...commandFailures,
  ...filesFailures,
  ...plansFailures,
  ...recordsFailures,
  ...sourcesFailures,
  ...storeFailures,
  ...gitFailures,
};
