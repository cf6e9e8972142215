/**
 * A comparison as Markdown for a pull request. It opens with what the changes come to and with everything that went;
 * details are folded by actor. It never grows beyond what a pull request takes: what does not fit is told shorter, then
 * named and counted.
 */
import type { Messages } from '../../messages/messages.ts';
import { diffSections, type DiffSection } from './sections.ts';
import { markdownHead, titleMarkdown } from './markdown-head.ts';
import { escapeProse, escapeSummary, listWithin, markdownCode } from '../markdown.ts';
import { sectionBlocks, type MarkdownBlock } from './markdown-blocks.ts';
import { classWords, type PlanDiff } from './plan-diff.ts';

/** A comment of GitHub takes 65,536 characters: this leaves room for what a job puts around it. */
const LIMIT = 59_000;
/** Room for the words around what was cut. */
const MARGIN = 500;

/** How it is shown. */
export interface MarkdownStyle {
  readonly messages: Messages;
  /** The one actor that was asked for. */
  readonly actor?: string;
  /** Counts only. */
  readonly isSummary?: boolean;
  /** Plans in which nothing changed. */
  readonly unchanged: readonly string[];
  /** What prints all of it. */
  readonly command: string;
}

/** Comparisons of plans, one after the other, all of them within the limit. */
export function renderDiffMarkdown(diffs: readonly PlanDiff[], style: MarkdownStyle): string {
  const { unchanged, messages } = style;
  const same =
    unchanged.length > 0 ? `${escapeProse(messages.review.unchanged({ files: unchanged }))}\n` : '';
  const parts: string[] = [];
  const untold: string[] = [];
  let left = LIMIT - MARGIN - same.length;
  for (const [index, diff] of diffs.entries()) {
    const room = Math.floor(left / (diffs.length - index));
    const part = [planMarkdown(diff, style, room), titleMarkdown(diff, messages)].find(
      ({ length }) => length <= room,
    );
    if (part === undefined) untold.push(`${markdownCode(diff.plan)}, `);
    else parts.push(part);
    left -= (part?.length ?? 0) + 1;
  }
  const others = listWithin(untold, left, (more) => messages.review.more({ count: more }));
  const rest = others === '' ? '' : `**${escapeProse(messages.review.alsoChanged)}:** ${others}\n`;
  return [...parts, rest, same].filter(Boolean).join('\n');
}

function planMarkdown(diff: PlanDiff, style: MarkdownStyle, limit: number): string {
  const { messages, actor, isSummary } = style;
  const head = markdownHead(diff, messages, Math.floor(limit / 2), actor);
  const sections = isSummary === true ? [] : diffSections(diff, messages, actor);
  if (sections.length === 0) return head;
  const full = sections.map((section) => [section, sectionBlocks(section, messages, 'full')] as const);
  const whole = sectionsMarkdown(full, messages);
  const room = limit - head.length - 1;
  return `${head}\n${whole.length <= room ? whole : shortened(sections, style, room)}`;
}

type Filled = readonly (readonly [section: DiffSection, blocks: readonly MarkdownBlock[]])[];

/** As much as fits, told shortly; the rest by name. */
function shortened(sections: readonly DiffSection[], style: MarkdownStyle, limit: number): string {
  const { messages, command } = style;
  const { review } = messages;
  const short = sections.map((section) => [section, sectionBlocks(section, messages, 'short')] as const);
  const untold = new Map<string, number>();
  for (const { name, count } of short.flatMap(([, blocks]) => blocks)) {
    untold.set(name, (untold.get(name) ?? 0) + count);
  }
  let free =
    limit -
    MARGIN -
    sectionsMarkdown(
      short.map(([section]) => [section, []]),
      messages,
    ).length;
  // Everything has room for its name first; what is told gives that back.
  let names = [...untold.keys()].reduce((sum, name) => sum + mentioned(name, 99).length, 0);
  const kept = short.map(([section, blocks]) => {
    const told = blocks.filter(({ name, count, months, text }) => {
      const left = untold.get(name)! - count;
      const rest = left > 0 ? names : names - mentioned(name, 99).length;
      const size = text.length + (months?.length ?? 0) + 8;
      if (size + rest > free) return false;
      free -= size;
      names = rest;
      if (left > 0) untold.set(name, left);
      else untold.delete(name);
      return true;
    });
    return [section, told] as const;
  });
  const count = [...untold.values()].reduce((sum, each) => sum + each, 0);
  const note = review.shortened({ count, command: '' });
  const list = listWithin(
    [...untold].map(([name, each]) => mentioned(name, each)),
    free,
    (more) => review.more({ count: more }),
  );
  return [
    sectionsMarkdown(kept, messages),
    `\n### ${escapeProse(review.alsoChanged)}\n\n${escapeProse(note)}${markdownCode(command)}\n\n${list}\n`,
  ].join('');
}

function mentioned(name: string, count: number): string {
  return `${markdownCode(name)}${count > 1 ? ` (${count})` : ''}, `;
}

/** Each section with what of it is told: folded where it is about one actor or several. */
function sectionsMarkdown(filled: Filled, messages: Messages): string {
  return filled
    .map(([{ heading, changes, isFolded }, blocks]) => {
      const counts = classWords(changes, messages).join(', ');
      const body = blocksMarkdown(blocks);
      return isFolded
        ? `<details><summary><b>${escapeSummary(heading)}</b>: ${counts}</summary>\n\n${body}\n</details>\n`
        : `### ${escapeProse(heading)}: ${counts}\n\n${body}`;
    })
    .join('\n');
}

/** Blocks below the months they are about. */
function blocksMarkdown(blocks: readonly MarkdownBlock[]): string {
  let last: string | undefined;
  return blocks
    .map(({ months, text }) => {
      const title =
        months === undefined || months === last
          ? ''
          : `${last === undefined ? '' : '\n'}#### ${escapeProse(months)}\n\n`;
      last = months ?? last;
      return title + text;
    })
    .join('');
}
