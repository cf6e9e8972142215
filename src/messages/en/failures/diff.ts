import { counted } from '../counted.ts';
import { suggestion } from './suggestion.ts';

/** Why two versions cannot be compared. */
export const diffFailures = {
  'diff-too-many': (a: { words: readonly string[] }) =>
    `Two versions are compared, and ${a.words.length} words were given: ${a.words.join(' ')}.\nA range (v1..v2) is both of them. To look at one plan only: --plan FILE.`,
  'diff-stdin-twice': (_: object) =>
    'Standard input can be read once. Name a file or a revision for one of the two.',
  'diff-no-file': (a: { path: string; nearest: string | undefined }) =>
    `There is no file ${a.path}. ${suggestion(a.nearest)}A file as it was at a revision is written REVISION:${a.path}.`,
  'diff-no-plans-in': (a: { folder: string }) =>
    `There is no plan in the folder ${a.folder}. Name a folder that has YAML files, or a file.`,
  'diff-no-counterpart': (a: { plan: string; where: string }) =>
    `There is no plan “${a.plan}” to compare with: ${a.where}.\nName the other file, too: cyclo diff OLD.yaml NEW.yaml.`,
  'amend-no-order': (a: { plan: string }) =>
    `${a.plan} has no order that approves it, so there is nothing to amend. Add order: to the plan; until it is signed the plan itself is changed.`,
  'amend-other-plan': (a: { before: string; after: string }) =>
    `${a.before} and ${a.after} are two plans: an order amends one. To see what differs: cyclo diff. Name two versions of one plan.`,
  'amend-one-side': (a: { plan: string }) =>
    `${a.plan} is in one of the two versions only: what is new is approved, and not amended. Name two versions that both have it.`,
  'amend-several': (a: { plans: readonly string[] }) =>
    `Several plans have changed: ${a.plans.join(', ')}. An order amends one: name it with --plan FILE.`,
  'amend-not-working': (_: object) =>
    'Marks are made in a working file, and the later version is none. Leave out the later version: cyclo amend OLD --apply.',
  'edition-broken': (a: { file: string; count: number; revision: string }) =>
    `${a.file} has ${counted(a.count, 'error')} (above), so that it cannot be compared.\nCompare another revision, or name other plans: --plan FILE.`,
  'no-common-history': (a: { from: string; to: string }) =>
    `“${a.from}” and “${a.to}” have no common history, so there is no place where they parted.\nCompare them as they are: ${a.from}..${a.to}.`,
};
