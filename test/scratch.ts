import { join } from 'node:path';
import { inject } from 'vitest';

const scratch = inject('scratch');

/** The program as it is installed, built for this run. */
export const BIN = join(scratch, 'bin/cyclo.js');

// Whatever a test leaves behind, and whatever dies before it can tidy up, goes with the folder of the run.
process.env['TMPDIR'] = scratch;
