import type { Messages } from '../../messages/messages.ts';
import { totalNotes } from '../changes/effect.ts';
import { removalsOf } from './removals.ts';
import { escapeProse, listWithin, markdownCode, renderMarkdownTable } from '../markdown.ts';
import { actorCounts, comparedWords, headingOf, risksOf, summaryWords, type PlanDiff } from './plan-diff.ts';

/**
 * What a comparison opens with: what the changes come to, for whom, and everything that went.
 *
 * @param limit in characters; names of what went are shortened to keep within it
 */
export function markdownHead(diff: PlanDiff, messages: Messages, limit: number, actor?: string): string {
  const { review } = messages;
  const { changes } = diff;
  const nothing =
    actor === undefined ? review.nothing : review.nothingFor({ who: diff.sides.actorName(actor) });
  const notes = diff.hidden === 0 ? totalNotes(diff.changes, diff.total, messages) : [];
  const risks = risksOf(diff, messages);
  const lines = [
    `## ${escapeProse(headingOf(diff, messages))}`,
    escapeProse(comparedWords(diff, messages)),
    `**${escapeProse(changes.length > 0 ? summaryWords(changes, messages) : nothing)}**`,
    ...(notes.length > 0 ? [escapeProse(review.obligations({ parts: notes }))] : []),
    ...(diff.hidden > 0 ? [escapeProse(review.hidden({ count: diff.hidden }))] : []),
    ...(risks > 0 ? [`> **${escapeProse(review.risks({ count: risks }))}**`] : []),
  ];
  const counts = actor === undefined ? actorCounts(diff, messages) : undefined;
  const table =
    counts && counts.rows.length > 0
      ? [renderMarkdownTable(counts.head, counts.rows, escapeProse).trimEnd()]
      : [];
  const head = `${[...lines, ...table].join('\n\n')}\n`;
  return head + removalsMarkdown(diff, messages, limit - head.length);
}

/** Never folded away: what went is what is most easily missed. */
function removalsMarkdown({ changes, sides }: PlanDiff, messages: Messages, limit: number): string {
  const removals = removalsOf(changes, sides, messages);
  if (removals.length === 0) return '';
  const { review } = messages;
  const title = `\n### ${escapeProse(review.removed({ count: removals.length }))}\n\n`;
  const long = removals.map(({ id, name }) => `- ${markdownCode(id)} ${escapeProse(name)}\n`);
  const whole = title + long.join('');
  if (whole.length <= limit) return whole;
  const names = removals.map(({ id }) => `${markdownCode(id)}, `);
  return `${title}${listWithin(names, limit - title.length - 40, (more) => review.more({ count: more }))}\n`;
}

/** All that is said where there is room for nothing else. */
export function titleMarkdown(diff: PlanDiff, messages: Messages): string {
  const lines = [
    `## ${escapeProse(headingOf(diff, messages))}`,
    escapeProse(summaryWords(diff.changes, messages)),
  ];
  return `${lines.join('\n\n')}\n`;
}
