import { counted } from '../counted.ts';
import { few } from '../../phrases/few.ts';
import { suggestion } from './suggestion.ts';

/** What is wrong with the plans, or is not in them. */
export const plansFailures = {
  'plan-not-found': (a: { path: string }) =>
    `There is no plan at ${a.path}.\nName a plan file with --plan FILE, or run cyclo inside a folder that has plans/.`,
  'plan-broken': (a: { file: string; count: number }) =>
    `${a.file} has ${counted(a.count, 'mistake')}, shown above, and cannot be relied on.\nSee everything at once: cyclo validate ${a.file}. Another plan can be named with --plan FILE.`,
  'no-plans': (_: object) =>
    'There is no plan here: no folder plans/ with a YAML file, neither in this folder nor in one above it.\nGo to the folder of your plans, or name one with --plan FILE.',
  'one-plan': (a: { plans: readonly string[] }) =>
    `There are several plans: ${a.plans.join(', ')}. Name the one to write with --plan FILE.`,
  'calendars-differ': (a: { calendars: readonly { name: string; plans: readonly string[] }[] }) =>
    `The plans follow different calendars: ${a.calendars.map(({ name, plans }) => `${name} (${plans.join(', ')})`).join('; ')}.\nName plans of one calendar: --plan FILE.`,
  'calendar-not-found': (a: { path: string }) =>
    `There is no calendar at ${a.path}.\nName a calendar file, or ru for the calendar of Russia.`,
  'calendar-broken': (a: { path: string; count: number }) =>
    `${a.path} has ${counted(a.count, 'mistake')}, shown above, and cannot be relied on.\nCorrect the file, or name another calendar.`,
  'unknown-actor': (a: { id: string; nearest: string | undefined; known: readonly string[] }) =>
    `No plan here has an actor “${a.id}”. ${suggestion(a.nearest)}Actors: ${few('en', a.known)}.`,
  'unknown-unit': (a: { id: string; nearest: string | undefined; known: readonly string[] }) =>
    `No plan here has a unit “${a.id}”. ${suggestion(a.nearest)}Units: ${few('en', a.known)}.`,
  /** A name that several have: one of their ids is wanted. */
  'called-alike': (a: { name: string; ids: readonly string[] }) =>
    `Several are called “${a.name}”. Give the id of one: ${few('en', a.ids)}.`,
  'unknown-responsible': (a: { name: string; known: readonly string[] }) =>
    a.known.length === 0
      ? `No plan names anybody responsible, so nothing is “${a.name}”’s.\nSay it in an activity, a task, a unit or an actor: responsible: NAME.`
      : `Nobody who is responsible has a name or a post like “${a.name}”. Responsible are: ${few('en', a.known)}.`,
  'unknown-activity': (a: { id: string; nearest: string | undefined; known: readonly string[] }) =>
    `No plan here has an activity “${a.id}”. ${suggestion(a.nearest)}Ids are listed by cyclo due --all.`,
};
