import { forms as en } from './en/forms.ts';
import { forms as ru } from './ru/forms.ts';
import { section } from './section.ts';

export type FormMessages = typeof en;

/** The words of forms, and what is said of forms that came back. */
export const formMessages = section<FormMessages>({ en, ru });
