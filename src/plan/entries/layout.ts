import type { LayoutEntry } from '../generated/plan-file.ts';
import { modelled } from '../model-name.ts';

/** The looks of documents that are known by a name. */
export type PresetName = 'gost-2025' | 'gost-2016' | 'archive' | 'school';

/** What a plan says of how its documents are set; what it does not say is as its preset has it. */
export interface PageLayout {
  readonly preset: PresetName;
  readonly font?: string;
  /** Letters, in points. */
  readonly textSize?: number;
  readonly tableSize?: number;
  /** In millimetres. */
  readonly margins?: Partial<Margins>;
  /** In lines. */
  readonly lineSpacing?: number;
  /** How far the first line of a paragraph is set in, in millimetres. */
  readonly firstLine?: number;
  /** Which way the page of the appendix lies. */
  readonly orientation: 'landscape' | 'portrait';
  /** Whether the pages of the appendix are numbered from one again, or go on from the order. */
  readonly pageNumbers: 'separate' | 'through';
  /** Whether the second and later pages of the appendix say that it goes on. */
  readonly continuation: boolean;
}

/** The margins of a page, in millimetres. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What a plan writes after `layout:`. */
export function readLayout(entry: LayoutEntry): PageLayout {
  return {
    preset: 'gost-2025',
    orientation: 'landscape',
    pageNumbers: 'separate',
    continuation: false,
    ...modelled(entry),
  };
}
