import { occurrences, type Occurrences, type WhenContext } from '../calendar/occurrences.ts';
import type { WorkingCalendar } from '../calendar/production/working-calendar.ts';
import type { Path } from '../diagnostic.ts';
import type { ActivityEntry, OrderEntry, PlanFile } from '../plan/generated/plan-file.ts';
import type { Plan } from '../plan/plan.ts';
import type { PlanText, Subject, TaskPlace, UnitList } from './rule.ts';

/** What a subject is made from. */
export interface Material {
  readonly file: string;
  readonly entry: PlanFile;
  readonly plan: Plan;
  readonly days: WorkingCalendar;
  /** Units of the plan's registries, by file. */
  readonly registries: readonly { readonly file: string; readonly units: UnitList['units'] }[];
}

type Add = (text: string | null | undefined, owner: Path, place: Path, bullet?: boolean) => void;

/** Prepares a plan for the rules: each thing that several rules ask for is worked out once. */
export function subjectOf({ file, entry, plan, days, registries }: Material): Subject {
  const context: WhenContext = { period: plan.period, monthDeadline: plan.monthDeadline, days };
  const unitLists = [
    ...inlineUnits(file, entry),
    ...registries.map((each) => ({ ...each, path: ['units'] })),
  ];
  const shared = plan.activities.map(({ when }) => occurrences(when, context));
  const tasks = plan.activities.flatMap((activity, index) =>
    activity.tasks.map((task): TaskPlace => ({
      activity,
      index,
      task,
      times: task.when ? occurrences(task.when, context) : shared[index]!,
    })),
  );
  return {
    file,
    entry,
    plan,
    calendar: days,
    unitLists,
    units: new Map(plan.actors.flatMap((actor) => actor.units.map((unit) => [unit.id, unit]))),
    texts: [...planTexts(file, entry), ...unitTexts(unitLists)],
    tasks,
    period: new Set(plan.period),
    times: (index): Occurrences => shared[index]!,
  };
}

function inlineUnits(file: string, entry: PlanFile): UnitList[] {
  return Object.entries(entry.actors).flatMap(([actor, { units }]) =>
    typeof units === 'object' ? [{ file, path: ['actors', actor, 'units'], units, actor }] : [],
  );
}

const ROOT: Path = [];

function planTexts(file: string, entry: PlanFile): PlanText[] {
  const texts: PlanText[] = [];
  const add: Add = (text, owner, place, bullet = false) => {
    if (typeof text === 'string') texts.push({ text, entry: owner, place, file, bullet });
  };
  add(entry.title, ROOT, ['title']);
  add(entry.subtitle, ROOT, ['subtitle']);
  if (entry.order) addOrder(entry.order, ['order'], add);
  for (const [id, { name }] of Object.entries(entry.actors)) add(name, ['actors', id], ['name']);
  entry.activities.forEach((activity, index) => addActivity(activity, ['activities', index], add));
  return texts;
}

function addOrder(order: OrderEntry, owner: Path, add: Add): void {
  for (const key of ['kind', 'issuer', 'title', 'place', 'preamble'] as const) add(order[key], owner, [key]);
  for (const key of ['clauses', 'executors', 'distribution'] as const) {
    order[key]?.forEach((text, index) => add(text, owner, [key, index]));
  }
  add(order.signatory?.post, owner, ['signatory', 'post']);
  add(order.signatory?.name, owner, ['signatory', 'name']);
}

const TITLE: Path = ['title'];
const OUTPUT: Path = ['output'];

function addActivity(activity: ActivityEntry, owner: Path, add: Add): void {
  add(activity.title, owner, TITLE);
  add(activity.output, owner, OUTPUT);
  activity.with?.forEach((text, index) => add(text, owner, ['with', index]));
  for (const actor in activity.tasks) {
    const task = activity.tasks[actor]!;
    if (typeof task === 'string') {
      add(task, owner, ['tasks', actor], true);
      continue;
    }
    add(task.text, owner, ['tasks', actor, 'text'], true);
    for (const occurrence in task.wording) {
      add(task.wording[occurrence], owner, ['tasks', actor, 'wording', occurrence], true);
    }
    add(task.output, owner, ['tasks', actor, 'output']);
  }
}

function unitTexts(lists: readonly UnitList[]): PlanText[] {
  return lists.flatMap(({ units, path, file }) =>
    units.map(({ name }, index) => ({
      text: name,
      entry: path,
      place: [index, 'name'],
      file,
      bullet: false,
    })),
  );
}
