import { once } from '../group-by.ts';
import type { WorkingCalendar } from '../calendar/production/working-calendar.ts';
import type { Path } from '../diagnostic.ts';
import type {
  ActivityEntry,
  FullTaskEntry,
  OrderEntry,
  PlanFile,
  ResponsibleEntry,
} from '../plan/generated/plan-file.ts';
import type { Plan } from '../plan/plan.ts';
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

type Add = (text: string | null | undefined, owner: Path, place: Path, bullet?: boolean) => void;

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

const ROOT: Path = [];

function planTexts(file: string, entry: PlanFile): PlanText[] {
  const texts: PlanText[] = [];
  const add: Add = (text, owner, place, bullet = false) => {
    if (typeof text === 'string') texts.push({ text, entry: owner, place, file, bullet });
  };
  add(entry.title, ROOT, ['title']);
  add(entry.subtitle, ROOT, ['subtitle']);
  add(entry['return-forms'], ROOT, ['return-forms']);
  if (entry.order) addOrder(entry.order, ['order'], add);
  entry.table?.columns?.forEach((column, index) => {
    if (typeof column === 'string') return;
    for (const [name, heading] of Object.entries(column)) add(heading, ['table'], ['columns', index, name]);
  });
  for (const [id, { name, responsible }] of Object.entries(entry.actors)) {
    add(name, ['actors', id], ['name']);
    if (responsible !== undefined) addResponsible(responsible, ['actors', id], ['responsible'], add);
  }
  const inTask = taskPaths();
  entry.activities.forEach((activity, index) => addActivity(activity, ['activities', index], inTask, add));
  return texts;
}

function addOrder(order: OrderEntry, owner: Path, add: Add): void {
  for (const key of ['kind', 'issuer', 'letterhead', 'title', 'place', 'preamble'] as const)
    add(order[key], owner, [key]);
  for (const key of ['clauses', 'executors', 'distribution'] as const) {
    order[key]?.forEach((text, index) => add(text, owner, [key, index]));
  }
  if (typeof order.acquaintance === 'object' || typeof order.acquaintance === 'string')
    addResponsible(order.acquaintance, owner, ['acquaintance'], add);
  for (const key of ['signatory', 'appendix-signatory'] as const) {
    add(order[key]?.post, owner, [key, 'post']);
    add(order[key]?.name, owner, [key, 'name']);
  }
}

const TITLE: Path = ['title'];
const SECTION: Path = ['section'];

/** What an activity and a task say of the work besides. */
const DETAILS = ['output', 'where', 'indicator', 'note'] as const;

/** Where each of them stands, and who is responsible. */
type DetailPaths = ReadonlyMap<(typeof DETAILS)[number] | 'responsible', Path>;

function detailPaths(around: Path): DetailPaths {
  return new Map(([...DETAILS, 'responsible'] as const).map((key) => [key, [...around, key]]));
}

const OWN_DETAILS = detailPaths([]);

function addDetails(entry: ActivityEntry | FullTaskEntry, owner: Path, paths: DetailPaths, add: Add): void {
  for (const key of DETAILS) add(entry[key], owner, paths.get(key)!);
  if (entry.responsible !== undefined)
    addResponsible(entry.responsible, owner, paths.get('responsible')!, add);
}

function addResponsible(entry: ResponsibleEntry, owner: Path, place: Path, add: Add): void {
  if (Array.isArray(entry)) {
    entry.forEach((each, index) => addResponsible(each, owner, [...place, index], add));
  } else if (typeof entry === 'string') add(entry, owner, place);
  else for (const key of ['post', 'name'] as const) add(entry[key], owner, [...place, key]);
}

function addActivity(
  activity: ActivityEntry,
  owner: Path,
  inTask: (actor: string) => TaskPaths,
  add: Add,
): void {
  add(activity.title, owner, TITLE);
  add(activity.section, owner, SECTION);
  addDetails(activity, owner, OWN_DETAILS, add);
  activity.with?.forEach((text, index) => add(text, owner, ['with', index]));
  for (const actor in activity.tasks) {
    const task = activity.tasks[actor]!;
    const paths = inTask(actor);
    if (typeof task === 'string') {
      add(task, owner, paths.task, true);
      continue;
    }
    add(task.text, owner, paths.text, true);
    for (const occurrence in task.wording) {
      add(task.wording[occurrence], owner, ['tasks', actor, 'wording', occurrence], true);
    }
    addDetails(task, owner, paths.details, add);
  }
}

/** The paths of an actor's texts inside an activity: the same in every activity, so kept once. */
interface TaskPaths {
  readonly task: Path;
  readonly text: Path;
  readonly details: DetailPaths;
}

function taskPaths(): (actor: string) => TaskPaths {
  return once((actor) => {
    const task: Path = ['tasks', actor];
    return { task, text: [...task, 'text'], details: detailPaths(task) };
  });
}

function unitTexts(lists: readonly UnitList[]): PlanText[] {
  return Array.from(unitPlaces(lists), ({ unit, path, file }) => ({
    text: unit.name,
    entry: path,
    place: ['name'],
    file,
    bullet: false,
  }));
}
