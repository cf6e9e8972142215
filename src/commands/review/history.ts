import { Failure, usageError } from '../../failure.ts';
import { activityStory, stepCounter } from '../../render/history/activity-story.ts';
import { versionsIn, type Story, type StoryStep } from '../../render/history/story.ts';
import type { Edition } from '../../review/edition.ts';
import { command, declareOptions, type OptionValues } from '../command.ts';
import type { Context } from '../context.ts';
import { requireOneOf } from '../lookup.ts';
import { lineStyle } from './line-style.ts';
import { planStory, type Enough } from './plan-story.ts';
import { findPlanFiles, readPlanFile } from '../project/plans.ts';
import { readIfThere } from '../project/input.ts';
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
    const enough = (): Enough => {
      // One commit more is read than is shown, so that it is known whether there are more: the next one has changed the plan, too.
      if (id === undefined) return (steps) => narrowedTo(steps, options.actor).length > limit;
      // The next one that changed an activity may be the last of all.
      const count = stepCounter(id, options.actor);
      return (steps) => count(steps) >= limit;
    };
    const stories = await storiesOf(context, enough);
    if (options.actor !== undefined) {
      const actors = plansIn(stories).flatMap((plan) => plan.actors);
      await requireOneOf(
        'actor',
        options.actor,
        actors.map((actor) => actor.id),
      );
    }
    const asked =
      id === undefined
        ? stories.map((story) => ofActor(story, options.actor))
        : await activityStories(context, stories, id, options.actor);
    const shown = asked.map((story) => ({ ...story, shown: story.relevant.slice(0, limit) }));
    context.io.stdout.write(await rendered(context, shown, options));
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

/** The stories of an activity in every plan that has it, or had it. */
async function activityStories(
  { messages }: Context,
  stories: readonly Story[],
  id: string,
  actor: string | undefined,
): Promise<Story[]> {
  const found = stories
    .map((story) => activityStory(story, id, messages, actor))
    .filter((each) => each !== undefined);
  if (found.length === 0) {
    const activities = plansIn(stories).flatMap((plan) => plan.activities);
    await requireOneOf(
      'activity',
      id,
      activities.flatMap((activity) => [activity.id, ...activity.was]),
    );
  }
  return found;
}

/** All versions of the plans: a name has to be in some version of some plan. */
function plansIn(stories: readonly Story[]): Edition['plan'][] {
  return stories.flatMap(versionsIn).map(({ plan }) => plan);
}

async function rendered(
  context: Context,
  stories: readonly Story[],
  { format }: HistoryOptions,
): Promise<string> {
  const { messages } = context;
  if (format === 'json') return (await import('../../render/history/json.ts')).storiesJson(stories, messages);
  if (format === 'md') {
    const { storyMarkdown } = await import('../../render/history/markdown.ts');
    return stories.map((story) => storyMarkdown(story, messages)).join('\n');
  }
  const { storyText } = await import('../../render/history/lines.ts');
  const style = { messages, ...(await lineStyle(context)) };
  return stories.map((story) => storyText(story, style)).join('\n');
}

/** Only what concerns an actor, where one is given. */
function ofActor(story: Story, actor: string | undefined): Story {
  return actor === undefined ? story : { ...story, actor, relevant: narrowedTo(story.steps, actor) };
}

function narrowedTo(steps: readonly StoryStep[], actor: string | undefined): readonly StoryStep[] {
  if (actor === undefined) return steps;
  return steps.flatMap((step) => {
    const changes = step.changes.filter((change) => change.actor === actor || change.actors.includes(actor));
    return changes.length > 0 ? [{ ...step, changes }] : [];
  });
}
