import { ics as en } from '../en/plan/ics.ts';
import { ics as ru } from '../ru/plan/ics.ts';
import { section } from './section.ts';

export type IcsMessages = typeof en;

/** The words of calendars for phones. */
export const icsMessages = section<IcsMessages>({ en, ru });
