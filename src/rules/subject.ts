import type { WorkingCalendar } from '../calendar/production/working-calendar.ts';
import type { Path } from '../diagnostic.ts';
import type { PlanFile } from '../plan/generated/plan-file.ts';
import type { Plan } from '../plan/plan.ts';
import { groupOf } from '../plan/schema/keys.ts';
import { whenContext } from '../plan/when/anchors.ts';
import {
  unitPlaces,
  type PlanText,
  type Subject,
  type TaskPlace,
  type UnitList,
  type WhenPlace,
} from './rule.ts';
import { timesIn } from './times.ts';

/** What a subject is made from. */
export interface Material {
  readonly file: string;
  readonly entry: PlanFile;
  readonly plan: Plan;
  readonly days: WorkingCalendar;
  /** Units of the plan's registries, by file. */
  readonly registries: readonly { readonly file: string; readonly units: UnitList['units'] }[];
}

/** Prepares a plan for the rules: each thing that several rules ask for is worked out once. */
export function subjectOf({ file, entry, plan, days, registries }: Material): Subject {
  const unitLists = [
    ...inlineUnits(file, entry),
    ...registries.map((each) => ({ ...each, path: ['units'] })),
  ];
  const timesOf = timesIn(whenContext(plan, days));
  const times = plan.activities.map(({ when }) => timesOf(when));
  const tasks: TaskPlace[] = [];
  const whens: WhenPlace[] = [];
  plan.activities.forEach((activity, index) => {
    const written = entry.activities[index];
    whens.push({ when: written?.when, index, times: times[index]! });
    for (const task of activity.tasks) {
      const own = task.when ? timesOf(task.when) : times[index]!;
      tasks.push({ activity, index, task, times: own });
      const full = written?.tasks[task.actor];
      if (task.when && typeof full === 'object')
        whens.push({ when: full.when, index, actor: task.actor, times: own });
    }
  });
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
    whens,
    times,
  };
}

function inlineUnits(file: string, entry: PlanFile): UnitList[] {
  return Object.entries(entry.actors).flatMap(([actor, { units }]) =>
    typeof units === 'object' ? [{ file, path: ['actors', actor, 'units'], units, actor }] : [],
  );
}

/** What an activity and a task say of the work besides. */
const DETAILS = ['output', 'where', 'indicator', 'note', 'responsible'] as const;
const IN_ACTIVITY = ['title', 'section', 'with', ...DETAILS] as const;
const IN_ORDER = [
  'kind',
  'issuer',
  'letterhead',
  'title',
  'place',
  'preamble',
  'clauses',
  'executors',
  'distribution',
  'acquaintance',
  'signatory',
  'appendix-signatory',
] as const;

function planTexts(file: string, entry: PlanFile): PlanText[] {
  const texts: PlanText[] = [];
  /** Adds every text in a value, however deep; addresses are none. */
  const add = (value: unknown, path: Path, bullet = false): void => {
    if (typeof value === 'string') texts.push({ text: value, path, file, bullet });
    else if (Array.isArray(value)) value.forEach((each, index) => add(each, [...path, index], bullet));
    else
      for (const [key, each] of Object.entries(groupOf(value)))
        if (key !== 'email') add(each, [...path, key], bullet);
  };
  const addKeys = <T extends object>(
    thing: T | undefined,
    keys: readonly (keyof T & string)[],
    path: Path,
  ): void => {
    for (const key of keys) if (thing?.[key] !== undefined) add(thing[key], [...path, key]);
  };
  addKeys(entry, ['title', 'subtitle', 'return-forms'], []);
  addKeys(entry.order, IN_ORDER, ['order']);
  for (const [index, column] of entry.table?.columns?.entries() ?? [])
    if (typeof column === 'object') add(column, ['table', 'columns', index]);
  for (const [id, actor] of Object.entries(entry.actors))
    addKeys(actor, ['name', 'responsible'], ['actors', id]);
  for (const [index, activity] of entry.activities.entries()) {
    addKeys(activity, IN_ACTIVITY, ['activities', index]);
    for (const actor in activity.tasks) {
      const task = activity.tasks[actor]!;
      const path = ['activities', index, 'tasks', actor];
      if (typeof task === 'string') add(task, path, true);
      else {
        add(task.text, [...path, 'text'], true);
        add(task.wording, [...path, 'wording'], true);
        addKeys(task, DETAILS, path);
      }
    }
  }
  return texts;
}

function unitTexts(lists: readonly UnitList[]): PlanText[] {
  return Array.from(unitPlaces(lists), ({ unit, path, file }) => ({
    text: unit.name,
    path: [...path, 'name'],
    file,
    bullet: false,
  }));
}
