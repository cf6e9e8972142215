import { few } from '../../phrases/few.ts';
import { counted } from '../counted.ts';
import { suggestion } from './suggestion.ts';

/** What is wrong with the plans, or is not in them; why none is made, imported or brought up. */
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
  'import-not-there': (a: { path: string }) =>
    `There is no file ${a.path}.\nName the document with the table: DOCX, XLSX, ODT, ODS, HTML, CSV or text.`,
  'import-no-work': (a: { path: string }) =>
    `No table of a plan was found in ${a.path}: no months, terms or bodies over columns or beside rows.\nGive the document with the table as text (not as a picture), or name the table by --table N.`,
  'import-no-table': (a: { path: string; number: string; tables: number }) =>
    `${a.path} has no table ${a.number} that could be a plan${a.tables === 0 ? '' : `; it has ${counted(a.tables, 'table')}`}.\nLeave --table out, or name one of them.`,
  'import-exists': (a: { path: string }) =>
    `${a.path} is there already.\nGive --update to take over what changed in the source and keep what was edited by hand, or another name with --output.`,
  'import-no-base': (a: { path: string }) =>
    `What ${a.path} was imported from is not known here, so nobody can tell what was edited by hand since.\nName the document or the plan as it was then: --base FILE.`,
  'import-base-broken': (a: { path: string }) =>
    `${a.path} cannot be merged: it is no plan without errors of YAML.\nSee cyclo validate ${a.path}.`,
  'init-needs': (a: { missing: readonly string[] }) =>
    `A new plan needs ${a.missing.join(', ')}. Nothing was written.\nAs in: cyclo init --title "Work plan" --period 2026-09..2027-05 --actor "RUO=District offices" --actor "MOU=Schools"`,
  'init-exists': (a: { path: string; name: string }) =>
    `${a.path} is there, and has the name ${a.name}. Nothing was written.\nGive the new plan another name: --name NAME`,
  'compare-two': (a: { count: number }) =>
    `Two plans are compared, and ${a.count} ${a.count === 1 ? 'is' : 'are'} named.\nAs in: cyclo compare plans/sgo-2010-h1.yaml plans/sgo-2010-h2.yaml`,
  'next-needs-period': (_: object) =>
    'The months of the new plan are not given. Nothing was written.\nAs in: cyclo next --period 2011-01..2011-05',
  'next-not-later': (a: { plan: string; begins: string; period: string }) =>
    `${a.period} is no later than ${a.plan}, which begins in ${a.begins}. Nothing was written.\nGive a period that begins later, or another plan: --plan FILE`,
  'next-which-plan': (a: { plans: readonly string[] }) =>
    `The next plan is made of one plan, in a file. Nothing was written.\nSay which: ${a.plans.length === 0 ? '--plan FILE' : a.plans.map((plan) => `--plan ${plan}`).join(', ')}`,
  'init-actor-twice': (a: { id: string }) =>
    `Two of the bodies would be called ${a.id}. Nothing was written.\nGive each an id of its own: --actor ID=NAME`,
  'init-no-registry': (a: { path: string }) =>
    `${a.path} is no registry of institutions. Nothing was written.\nMake one of a list: cyclo units import schools.xlsx -o plans/units/city.yaml`,
  'add-which-plan': (a: { plans: readonly string[] }) =>
    a.plans.length === 0
      ? 'There is no plan here to add to.\nBegin one: cyclo init; or name one: --plan FILE'
      : `An activity is added to one plan, in a file. Nothing was written.\nSay which: ${a.plans.map((plan) => `--plan ${plan}`).join(', ')}`,
  'add-needs': (a: { missing: readonly string[] }) =>
    `A new activity needs ${a.missing.join(', ')}. Nothing was written.\nAs in: cyclo add --title "Meeting" --when "{every: month, by: 5}" --actor RUO --text "Take part in the meeting"`,
  'add-actor-twice': (a: { actor: string }) =>
    `${a.actor} is named twice; an actor has one task in an activity. Nothing was written.\nPut both into one --text, or add two activities.`,
  'add-for-each': (a: { option: string; said: number; actors: number }) =>
    `${a.option} is given ${counted(a.said, 'time')} for ${counted(a.actors, 'actor')}. Nothing was written.\nGive it once for all of them, or once for each --actor, in the same order.`,
  'add-no-id': (_: object) => 'No id can be made of that title. Nothing was written.\nGive one: --id NAME',
  'add-id-taken': (a: { id: string; title: string }) =>
    `The id ${a.id} is that of “${a.title}”, now or formerly. Nothing was written.\nGive another: --id NAME`,
  'add-no-place': (a: { path: string }) =>
    `In ${a.path} a text keeps the empty lines behind it (|+), so that work put there would change it. Nothing was written.\nBring the plan into the canonical form first: cyclo fmt ${a.path}`,
  'add-when': (a: { text: string }) =>
    `“${a.text}” is not understood as one time of this plan. Nothing was written.\nWrite it as an order does, “monthly, by the 25th”, or as a plan does, "{every: month, by: 25}"; cyclo when shows what such a rule gives and what is wrong with it.`,
  'derive-whose': (_: object) =>
    'Whose plan is to be made?\nAs in: cyclo derive --actor RUO --unit ruo-kalininsky',
  'derive-files': (a: { files: readonly string[] }) =>
    `${a.files.join(', ')}: files are named only with --update.\nName the new plan by --output FILE, and the plan above by --plan FILE.`,
  'derive-exists': (a: { path: string }) =>
    `${a.path} is there already. Nothing was written.\nTo bring it up to the plan above: cyclo derive --update ${a.path}; or give another name: --output FILE`,
  'plan-name-taken': (a: { name: string; path: string }) =>
    `The plan in ${a.path} is called ${a.name}, too, and records could not tell them apart. Nothing was written.\nGive the new file another name: --output FILE`,
  'derive-not-theirs': (a: { actor: string; unit: string; owner: string; units: readonly string[] }) =>
    a.unit === ''
      ? `The actor ${a.actor} is in none of the plans that are meant.\nName the plan above: --plan FILE`
      : `${a.unit} is no unit of ${a.actor}${a.owner === '' ? '' : `: it is one of ${a.owner}`}. Nothing was written.${a.units.length === 0 ? '' : `\nUnits of ${a.actor}: ${a.units.slice(0, 20).join(', ')}${a.units.length > 20 ? ', …' : ''}`}`,
  'derive-which-unit': (a: { actor: string; units: readonly string[] }) =>
    `${a.actor} has several units, and each has a plan of its own. Nothing was written.\nSay which: ${a.units
      .slice(0, 20)
      .map((unit) => `--unit ${unit}`)
      .join(', ')}${a.units.length > 20 ? ', …' : ''}`,
  'derive-nothing': (a: { unit: string; plan: string }) =>
    `The plan ${a.plan} asks nothing of ${a.unit}, nor of any unit below it. Nothing was written.\nName another unit, or another plan above: --plan FILE`,
  'derive-no-unit': (a: { unit: string; plan: string }) =>
    `The plan ${a.plan} has no unit ${a.unit} any more. Nothing was written.\nIf it has another id now, the registry names the former one: was: [${a.unit}].`,
  'derive-none': (a: { plans: readonly string[] }) =>
    `None of the plans here was made from another${a.plans.length === 0 ? '' : `: ${a.plans.join(', ')}`}.\nMake one: cyclo derive --actor RUO --unit ruo-kalininsky`,
  'derive-not-derived': (a: { file: string }) =>
    `${a.file} was not made from another plan: it has no derived-from.\nMake a plan from it: cyclo derive --plan ${a.file} --unit ID`,
  'derive-no-parent': (a: { file: string; parent: string; plan: string }) =>
    `The plan above ${a.file} is not found: no plan ${a.plan} in ${a.parent}, nor beside it.\nSay where it is: --parent FILE`,
  'derive-other-plan': (a: { file: string; plan: string; found: string }) =>
    `In ${a.file} is the plan ${a.found}, and not ${a.plan}, which is named in derived-from.\nSay where that is: --parent FILE. A plan does not change its id.`,
  'derive-no-base': (a: { file: string; base: string }) =>
    `What ${a.file} was made as is not known here, so nobody can tell what was edited since: ${a.base} is missing.\nName the plan above, or the derived plan, as it was then: --base FILE`,
  'derive-revision-gone': (a: { file: string; revision: string; parent: string }) =>
    `The revision ${a.revision.slice(0, 12)} of the plan above, which ${a.file} follows, is not in this repository of ${a.parent}.\nA shallow clone is completed by git fetch --unshallow. Or name the plan above as it was then: --base FILE`,
  'derive-update-output': (_: object) =>
    '--update changes the derived plan itself.\nLeave --output out; to have it elsewhere, copy the file.',
  'derive-one-base': (a: { files: readonly string[] }) =>
    `One base is of one plan.\nName the plan with --base: ${a.files.map((file) => `cyclo derive --update ${file} --base FILE`).join(' or ')}`,
  'diff-parent-words': (a: { words: readonly string[] }) =>
    `--parent compares derived plans with the plan above; ${a.words.join(', ')} is none of them.\nName files of derived plans, or nothing for all of them.`,
};
