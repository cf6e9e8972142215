/** The story of each piece of work: by when and why, who has a part in it, and who waits for whom. */
import { defined } from '../../defined.ts';
import { groupBy, addTo } from '../../group-by.ts';
import { dayInWords, weekdayName } from '../../messages/phrases/dates.ts';
import { hardSpaces } from '../../messages/phrases/hard-spaces.ts';
import { whenWords } from '../../messages/phrases/when.ts';
import type { Activity, Task } from '../../plan/plan.ts';
import { waitingFor } from '../../progress/chains.ts';
import type { Item } from '../../progress/obligations.ts';
import { isClosed } from '../../progress/due.ts';
import { byActivity } from '../../progress/obligations.ts';
import { waitingWords } from '../due.ts';
import { oneLine } from '../one-line.ts';
import { laterOrders } from '../parts/later-orders.ts';
import { responsibleWithin } from '../parts/responsible.ts';
import { textsFor } from '../view.ts';
import type { PageInMaking } from './page.ts';
import { recordLines } from './records.ts';
import { deadlineReasons } from './deadline-reasons.ts';

/** Somebody's part in a time. */
export type StoryPart = StoryTime['parts'][number];

/** One time at which the work falls due. */
export type StoryTime = ReturnType<typeof timesOf>[number];

/** What one actor does. */
export type StoryTask = ReturnType<typeof taskOf>;

/** Another piece of work, and whose it is. */
export type StoryLink = ReturnType<typeof linkTo>;

/** A piece of work. */
export type PageStory = ReturnType<typeof pageStories>[number];

/** The stories of all work that the page shows, in the order of the plan. */
export function pageStories(page: PageInMaking) {
  const { plan, items, words, messages } = page;
  const groups = byActivity(items);
  const all = byActivity(page.allItems);
  const shown = plan.activities.filter(({ id }) => groups.has(id));
  const known = new Set(shown.map(({ id }) => id));
  const links = new Map(shown.map((each) => [each.id, linkTo(each, page)]));
  const followers = new Map<string, ReturnType<typeof linkTo>[]>();
  for (const { id, after } of shown) {
    for (const before of new Set(after)) addTo(followers, before, links.get(id)!);
  }
  return shown.map((activity) => {
    const own = groups.get(activity.id)!;
    const [first] = own;
    return {
      id: activity.id,
      title: set(activity.title),
      ...defined({ section: activity.section && set(activity.section) }),
      when: hardSpaces(whenWords(activity.when, messages, plan.period)),
      changes: first ? laterOrders(first, messages).map(hardSpaces) : [],
      facts: activity.with.length > 0 ? [fact(words.story.with, activity.with.join('; '))] : [],
      tasks: activity.tasks
        .filter((task) => own.some((item) => item.task === task))
        .map((task) => taskOf(task, own, page)),
      times: timesOf(own, all, page),
      before: activity.after.filter((id) => known.has(id)).map((id) => links.get(id)!),
      after: followers.get(activity.id) ?? [],
    };
  });
}

/** Another piece of work, and whose it is. */
function linkTo({ id, title, tasks }: Activity, { plan }: PageInMaking) {
  const own = plan.actors.filter((actor) => tasks.some((task) => task.actor === actor.id));
  return { id, title: set(title), who: own.map(({ name }) => set(name)).join(', ') };
}

function taskOf(task: Task, own: readonly Item[], { plan, include, words, messages }: PageInMaking) {
  const { story } = words;
  const items = own.filter((item) => item.task === task);
  const { where, output, indicator, note } = task;
  const responsible = responsibleWithin(items, include.has('people')).join(', ');
  const facts: [string, string | undefined][] = [
    [story.responsible, responsible],
    [story.where, where],
    [story.output, output],
    [story.indicator, indicator],
    [story.note, include.has('notes') ? note : undefined],
  ];
  return {
    who: set(items[0]!.actor.name),
    role: messages.common.roles[task.role],
    text: [...new Set(items.map(({ text }) => set(text)))].join(' / '),
    /** Where it is another than that of the whole. */
    ...defined({ when: task.when && hardSpaces(whenWords(task.when, messages, plan.period)) }),
    facts: facts.flatMap(([heading, text]) => (text ? [fact(heading, text)] : [])),
  };
}

/** Parts that fall due on one day for one period are told together. */
function timesOf(own: readonly Item[], all: ReadonlyMap<string, readonly Item[]>, page: PageInMaking) {
  const { tags, judge, messages } = page;
  const times = groupBy(own, ({ occurrence, effectiveDeadline, task }) =>
    JSON.stringify([occurrence.id, occurrence.deadline, effectiveDeadline, task.when]),
  );
  return [...times.values()].map((items) => {
    const first = items[0]!;
    const { effectiveDeadline: day } = first;
    const { language } = messages;
    return {
      period: hardSpaces(messages.when.occurrence({ id: first.occurrence.id })),
      /** Absent where there is none. */
      ...defined({
        deadline: day && hardSpaces(`${dayInWords(language, day)}, ${weekdayName(language, day)}`),
      }),
      why: deadlineReasons(first, page).map(hardSpaces),
      /** What has to be done first, and is not. */
      waiting: waitingOf(items, all, page),
      parts: items.map((item) => ({
        who: set(item.actor.name),
        tag: tags.of([item]),
        ...defined({ progress: judge?.progress([item]) }),
        records: recordLines(item, page),
      })),
    };
  });
}

function waitingOf(
  items: readonly Item[],
  all: ReadonlyMap<string, readonly Item[]>,
  { judged, judge, messages }: PageInMaking,
): string[] {
  if (!judged || !judge) return [];
  const { states, today } = judged;
  const open = items.filter((item) => !isClosed({ status: judge.status([item])! }));
  const lines = open.flatMap((item) =>
    textsFor('page', waitingWords(waitingFor(item, all, item.units, states, today), messages)),
  );
  return [...new Set(lines)].map(hardSpaces);
}

/** Something said of the work, under a heading of its own. */
function fact(heading: string, text: string) {
  return { heading, text: set(text) };
}

/** A text as the page has it. */
export function set(text: string): string {
  return hardSpaces(oneLine(text));
}
