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
  'init-actor-twice': (a: { id: string }) =>
    `Two of the bodies would be called ${a.id}. Nothing was written.\nGive each an id of its own: --actor ID=NAME`,
  'init-no-registry': (a: { path: string }) =>
    `${a.path} is no registry of institutions. Nothing was written.\nMake one of a list: cyclo units import schools.xlsx -o plans/units/city.yaml`,
};
