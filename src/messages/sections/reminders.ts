import { reminders as en } from '../en/control/reminders.ts';
import { reminders as ru } from '../ru/control/reminders.ts';
import { section } from './section.ts';

export type ReminderMessages = typeof en;

/** The words of reminders, and what is said when they are sent. */
export const reminderMessages = section<ReminderMessages>({ en, ru });
