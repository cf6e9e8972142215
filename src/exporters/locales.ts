import type { Language } from '../messages/messages.ts';

/** Languages as documents name them. */
export const LOCALES: Readonly<Record<Language, string>> = { ru: 'ru-RU', en: 'en-GB' };
