import type { LayoutEntry } from '../generated/plan-file.ts';
import type { PageLayout } from '../plan.ts';
import { defined } from '../../defined.ts';

/** What a plan writes after `layout:`. */
export function readLayout(entry: LayoutEntry): PageLayout {
  const { font, margins } = entry;
  return {
    preset: entry.preset ?? 'gost-2025',
    ...defined({
      font,
      textSize: entry['text-size'],
      tableSize: entry['table-size'],
      margins,
      lineSpacing: entry['line-spacing'],
      firstLine: entry['first-line'],
    }),
    orientation: entry.orientation ?? 'landscape',
    pageNumbers: entry['page-numbers'] ?? 'separate',
    continuation: entry.continuation ?? false,
  };
}
