/** Stories as Markdown: for a page, a letter, a pull request. */
import type { Messages } from '../messages/messages.ts';
import { amendmentsOf, approvalOf, type ActivityStory } from './activity-story.ts';
import { changeSubjects } from './change-subjects.ts';
import { commitDay, isOnlyForm, orderWords } from './history-lines.ts';
import { escapeProse, markdownCode, renderMarkdownTable } from './markdown.ts';
import { subjectMarkdown } from './markdown-blocks.ts';
import type { Story, StoryStep } from './story.ts';

/** The story of a plan. */
export function storyMarkdown(story: Story, messages: Messages): string {
  const { history: words } = messages;
  const head = `# ${escapeProse(words.title({ plan: story.plan }))}\n\n${escapeProse(story.title)}, ${markdownCode(story.file)}\n`;
  if (story.steps.length === 0) return `${head}\n${words.nothing}\n`;
  return [head, ...story.shown.map((step) => stepMarkdown(story, step, messages))].join('\n');
}

/** The story of an activity. */
export function activityStoryMarkdown(told: ActivityStory, messages: Messages): string {
  const { history: words } = messages;
  const { story, id, former, activity, isGone, origins, shown } = told;
  const ids = new Set([id, ...former]);
  const aside = former.length > 0 ? ` (${escapeProse(words.former({ ids: former }))})` : '';
  const head = `# ${markdownCode(id)} ${escapeProse(activity.title)}${aside}\n\n${markdownCode(story.file)}\n`;
  const rows = origins.map(({ aspect: { actor, words: said }, step }) => [
    `${actor === undefined ? '' : `${actor} — `}${said}`,
    step ? commitWords(step, messages) : words.older,
    step ? approvalWords(story, step, messages, ids).join('; ') : '',
  ]);
  const now = isGone
    ? `${escapeProse(words.gone)}\n`
    : `## ${escapeProse(words.now)}\n\n${renderMarkdownTable(['', 'git', words.column], rows)}`;
  const done = shown.map((step) => stepMarkdown(story, step, messages, ids));
  return [head, now, ...(done.length > 0 ? [`## ${escapeProse(words.steps)}\n`, ...done] : [])].join('\n');
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
    ...approvalWords(story, step, messages, ids),
    ...(formerFile === undefined ? [] : [words.renamed({ from: formerFile, to: file })]),
    ...(mistakes === undefined ? [] : [words.broken({ count: mistakes })]),
    ...(isCutOff ? [words.cutOff] : []),
    ...(isBack ? [words.isBack] : []),
    ...(isOnlyForm(step) ? [words.onlyForm] : []),
  ];
  const subjects = sides ? changeSubjects(changes, { sides, messages }) : [];
  const length = ids.size > 0 ? 'full' : 'short';
  const told = subjects.map((subject) => subjectMarkdown(subject, subject.texts, messages, length));
  const said = notes.length > 0 ? `${escapeProse(notes.join('; '))}\n\n` : '';
  return `### ${escapeProse(commitWords(step, messages))}\n\n${said}${told.join('')}`;
}

function commitWords({ commit }: StoryStep, messages: Messages): string {
  if (!commit) return messages.history.uncommitted;
  return `${commit.short}, ${commitDay(commit.date, messages)}, ${commit.author}: ${commit.subject}`;
}

function approvalWords(
  story: Story,
  step: StoryStep,
  messages: Messages,
  ids: ReadonlySet<string>,
): string[] {
  const basis = amendmentsOf(step, ids).map((by) => messages.history.basis({ by }));
  return [...orderWords(approvalOf(story, step), messages), ...basis];
}
