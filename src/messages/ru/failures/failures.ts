import type { FailureWords } from '../../messages.ts';
import { commandFailures } from './command.ts';
import { filesFailures } from './files.ts';
import { plansFailures } from './plans.ts';
import { recordsFailures } from './records.ts';
import { sourcesFailures } from './sources.ts';
import { storeFailures } from './store.ts';
import { gitFailures } from './git.ts';

/** Ожидаемые отказы: что случилось и что делать. */
export const failures: FailureWords = {
  ...commandFailures,
  ...filesFailures,
  ...plansFailures,
  ...recordsFailures,
  ...sourcesFailures,
  ...storeFailures,
  ...gitFailures,
};
