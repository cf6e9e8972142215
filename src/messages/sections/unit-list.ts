import { unitList as en } from '../en/import/unit-list.ts';
import { unitList as ru } from '../ru/import/unit-list.ts';
import { section } from './section.ts';

/** What is said of a list of institutions that becomes a registry. */
export const unitListMessages = section<typeof en>({ en, ru });
