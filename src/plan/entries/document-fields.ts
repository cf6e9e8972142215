/** The keys of documents: the table, how everything is set, and the order. They are a part of the table of all keys, `fields.ts`. */
import type { Fields } from '../field.ts';
import { responsibleEntry } from './responsible.ts';
import { columnEntry } from './table.ts';

/** How the table is laid out. */
export const LAYOUT = {
  shape: 'value',
  kind: 'plan-changed',
  class: 'typographic',
  isInOrder: true,
} as const;

/** How documents are set: what is signed is the same in any dress. */
export const SETTING = { ...LAYOUT, isInOrder: false } as const;

/** What an order says of itself. */
export const REQUISITE = {
  shape: 'value',
  kind: 'order-changed',
  class: 'requisite',
  isInOrder: true,
} as const;

/** The keys. */
export const DOCUMENT_FIELDS: Pick<
  Fields,
  'table' | 'layout' | 'margins' | 'order' | 'amending' | 'signatory'
> = {
  table: {
    columns: {
      ...LAYOUT,
      shape: 'columns',
      entries: 'open',
      read: ({ columns }) => columns.map(columnEntry),
    },
    bands: LAYOUT,
    continued: LAYOUT,
    punctuation: LAYOUT,
    numbering: LAYOUT,
  },
  layout: {
    preset: { ...SETTING, usual: 'gost-2025' },
    font: SETTING,
    'text-size': SETTING,
    'table-size': SETTING,
    margins: { ...SETTING, shape: 'record', of: 'margins' },
    'line-spacing': SETTING,
    'first-line': SETTING,
    orientation: { ...SETTING, usual: 'landscape' },
    'page-numbers': { ...SETTING, usual: 'separate' },
    continuation: { ...SETTING, read: ({ continuation }) => continuation || undefined },
  },
  margins: { left: SETTING, right: SETTING, top: SETTING, bottom: SETTING },
  order: {
    kind: REQUISITE,
    issuer: { ...REQUISITE, shape: 'text' },
    'issuer-genitive': REQUISITE,
    letterhead: { ...REQUISITE, shape: 'text' },
    title: { ...REQUISITE, shape: 'text' },
    place: REQUISITE,
    number: REQUISITE,
    date: REQUISITE,
    preamble: { ...REQUISITE, shape: 'text' },
    clauses: { ...REQUISITE, shape: 'paragraphs' },
    signatory: { ...REQUISITE, shape: 'record', of: 'signatory' },
    executors: { ...REQUISITE, shape: 'lines' },
    distribution: { ...REQUISITE, shape: 'lines' },
    mark: REQUISITE,
    'appendix-number': REQUISITE,
    'appendix-signatory': { ...REQUISITE, shape: 'record', of: 'signatory' },
    'amended-by': {
      ...REQUISITE,
      entries: 'open',
      read: ({ amendedBy }) => amendedBy?.map(({ number = null, date = null }) => ({ number, date })),
    },
    acquaintance: {
      ...REQUISITE,
      read: ({ acquaintance }) =>
        Array.isArray(acquaintance) ? responsibleEntry(acquaintance) : acquaintance,
    },
  },
  amending: { number: REQUISITE, date: REQUISITE },
  signatory: { post: REQUISITE, name: REQUISITE },
};
