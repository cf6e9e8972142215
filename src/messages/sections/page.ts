import { page as en } from '../en/plan/page.ts';
import { page as ru } from '../ru/plan/page.ts';
import { section } from './section.ts';

export type PageMessages = typeof en;

/** The words of the page of a plan. */
export const pageMessages = section<PageMessages>({ en, ru });
