/** What entries of the page have in common, whatever they are shown as. */
import { STATUSES } from '../../progress/standing.ts';
import type { Progress } from '../../views/page/judge.ts';
import type { PlanPage } from '../../views/page/page.ts';
import type { Tag } from '../../views/page/tags.ts';
import { markup, type Html } from '../html.ts';
import { NO_STATUS, type TagText } from './page-data.ts';

/** How many entries a cell or a day shows before somebody asks for more, and how many a list. */
export const MOST = { cell: 24, day: 6, list: 100 } as const;

/** The attributes that an entry is found by, and that say how it stands. */
export function tagged({ actor, months, standing, story, status }: Tag): Html {
  const code = status ? STATUSES.indexOf(status) : NO_STATUS;
  const text: TagText = `${actor} ${months.join(',')} ${standing} ${story} ${code}`;
  return markup` data-tag="${text}"${status ? markup` data-status="${status}"` : ''}`;
}

/** The status of an entry in words, for those who do not see its mark. */
export function statusWords({ status }: Tag, { statuses }: PlanPage): Html | string {
  const words = statuses.find(({ id }) => id === status)?.name ?? status;
  return words === undefined ? '' : markup`<span class="status">${words}</span>`;
}

/** The address of a story within the page. */
export function storyLink(id: string): string {
  return `#a-${id}`;
}

/**
 * Progress as a bar: done in time, late, waiting for acceptance, overdue; what is left is not yet due.
 *
 * @param isSaid whether the words stand beside it; else they are its name
 */
export function doneBar(progress: Progress | undefined, isSaid = false): Html | string {
  if (!progress) return '';
  const { owed, done, late, inReview, overdue, words } = progress;
  const parts = { done, late, review: inReview, overdue };
  let from = 0;
  const rects = Object.entries(parts).flatMap(([name, count]) => {
    if (count === 0) return [];
    const rect = markup`<rect class="${name}" x="${percent(from / owed)}" width="${percent(count / owed)}" height="100%"/>`;
    from += count;
    return [rect];
  });
  const label = isSaid ? markup` aria-hidden="true"` : markup` role="img" aria-label="${words}"`;
  const hint = isSaid ? '' : markup`<title>${words}</title>`;
  return markup`<svg class="bar" width="100%" height="6"${label}>${hint}${rects}</svg>`;
}

function percent(part: number): string {
  return `${Math.round(part * 10_000) / 100}%`;
}
