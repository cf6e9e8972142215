import type { Paragraph } from './source-document.ts';

/** How paragraphs are aligned, by what formats call it. */
export const ALIGNMENTS: Readonly<Record<string, Paragraph['alignment']>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  middle: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
  justify: 'justify',
};
