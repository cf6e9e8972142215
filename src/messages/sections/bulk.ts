import { bulk as en } from '../en/records/bulk.ts';
import { bulk as ru } from '../ru/records/bulk.ts';
import { section } from './section.ts';

export type BulkMessages = typeof en;

/** What is said of records that come from a file. */
export const bulkMessages = section<BulkMessages>({ en, ru });
