import { sync as en } from '../en/records/sync.ts';
import { sync as ru } from '../ru/records/sync.ts';
import { section } from './section.ts';

export type SyncMessages = typeof en;

/** What is said of exchanging records. */
export const syncMessages = section<SyncMessages>({ en, ru });
