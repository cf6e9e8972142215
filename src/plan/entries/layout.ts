import type { LayoutEntry, MarginsEntry } from '../generated/plan-file.ts';
import { modelled, type Modelled } from '../model-name.ts';

/** The looks of documents that are known by a name. */
export type PresetName = NonNullable<LayoutEntry['preset']>;

/** The margins of a page, in millimetres. */
export type Margins = Readonly<Required<MarginsEntry>>;

type Said = Modelled<LayoutEntry>;

/**
 * What a plan says of how its documents are set; what it does not say is as its preset has it. Letters are in points, margins and the first
 * line of a paragraph in millimetres, spacing in lines. The appendix may lie on its side, have page numbers of its own, and say on its later
 * pages that it goes on.
 */
export type PageLayout = Said &
  Required<Pick<Said, 'preset' | 'orientation' | 'pageNumbers' | 'continuation'>>;

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
