import { counted } from '../counted.ts';

/** Why nothing comes of a document. */
export const importFailures = {
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
};
