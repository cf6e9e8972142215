import { bulk as en } from '../en/files/bulk.ts';
import { bulk as ru } from '../ru/files/bulk.ts';
import { section } from '../section.ts';

export type BulkMessages = typeof en;

/** What is said of records that come from a file. */
export const bulkMessages = section<BulkMessages>({ en, ru });
