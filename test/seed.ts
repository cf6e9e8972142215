import fc from 'fast-check';
import { runs } from './runs.ts';

/**
 * Properties try the same cases on every run, so that a gate fails for what was changed and for nothing else. Other cases:
 * `FC_SEED=$RANDOM npm test`.
 */
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20101001), numRuns: runs(1000) });
