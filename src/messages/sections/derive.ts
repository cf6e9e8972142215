import { derive as en } from '../en/plan/derive.ts';
import { derive as ru } from '../ru/plan/derive.ts';
import { section } from './section.ts';

export type DeriveMessages = typeof en;

/** What is said of plans that were made from the plan above. */
export const deriveMessages = section<DeriveMessages>({ en, ru });
