import { imports as en } from '../en/import/imports.ts';
import { imports as ru } from '../ru/import/imports.ts';
import { section } from './section.ts';

export type ImportMessages = typeof en;

/** What is said of a document that became a plan. */
export const importMessages = section<ImportMessages>({ en, ru });
