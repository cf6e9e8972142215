import { amendments as en } from '../en/review/amendments.ts';
import { amendments as ru } from '../ru/review/amendments.ts';
import { section } from './section.ts';

export type AmendmentMessages = typeof en;

/** What an amending order says, and what is said of it. */
export const amendmentMessages = section<AmendmentMessages>({ en, ru });
