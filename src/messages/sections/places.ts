import { places as en } from '../en/import/places.ts';
import { places as ru } from '../ru/import/places.ts';
import { section } from './section.ts';

/** What places in a document are called. */
export const placeMessages = section<typeof en>({ en, ru });
