/** Stories as lines of text: for a terminal and for a pipe. */
import { dayInFigures } from '../../messages/phrases/dates.ts';
import type { Messages } from '../../messages/messages.ts';
import type { ActivityStory } from './activity-story.ts';
import { approvalWords } from './approval.ts';
import { changeSubjects, type DiffSubject } from '../diff/sections.ts';
import { renderChangeLines, type DiffStyle } from '../diff/lines.ts';
import { olderWords, originGroups, type OriginGroup } from './origin-groups.ts';
import { summaryWords } from '../diff/plan-diff.ts';
import { emptyWords, type Story, type StoryStep } from './story.ts';

/** Changes of one commit that are told one by one: a story is read for its course. */
const TOLD = 10;

/** The story of a plan: each commit with what it did, in short. */
export function renderStory(story: Story, style: DiffStyle): string {
  const { messages, paint } = style;
  const head = `${paint.bold(story.file)}  ${story.title}`;
  const steps = story.shown.map((step) => stepText(story, step, style, true));
  steps.push(...unshown(story, style));
  if (story.steps.length === 0) steps.push(emptyWords(story, messages));
  return `${[wrapped(head, 0, style), ...steps].join('\n\n')}\n`;
}

/** The story of an activity: what is said of it, by the commits it came in with; then what each commit did to it. */
export function renderActivityStory(told: ActivityStory, style: DiffStyle): string {
  const { messages, paint } = style;
  const { history: words } = messages;
  const { id, activity, former, story, isGone, shown } = told;
  const aside = former.length > 0 ? ` (${words.former({ ids: former })})` : '';
  const head = [`${paint.bold(id)}  ${activity.title}${aside}`, paint.dim(story.file)];
  const parts = [head.map((line) => wrapped(line, 0, style)).join('\n')];
  if (story.isUnreadable) parts.push(paint.yellow(words.unreadable));
  if (isGone) parts.push(paint.yellow(words.gone));
  else {
    const groups = originGroups(told).map((group) => originText(told, group, style));
    parts.push(`${paint.bold(words.now)}\n\n${groups.join('\n\n')}`);
  }
  if (shown.length > 0) {
    const each = shown.map((step) => stepText(story, step, style, false, new Set([id, ...former])));
    parts.push(`${paint.bold(words.steps)}\n\n${[...each, ...unshown(told, style)].join('\n\n')}`);
  }
  return `${parts.join('\n\n')}\n`;
}

/** That commits were left out: how many, is not known without reading them all. */
function unshown({ steps, shown }: Pick<Story, 'steps' | 'shown'>, { messages, paint }: DiffStyle): string[] {
  return steps.length > shown.length ? [paint.dim(messages.history.moreSteps)] : [];
}

/** What is said now, below the commit that brought it. */
function originText(told: ActivityStory, { step, lines }: OriginGroup, style: DiffStyle): string {
  const ids = new Set([told.id, ...told.former]);
  const head = step
    ? headLines(told.story, step, style, ids)
    : [style.paint.dim(olderWords(told, style.messages))];
  return [...head, ...lines.map((line) => hanging(line, 2, style))].join('\n');
}

function stepText(
  story: Story,
  step: StoryStep,
  style: DiffStyle,
  isShort: boolean,
  ids: ReadonlySet<string> = new Set(),
): string {
  const { messages } = style;
  const { history: words } = messages;
  const { formerFile, file, mistakes, changes, sides, isCutOff, isBack, commit } = step;
  const notes = [
    ...(formerFile === undefined ? [] : [words.renamed({ from: formerFile, to: file })]),
    ...(mistakes === undefined ? [] : [words.broken({ count: mistakes })]),
    ...(isCutOff ? [words.cutOff] : []),
    ...(isBack ? [words.isBack] : []),
    ...(isShort && changes.length > 0 ? [summaryWords(changes, messages)] : []),
    ...(isOnlyForm(step) ? [words.onlyForm] : []),
  ];
  const lines = [...headLines(story, step, style, ids), ...notes.map((note) => hanging(note, 2, style))];
  if (changes.length === 0 || !sides) return lines.join('\n');
  const shown = isShort ? changes.slice(0, TOLD) : changes;
  const subjects = changeSubjects(shown, { sides, messages });
  const text = renderChangeLines(isShort ? subjects.map(brief) : subjects, style, 2).trimEnd();
  const command = commit ? `cyclo diff ${commit.short}~ ${commit.short}` : 'cyclo diff';
  const more = changes.length - shown.length;
  const rest = more > 0 ? [hanging(words.more({ count: more, command }), 2, style)] : [];
  return [...lines, text, ...rest].join('\n');
}

/** Nothing is said of it but that the file was touched. */
export function isOnlyForm({ changes, mistakes, isCutOff, isBack, formerFile }: StoryStep): boolean {
  return changes.length === 0 && mistakes === undefined && !isCutOff && !isBack && formerFile === undefined;
}

/** What happened, without what follows from it. */
function brief(subject: DiffSubject): DiffSubject {
  return {
    ...subject,
    actors: [],
    texts: subject.texts.map(({ warning: _, ...text }) => ({
      ...text,
      lines: text.lines.slice(0, 1),
      notes: [],
    })),
  };
}

/** The commit in a line, and the order it stands under. */
function headLines(story: Story, step: StoryStep, style: DiffStyle, ids: ReadonlySet<string>): string[] {
  const { messages, paint } = style;
  const { commit } = step;
  const said = approvalWords(story, step, ids, messages).join('; ');
  const head = commit
    ? `${paint.yellow(commit.short)}  ${commitDay(commit.date, messages)}  ${commit.author}  ${paint.bold(commit.subject)}`
    : paint.yellow(messages.history.uncommitted);
  return [wrapped(head, 0, style), ...(said === '' ? [] : [hanging(paint.dim(said), 2, style)])];
}

/** The day a commit was written, where its author was. */
export function commitDay(date: string, { language }: Messages): string {
  return dayInFigures(language, date.slice(0, 10));
}

function wrapped(text: string, indent: number, { wrap }: DiffStyle): string {
  return wrap ? wrap(text, indent) : text;
}

/** A text below a heading, its further rows set in more. */
function hanging(text: string, indent: number, style: DiffStyle): string {
  const [row = '', ...rows] = wrapped(text, indent + 2, style).split('\n');
  return [' '.repeat(indent) + row, ...rows.map((each) => ' '.repeat(indent + 2) + each)].join('\n');
}
