/** Stories as lines of text: for a terminal and for a pipe. */
import { hanging, renderChangeLines, wrapped, type DiffStyle } from '../diff/lines.ts';
import { summaryWords } from '../diff/page.ts';
import { changeSubjects, type DiffSubject } from '../diff/sections.ts';
import { approvalWords } from './approval.ts';
import {
  olderWords,
  originGroups,
  type OriginGroup,
  commitDay,
  emptyWords,
  stepNotes,
  type ActivityPast,
  type Story,
  type StoryStep,
} from './story.ts';

/** Changes of one commit that are told one by one: a story is read for its course. */
const TOLD = 10;

/**
 * The story of a plan: each commit with what it did, in short. Of an activity: what is said of it, by the commits it came in
 * with; then what each commit did to it.
 */
export function storyText(story: Story, style: DiffStyle): string {
  const { messages, paint } = style;
  const { activity, relevant, shown } = story;
  const steps = shown.map((step) => stepText(story, step, style));
  // How many were left out is not known without reading them all.
  if (relevant.length > shown.length || story.isCutShort) steps.push(paint.dim(messages.history.moreSteps));
  if (activity) return `${activityParts(story, activity, steps, style).join('\n\n')}\n`;
  if (relevant.length === 0) steps.push(emptyWords(story, messages));
  return `${[wrapped(`${paint.bold(story.file)}  ${story.title}`, 0, style), ...steps].join('\n\n')}\n`;
}

function activityParts(
  story: Story,
  { id, title, former, isGone }: ActivityPast,
  steps: readonly string[],
  style: DiffStyle,
): string[] {
  const { messages, paint } = style;
  const { history: words } = messages;
  const aside = former.length > 0 ? ` (${words.former({ ids: former })})` : '';
  const head = [`${paint.bold(id)}  ${title}${aside}`, paint.dim(story.file)];
  const groups = isGone ? [] : originGroups(story).map((group) => originText(story, group, style));
  return [
    head.map((line) => wrapped(line, 0, style)).join('\n'),
    ...(story.isUnreadable ? [paint.yellow(words.unreadable)] : []),
    isGone ? paint.yellow(words.gone) : [paint.bold(words.now), ...groups].join('\n\n'),
    ...(story.shown.length > 0 ? [paint.bold(words.steps), ...steps] : []),
  ];
}

/** What is said now, below the commit that brought it. */
function originText(story: Story, { step, lines }: OriginGroup, style: DiffStyle): string {
  const head = step ? headLines(story, step, style) : [style.paint.dim(olderWords(story, style.messages))];
  return [...head, ...lines.map((line) => hanging(line, 2, style))].join('\n');
}

function stepText(story: Story, step: StoryStep, style: DiffStyle): string {
  const { messages } = style;
  const { changes, sides, commit } = step;
  const isShort = story.activity === undefined;
  const notes = stepNotes(step, messages, isShort ? summaryWords(changes, messages) : undefined);
  const lines = [...headLines(story, step, style), ...notes.map((note) => hanging(note, 2, style))];
  if (changes.length === 0 || !sides) return lines.join('\n');
  const shown = isShort ? changes.slice(0, TOLD) : changes;
  const subjects = changeSubjects(shown, { sides, messages });
  const text = renderChangeLines(isShort ? subjects.map(brief) : subjects, style, 2).trimEnd();
  const command = commit ? `cyclo diff ${commit.short}~ ${commit.short}` : 'cyclo diff';
  const more = changes.length - shown.length;
  const rest = more > 0 ? [hanging(messages.history.more({ count: more, command }), 2, style)] : [];
  return [...lines, text, ...rest].join('\n');
}

/** What happened, without what follows from it. */
function brief(subject: DiffSubject): DiffSubject {
  const texts = subject.texts.map((text) => ({
    ...text,
    lines: text.lines.slice(0, 1),
    notes: [],
    warning: undefined,
  }));
  return { ...subject, actors: [], texts };
}

/** The commit in a line, and the order it stands under. */
function headLines(story: Story, step: StoryStep, style: DiffStyle): string[] {
  const { messages, paint } = style;
  const { commit } = step;
  const approval = approvalWords(story, step, messages).join('; ');
  const head = commit
    ? `${paint.yellow(commit.short)}  ${commitDay(commit, messages)}  ${commit.author}  ${paint.bold(commit.subject)}`
    : paint.yellow(messages.history.uncommitted);
  return [wrapped(head, 0, style), ...(approval === '' ? [] : [hanging(paint.dim(approval), 2, style)])];
}
