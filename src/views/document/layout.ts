/**
 * How a document is set: the numbers of a preset, and what a plan has otherwise. The standards are ГОСТ Р 7.0.97-2016 and
 * ГОСТ Р 7.0.97-2025; their clauses are named where a number is theirs.
 */
import { defined } from '../../defined.ts';
import type { Margins, PageLayout, PresetName } from '../../plan/entries/layout.ts';

/** What a preset has a number for. Lengths on paper are in millimetres, letters in points. */
interface Preset {
  readonly font: string;
  readonly textSize: number;
  readonly tableSize: number;
  readonly margins: Margins;
  readonly lineSpacing: number;
  readonly firstLine: number;
  /** How wide a requisite in the corner may be. */
  readonly corner: number;
}

/** How a document is set, whole. */
export interface DocumentLayout
  extends Preset, Pick<PageLayout, 'orientation' | 'pageNumbers' | 'continuation'> {}

/** Left 20, right 10, top and bottom 20 mm (6.1 of 2016); first lines 1.25 cm in (3.4); a corner 8 cm wide (3.5 of 2025). */
const GOST_2025: Preset = {
  font: 'Times New Roman',
  textSize: 14,
  tableSize: 10,
  margins: { left: 20, right: 10, top: 20, bottom: 20 },
  lineSpacing: 1.5,
  firstLine: 12.5,
  corner: 80,
};

/** The presets there are. */
const PRESETS: Readonly<Record<PresetName, Preset>> = {
  'gost-2025': GOST_2025,
  // A corner is 7.5 cm wide (3.5), letters from 12, lines from single (3.3, 3.4).
  'gost-2016': { ...GOST_2025, textSize: 13, lineSpacing: 1.15, corner: 75 },
  // What is kept longer than ten years is bound: at least 30 mm on the left (6.1).
  archive: { ...GOST_2025, margins: { ...GOST_2025.margins, left: 30 } },
  school: { ...GOST_2025, margins: { left: 30, right: 15, top: 20, bottom: 20 }, lineSpacing: 1.15 },
};

/** Their names. */
export const PRESET_NAMES = Object.keys(PRESETS) as readonly PresetName[];

/** Letters of marks, headings, notes and executors, in points: smaller than those of the text, and no smaller than those of the table. */
export function smallSize({ textSize, tableSize }: DocumentLayout): number {
  return Math.max(tableSize, textSize - 2);
}

/**
 * How the documents of a plan are set.
 *
 * @param preset one that is asked for in place of the plan's own, with the numbers that the plan has otherwise
 */
export function documentLayout(layout: PageLayout | undefined, preset?: PresetName): DocumentLayout {
  const { orientation = 'landscape', pageNumbers = 'separate', continuation = false } = layout ?? {};
  const usual = PRESETS[preset ?? layout?.preset ?? 'gost-2025'];
  const own = preset === undefined ? layout : undefined;
  const { font, textSize, tableSize, lineSpacing, firstLine } = own ?? {};
  return {
    ...usual,
    ...defined({ font, textSize, tableSize, lineSpacing, firstLine }),
    margins: { ...usual.margins, ...own?.margins },
    orientation,
    pageNumbers,
    continuation,
  };
}
