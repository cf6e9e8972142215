/** Stories as Markdown: for a page, a letter, a pull request. */
import type { Messages } from '../../messages/messages.ts';
import { subjectMarkdown } from '../diff/markdown-blocks.ts';
import { changeSubjects } from '../diff/sections.ts';
import { escapeProse, markdownCode } from '../markdown.ts';
import { approvalWords } from './approval.ts';
import {
  olderWords,
  originGroups,
  commitDay,
  emptyWords,
  stepNotes,
  type ActivityPast,
  type Story,
  type StoryStep,
} from './story.ts';

/** The story of a plan, or of an activity. */
export function storyMarkdown(story: Story, messages: Messages): string {
  const { history: words } = messages;
  const { activity, shown, file } = story;
  const steps = shown.map((step) => stepMarkdown(story, step, messages));
  if (activity) {
    const now = activity.isGone ? [`${escapeProse(words.gone)}\n`] : nowMarkdown(story, messages);
    const done = steps.length > 0 ? [`## ${escapeProse(words.steps)}\n`, ...steps] : [];
    return [activityHead(activity, file, messages), ...now, ...done].join('\n');
  }
  const title = escapeProse(words.title({ plan: story.plan }));
  const head = `# ${title}\n\n${escapeProse(story.title)}, ${markdownCode(file)}\n`;
  if (story.relevant.length === 0) return `${head}\n${escapeProse(emptyWords(story, messages))}\n`;
  return [head, ...steps].join('\n');
}

function activityHead(
  { id, title, former }: ActivityPast,
  file: string,
  { history: words }: Messages,
): string {
  const aside = former.length > 0 ? ` (${escapeProse(words.former({ ids: former }))})` : '';
  return `# ${markdownCode(id)} ${escapeProse(title)}${aside}\n\n${markdownCode(file)}\n`;
}

/** What is said now, by the commits it came in with. */
function nowMarkdown(story: Story, messages: Messages): string[] {
  const { history: words } = messages;
  const groups = originGroups(story).map(({ step, lines }) =>
    part(
      step ? commitWords(step, messages) : olderWords(story, messages),
      step ? approvalWords(story, step, messages) : [],
      lines.map((line) => `- ${escapeProse(line)}\n`),
    ),
  );
  return [`## ${escapeProse(words.now)}\n`, ...groups];
}

function stepMarkdown(story: Story, step: StoryStep, messages: Messages): string {
  const { changes, sides } = step;
  const notes = [...approvalWords(story, step, messages), ...stepNotes(step, messages)];
  const subjects = sides ? changeSubjects(changes, { sides, messages }) : [];
  const length = story.activity ? 'full' : 'short';
  const items = subjects.map((subject) => subjectMarkdown(subject, messages, length));
  return part(commitWords(step, messages), notes, items);
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
  return `${commit.short}, ${commitDay(commit, messages)}, ${commit.author}: ${commit.subject}`;
}
