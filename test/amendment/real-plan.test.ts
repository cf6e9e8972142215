import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { ActivityEntry, FullTaskEntry, PlanFile } from '../../src/plan/generated/plan-file.ts';
import type { Edition } from '../../src/review/edition.ts';
import { editionFrom } from '../review/editions.ts';
import { runs } from '../runs.ts';
import { expectCarriedOut, isSamePaper, orderBetween } from './between.ts';

const FILES = { 'units/chelyabinsk.yaml': readFileSync('plans/units/chelyabinsk.yaml', 'utf8') };
const signed = parse(readFileSync('plans/sgo-2010-h1.yaml', 'utf8')) as PlanFile;
signed.order = { ...signed.order!, number: '152', date: '2010-08-20' };

const read = (plan: PlanFile): Promise<Edition> => editionFrom(stringify(plan), FILES);

type Edit = (activity: ActivityEntry, plan: PlanFile, index: number) => void;

function eachText(activity: ActivityEntry, change: (text: string) => string): void {
  for (const [actor, task] of Object.entries(activity.tasks)) {
    if (typeof task === 'string') activity.tasks[actor] = change(task);
    else {
      task.text = change(task.text);
      for (const [time, text] of Object.entries(task.wording ?? {})) task.wording![time] = change(text);
    }
  }
}

const asTask = (task: ActivityEntry['tasks'][string]): FullTaskEntry =>
  typeof task === 'string' ? { text: task } : task;

/** What is done to each activity of the plan in turn; in a shorter run, to some of them. */
const EDITS: Readonly<Record<string, Edit>> = {
  goes: (_, plan, index) => void plan.activities.splice(index, 1),
  'is withdrawn': (activity) => void (activity.withdrawn = { by: 'приказ № 3' }),
  'moves to December': (activity) => void (activity.when = '2010-12'),
  'moves to August': (activity) => void (activity.when = '2010-08'),
  'has a day': (activity) => void (activity.when = '2010-10-15'),
  'is due by the tenth': (activity) => void (activity.when = { every: 'month', by: 10 }),
  'comes round every month': (activity) => void (activity.when = { every: 'month' }),
  'stands first': (_, plan, index) => void plan.activities.unshift(...plan.activities.splice(index, 1)),
  'stands last': (_, plan, index) => void plan.activities.push(...plan.activities.splice(index, 1)),
  'has another word': (activity) =>
    eachText(activity, (text) =>
      text.replace(/ в | на | по /, ' в рамках плана $&').replaceAll(/ {2,}/g, ' '),
    ),
  'has other words': (activity) => eachText(activity, () => 'Проведение работ по плану «Школа «Новая»»'),
  'has fewer words': (activity) =>
    eachText(activity, (text) => text.split(' ').slice(0, -2).join(' ') || text),
  'becomes two': (activity, plan, index) =>
    void plan.activities.splice(index + 1, 0, { ...structuredClone(activity), id: 'second-part' }),
  'goes to the first body': (activity) => {
    const [[actor, task]] = Object.entries(activity.tasks) as [[string, ActivityEntry['tasks'][string]]];
    if (Object.hasOwn(activity.tasks, 'UO')) return;
    delete activity.tasks[actor];
    activity.tasks['UO'] = task;
  },
  'concerns everybody': (activity, plan) => {
    for (const actor of Object.keys(plan.actors)) activity.tasks[actor] ??= 'Участие в работе';
  },
  'has another title': (activity) => void (activity.title = 'Другое название'),
  'has another proof': (activity) => void (activity.output = 'Справка'),
  'has another role': (activity) => {
    for (const [actor, task] of Object.entries(activity.tasks))
      activity.tasks[actor] = { ...asTask(task), role: 'support' };
  },
  'concerns one office': (activity) => {
    if (activity.tasks['RUO'])
      activity.tasks['RUO'] = { ...asTask(activity.tasks['RUO']), only: ['ruo-leninsky'] };
  },
};

describe('every edit of the order of 2010', () => {
  it.each(Object.entries(EDITS))('an activity %s', async (_, edit) => {
    const before = await read(signed);
    const all = signed.activities.length;
    for (let n = 0; n < runs(all); n++) {
      const index = Math.floor((n * all) / runs(all));
      const later = structuredClone(signed);
      edit(later.activities[index]!, later, index);
      const after = await read(later);
      const made = orderBetween(before, after);
      expectCarriedOut(before, after, made);
      const { outside, changes } = made;
      // What is printed is in the order, and what is not is listed.
      if (isSamePaper(before, after)) expect(outside).toHaveLength(changes.length);
      else if (changes.length === 1) expect(outside).toEqual([]);
    }
  });
});
