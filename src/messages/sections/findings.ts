import { findings as en } from '../en/findings/findings.ts';
import { findings as ru } from '../ru/findings/findings.ts';
import { section } from './section.ts';

export type FindingMessages = typeof en;

/** What the checks of a plan say. */
export const findingMessages = section<FindingMessages>({ en, ru });
