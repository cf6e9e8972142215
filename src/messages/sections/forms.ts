import { forms as en } from '../en/control/forms.ts';
import { forms as ru } from '../ru/control/forms.ts';
import { section } from './section.ts';

export type FormMessages = typeof en;

/** The words of forms, and what is said of forms that came back. */
export const formMessages = section<FormMessages>({ en, ru });
