/** Forms that came in more than once. */
import { addTo } from '../../group-by.ts';
import { findUnit } from '../../plan/find-by-id.ts';
import type { Plan } from '../../plan/plan.ts';
import { isAnswered } from './check.ts';
import type { FormProblem } from '../problem.ts';
import type { FilledForm } from './read.ts';

/** A file that turned out to be a form. */
interface FormOfFile {
  readonly file: string;
  readonly form: FilledForm;
}

/**
 * What is wrong with filled forms of the same unit and month: a copy adds nothing to the first of them, and of two that differ
 * nobody knows which is meant.
 *
 * @returns the problems of each file that has any
 */
export function duplicateProblems(
  forms: readonly FormOfFile[],
  plans: readonly Plan[],
): Map<string, FormProblem[]> {
  const problems = new Map<string, FormProblem[]>();
  const firsts = new Map<string, FormOfFile>();
  // What is still blank lies beside the filled one it was copied from: it says nothing, so it contradicts nothing.
  for (const each of forms.filter(({ form }) => form.rows.some(isAnswered))) {
    const key = subjectOf(each.form, plans);
    const first = firsts.get(key);
    if (!first) firsts.set(key, each);
    else if (answersOf(each.form) === answersOf(first.form)) {
      addTo(problems, each.file, { code: 'twice', args: { file: first.file } });
    } else {
      addTo(problems, each.file, { code: 'twice-different', args: { file: first.file } });
      addTo(problems, first.file, { code: 'twice-different', args: { file: each.file } });
    }
  }
  return problems;
}

/** Of which plan, unit and month a form is; a unit that was renamed is the same under both names. */
function subjectOf({ plan, unit, month }: FilledForm, plans: readonly Plan[]): string {
  const own = plans.find(({ name }) => name === plan);
  return [plan, (own && findUnit(own, unit)?.id) ?? unit, month].join(' ');
}

/** What a form says, whatever its rows look like. */
function answersOf({ rows, filledBy }: FilledForm): string {
  const answers = rows
    .filter(isAnswered)
    .map(({ activity, occurrence, mark, date, evidence, note }) =>
      JSON.stringify([activity, occurrence, mark, date, evidence, note]),
    );
  return JSON.stringify([filledBy, ...answers.toSorted()]);
}
