import { Failure, usageError } from '../../failure.ts';
import { activityStory, stepCounter, type ActivityStory } from '../../render/history/activity-story.ts';
import type { DiffStyle } from '../../render/diff/lines.ts';
import type { Story, StoryStep } from '../../render/history/story.ts';
import type { Edition } from '../../review/edition.ts';
import { command } from '../command.ts';
import type { Context } from '../context.ts';
import { declareOptions, type OptionValues } from '../options.ts';
import { oneOf } from '../known.ts';
import { planStory, type Enough } from './plan-story.ts';
import { findPlanFiles, readPlanFile } from '../project/plans.ts';
import { readIfThere } from '../project/read-file.ts';
import { Repositories } from '../project/repositories.ts';
import { ABSENT, stateOf, type PlanState } from './story-editions.ts';

const OPTIONS = declareOptions(['actor', 'limit', 'format'], { format: ['text', 'json', 'md'] });

type HistoryOptions = OptionValues<typeof OPTIONS>;

/** `cyclo history`: what each commit did to a plan, or to one activity, and since when it says what it says. */
export const history = command({
  writes: false,
  argument: { flags: '[activity]', name: 'activity' },
  options: OPTIONS,
  async run(context, { args, options }) {
    const limit = limitOf(options.limit);
    const [id] = args;
    // One commit more is read than is shown, so that it is known whether there are more.
    const enough = (): Enough => {
      if (id === undefined) return (steps) => narrowedTo(steps, options.actor).length > limit;
      const count = stepCounter(id, options.actor);
      return (steps) => count(steps) > limit;
    };
    const stories = await storiesOf(context, enough);
    if (options.actor !== undefined) await checkActor(options.actor, stories);
    context.io.stdout.write(
      id === undefined
        ? await storiesText(context, stories, options, limit)
        : await activityText(
            context,
            await activityStories(context, stories, id, options.actor),
            options,
            limit,
          ),
    );
  },
});

function limitOf(text: string | undefined): number {
  if (text === undefined) return Infinity;
  if (!/^[1-9]\d*$/.test(text)) throw usageError('not-a-count', { option: '--limit', text });
  return Number(text);
}

/** The stories of the plans that were named, also of those that are gone; else of all that are here. */
async function storiesOf(context: Context, enough: () => Enough): Promise<Story[]> {
  const { io } = context;
  const files = await findPlanFiles(context);
  if (files.length === 0) throw new Failure('no-plans', {});
  const repositories = new Repositories(io);
  const stories: Story[] = [];
  for (const file of files) {
    const { repository, path } = await repositories.place(file);
    const story = await planStory(repository, file, path, await workingState(context, file), enough());
    if (story.steps.length === 0 && (await readIfThere(io, file)) === undefined)
      throw new Failure('plan-not-found', { path: file });
    stories.push(story);
  }
  return stories;
}

async function workingState(context: Context, file: string): Promise<PlanState> {
  const bytes = await readIfThere(context.io, file);
  return bytes === undefined ? ABSENT : stateOf(await readPlanFile(context, file));
}

async function checkActor(id: string, stories: readonly Story[]): Promise<void> {
  await check('actor', id, stories, ({ actors }) => actors.map((actor) => actor.id));
}

/** The stories of an activity in every plan that has it, or had it. */
async function activityStories(
  { messages }: Context,
  stories: readonly Story[],
  id: string,
  actor: string | undefined,
): Promise<ActivityStory[]> {
  const told = stories
    .map((story) => activityStory(story, id, messages, actor))
    .filter((each) => each !== undefined);
  if (told.length === 0) {
    await check('activity', id, stories, ({ activities }) =>
      activities.flatMap((activity) => [activity.id, ...activity.was]),
    );
  }
  return told;
}

/** A name has to be in some version of some plan. */
async function check(
  kind: 'actor' | 'activity',
  id: string,
  stories: readonly Story[],
  namesIn: (plan: Edition['plan']) => readonly string[],
): Promise<void> {
  const versions = stories.flatMap(({ steps }) =>
    steps.flatMap(({ before, after }) => (after ? [after, ...before] : before)),
  );
  await oneOf(
    kind,
    id,
    versions.flatMap(({ plan }) => namesIn(plan)),
  );
}

async function storiesText(
  context: Context,
  stories: readonly Story[],
  { format, actor }: HistoryOptions,
  limit: number,
): Promise<string> {
  const { messages } = context;
  const narrowed = stories.map((story) => ({
    ...story,
    ...(actor === undefined ? {} : { actor }),
    steps: narrowedTo(story.steps, actor),
  }));
  const shown = narrowed.map((story) => ({ ...story, shown: story.steps.slice(0, limit) }));
  if (format === 'json') {
    return (await import('../../render/history/json.ts')).renderStoriesJson(shown, messages);
  }
  if (format === 'md') {
    const { storyMarkdown } = await import('../../render/history/markdown.ts');
    return shown.map((story) => storyMarkdown(story, messages)).join('\n');
  }
  const [{ renderStory }, style] = await Promise.all([
    import('../../render/history/lines.ts'),
    styleOf(context),
  ]);
  return shown.map((story) => renderStory(story, style)).join('\n');
}

/** Only what concerns an actor, where one is given. */
function narrowedTo(steps: readonly StoryStep[], actor: string | undefined): readonly StoryStep[] {
  if (actor === undefined) return steps;
  return steps.flatMap((step) => {
    const changes = step.changes.filter((change) => change.actor === actor || change.actors.includes(actor));
    return changes.length > 0 ? [{ ...step, changes }] : [];
  });
}

async function activityText(
  context: Context,
  stories: readonly ActivityStory[],
  { format }: HistoryOptions,
  limit: number,
): Promise<string> {
  const { messages } = context;
  const shown = stories.map((told) => ({ ...told, shown: told.steps.slice(0, limit) }));
  if (format === 'json') {
    return (await import('../../render/history/json.ts')).renderActivityStoriesJson(shown, messages);
  }
  if (format === 'md') {
    const { activityStoryMarkdown } = await import('../../render/history/markdown.ts');
    return shown.map((told) => activityStoryMarkdown(told, messages)).join('\n');
  }
  const [{ renderActivityStory }, style] = await Promise.all([
    import('../../render/history/lines.ts'),
    styleOf(context),
  ]);
  return shown.map((told) => renderActivityStory(told, style)).join('\n');
}

async function styleOf({ io, messages, paint }: Context): Promise<DiffStyle> {
  if (!io.stdout.isTTY) return { messages, paint };
  const { wrapText } = await import('../../render/terminal/wrap-text.ts');
  return {
    messages,
    paint,
    wrap: (text, indent) => wrapText(text, Math.max(20, io.stdout.columns - indent)),
  };
}
