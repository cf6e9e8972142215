import type { Fact } from '../../src/review/change.ts';
import { normalForms, type NormalPlan } from '../../src/review/diff/normal-form.ts';
import { difference } from '../../src/review/diff/tree-diff.ts';
import type { Edition } from '../../src/review/edition.ts';

/** What differs between two versions of a plan. */
export function facts(before: Edition | undefined, after: Edition | undefined): readonly Fact[] {
  return factsBetween(...normalForms(before, after));
}

/** The same of two plans in their normal form. */
export function factsBetween(before: NormalPlan | undefined, after: NormalPlan | undefined): readonly Fact[] {
  return difference(before, after).facts;
}
