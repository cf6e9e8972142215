/**
 * A comparison as Markdown for a pull request. It opens with what the changes come to, and for whom. It never grows beyond
 * what a pull request takes: what does not fit is told shorter, then named and counted, and what went comes first.
 */
import type { Messages } from '../../messages/messages.ts';
import { escapeProse, listWithin, markdownCode, renderMarkdownTable } from '../markdown.ts';
import { sectionBlocks, type MarkdownBlock } from './markdown-blocks.ts';
import { classWords, diffPage, type DiffPage, type PageStyle } from './page.ts';
import type { PlanDiff } from './plan-diff.ts';
import type { DiffSection } from './sections.ts';

/** A comment of GitHub takes 65,536 characters: this leaves room for what a job puts around it. */
const LIMIT = 59_000;
/** Room for the words around what was cut. */
const MARGIN = 500;

interface MarkdownStyle extends PageStyle {
  /** What prints all of it. */
  readonly command: string;
}

/** Comparisons of plans, one after the other, all of them within the limit. */
export function renderDiffMarkdown(diffs: readonly PlanDiff[], style: MarkdownStyle): string {
  const { unchanged = [], messages } = style;
  const same =
    unchanged.length > 0 ? `${escapeProse(messages.review.unchanged({ files: unchanged }))}\n` : '';
  const parts: string[] = [];
  const leftOut: string[] = [];
  let left = LIMIT - MARGIN - same.length;
  for (const [index, diff] of diffs.entries()) {
    const room = Math.floor(left / (diffs.length - index));
    const page = diffPage(diff, style);
    const part = [pageMarkdown(page, style, room), titleMarkdown(page)].find(({ length }) => length <= room);
    if (part === undefined) leftOut.push(`${markdownCode(diff.plan)}, `);
    else parts.push(part);
    left -= (part?.length ?? 0) + 1;
  }
  const others = listWithin(leftOut, left, (more) => messages.review.more({ count: more }));
  const rest = others === '' ? '' : `**${escapeProse(messages.review.alsoChanged)}:** ${others}\n`;
  return [...parts, rest, same].filter(Boolean).join('\n');
}

function pageMarkdown(page: DiffPage, style: MarkdownStyle, limit: number): string {
  const { sections } = page;
  const head = headMarkdown(page);
  if (sections.length === 0) return head;
  const whole = sectionsMarkdown(
    sections.map((section) => [section, sectionBlocks(section, style.messages, 'full')]),
    style.messages,
  );
  const room = limit - head.length - 1;
  return `${head}\n${whole.length <= room ? whole : shortened(sections, style, room)}`;
}

/** What the changes come to, and for whom. */
function headMarkdown(page: DiffPage): string {
  const { head, rows } = page.counts;
  const parts = [
    `## ${escapeProse(page.heading)}`,
    escapeProse(page.compared),
    `**${escapeProse(page.summary)}**`,
    ...[...page.obligations, ...page.besides].map(escapeProse),
    ...page.attention.map((line) => `> **${escapeProse(line)}**`),
    ...(rows.length > 0 ? [renderMarkdownTable(head, rows, escapeProse).trimEnd()] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** All that is said where there is room for nothing else. */
function titleMarkdown({ heading, summary }: DiffPage): string {
  return `## ${[heading, summary].map(escapeProse).join('\n\n')}\n`;
}

type Filled = readonly (readonly [section: DiffSection, blocks: readonly MarkdownBlock[]])[];

/** As much as fits, told shortly, what went before everything else; the rest by name. */
function shortened(sections: readonly DiffSection[], style: MarkdownStyle, limit: number): string {
  const { messages, command } = style;
  const { review } = messages;
  const short = sections.map((section) => [section, sectionBlocks(section, messages, 'short')] as const);
  const bare = sectionsMarkdown(
    short.map(([section]) => [section, []]),
    messages,
  );
  const blocks = short.flatMap(([, own]) => own);
  const [gone, others] = [true, false].map((is) => blocks.filter(({ hasGone }) => hasGone === is));
  const inTurn = [...gone!, ...others!];
  // Everything has room for its name first; what is told gives that back.
  const sizeOf = (block: MarkdownBlock): number => mentioned(block).join('').length;
  let names = inTurn.reduce((sum, block) => sum + sizeOf(block), 0);
  let free = limit - MARGIN - bare.length;
  const shown = new Set<MarkdownBlock>();
  for (const block of inTurn) {
    const size = block.text.length + (block.months?.length ?? 0) + 8;
    const rest = names - sizeOf(block);
    if (size + rest > free) continue;
    free -= size;
    names = rest;
    shown.add(block);
  }
  const leftOut = inTurn.filter((block) => !shown.has(block));
  const count = leftOut.reduce((sum, block) => sum + block.count, 0);
  const list = listWithin(leftOut.flatMap(mentioned), free, (more) => review.more({ count: more }));
  return [
    sectionsMarkdown(
      short.map(([section, own]) => [section, own.filter((block) => shown.has(block))]),
      messages,
    ),
    `\n### ${escapeProse(review.alsoChanged)}\n\n${escapeProse(review.shortened({ count, command: '' }))}${markdownCode(command)}\n\n${list}\n`,
  ].join('');
}

function mentioned({ names, count }: MarkdownBlock): string[] {
  const each = count / names.length;
  return names.map((name) => `${markdownCode(name)}${each > 1 ? ` (${each})` : ''}, `);
}

/** Each section with what of it is told. */
function sectionsMarkdown(filled: Filled, messages: Messages): string {
  return filled
    .map(([{ heading, changes }, blocks]) => {
      const counts = classWords(changes, messages).join(', ');
      return `### ${escapeProse(heading)}: ${counts}\n\n${blocksMarkdown(blocks)}`;
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
