/** Stories as Markdown: for a page, a letter, a pull request. */
import type { Messages } from '../../messages/messages.ts';
import type { ActivityStory } from './activity-story.ts';
import { approvalWords } from './approval.ts';
import { changeSubjects } from '../diff/sections.ts';
import { commitDay, isOnlyForm } from './lines.ts';
import { escapeProse, markdownCode } from '../markdown.ts';
import { subjectMarkdown } from '../diff/markdown-blocks.ts';
import { olderWords, originGroups } from './origin-groups.ts';
import { emptyWords, type Story, type StoryStep } from './story.ts';

/** The story of a plan. */
export function storyMarkdown(story: Story, messages: Messages): string {
  const { history: words } = messages;
  const head = `# ${escapeProse(words.title({ plan: story.plan }))}\n\n${escapeProse(story.title)}, ${markdownCode(story.file)}\n`;
  if (story.steps.length === 0) return `${head}\n${escapeProse(emptyWords(story, messages))}\n`;
  return [head, ...story.shown.map((step) => stepMarkdown(story, step, messages))].join('\n');
}

/** The story of an activity. */
export function activityStoryMarkdown(told: ActivityStory, messages: Messages): string {
  const { history: words } = messages;
  const { story, id, former, activity, isGone, shown } = told;
  const ids = new Set([id, ...former]);
  const aside = former.length > 0 ? ` (${escapeProse(words.former({ ids: former }))})` : '';
  const head = `# ${markdownCode(id)} ${escapeProse(activity.title)}${aside}\n\n${markdownCode(story.file)}\n`;
  const groups = originGroups(told).map(({ step, lines }) =>
    part(
      step ? commitWords(step, messages) : olderWords(told, messages),
      step ? approvalWords(story, step, ids, messages) : [],
      lines.map((line) => `- ${escapeProse(line)}\n`),
    ),
  );
  const now = isGone ? [`${escapeProse(words.gone)}\n`] : [`## ${escapeProse(words.now)}\n`, ...groups];
  const done = shown.map((step) => stepMarkdown(story, step, messages, ids));
  return [head, ...now, ...(done.length > 0 ? [`## ${escapeProse(words.steps)}\n`, ...done] : [])].join('\n');
}

function stepMarkdown(
  story: Story,
  step: StoryStep,
  messages: Messages,
  ids: ReadonlySet<string> = new Set(),
): string {
  const { history: words } = messages;
  const { changes, sides, formerFile, file, mistakes, isCutOff, isBack } = step;
  const notes = [
    ...approvalWords(story, step, ids, messages),
    ...(formerFile === undefined ? [] : [words.renamed({ from: formerFile, to: file })]),
    ...(mistakes === undefined ? [] : [words.broken({ count: mistakes })]),
    ...(isCutOff ? [words.cutOff] : []),
    ...(isBack ? [words.isBack] : []),
    ...(isOnlyForm(step) ? [words.onlyForm] : []),
  ];
  const subjects = sides ? changeSubjects(changes, { sides, messages }) : [];
  const length = ids.size > 0 ? 'full' : 'short';
  const told = subjects.map((subject) => subjectMarkdown(subject, messages, length));
  return part(commitWords(step, messages), notes, told);
}

/** A heading, a line of notes, a list. */
function part(heading: string, notes: readonly string[], items: readonly string[]): string {
  const parts = [`### ${escapeProse(heading)}\n`];
  if (notes.length > 0) parts.push(`${escapeProse(notes.join('; '))}\n`);
  if (items.length > 0) parts.push(items.join(''));
  return parts.join('\n');
}

function commitWords({ commit }: StoryStep, messages: Messages): string {
  if (!commit) return messages.history.uncommitted;
  return `${commit.short}, ${commitDay(commit.date, messages)}, ${commit.author}: ${commit.subject}`;
}
