import { next as en } from '../en/plan/next.ts';
import { next as ru } from '../ru/plan/next.ts';
import { section } from './section.ts';

export type NextMessages = typeof en;

/** What is said of the plan of the next period, and in its comments. */
export const nextMessages = section<NextMessages>({ en, ru });
