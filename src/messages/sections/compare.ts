import { compare as en } from '../en/review/compare.ts';
import { compare as ru } from '../ru/review/compare.ts';
import { section } from './section.ts';

export type CompareMessages = typeof en;

/** What is said of two plans beside each other. */
export const compareMessages = section<CompareMessages>({ en, ru });
