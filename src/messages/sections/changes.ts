import { changes as en } from '../en/review/changes.ts';
import { changes as ru } from '../ru/review/changes.ts';
import { section } from './section.ts';

export type ChangeMessages = typeof en;

/** How the changes between two editions of a plan are told. */
export const changeMessages = section<ChangeMessages>({ en, ru });
