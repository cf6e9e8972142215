/** What is said of forms that came in. */
import type { LedgerEvent, NewEvent } from '../event.ts';
import type { SoundForm } from '../importers/check-form.ts';
import { problemWords, type FormProblem } from '../importers/form-problem.ts';
import { renderJson } from '../render/json.ts';
import type { Context } from './context.ts';

/** One file, and what came of it. */
export interface Intake {
  readonly file: string;
  /** Absent where the file could not be relied on. */
  readonly form?: SoundForm;
  /** What is to be recorded, or was. */
  readonly events: readonly (NewEvent | LedgerEvent)[];
  /** How many answers were recorded before. */
  readonly before: number;
  /** Why it is refused; none where it is not. */
  readonly problems: readonly FormProblem[];
}

/** A line for each form in order, then those that are refused with every reason, then the totals. */
export function formsAsText({ messages, paint }: Context, intakes: readonly Intake[]): string {
  const { intake: words } = messages.forms;
  const refused = intakes.filter(({ problems }) => problems.length > 0);
  const lines = intakes.flatMap((each) => {
    if (!each.form || each.problems.length > 0) return [];
    const { unit, month } = each.form;
    const mark = each.events.length > 0 ? paint.green('✓') : '–';
    return [`${mark} ${words.accepted({ unit: unit.name, month, ...counts(each) })}`];
  });
  for (const { file, problems } of refused) {
    lines.push(`${paint.red('✗')} ${words.refused({ file })}`);
    for (const problem of problems) {
      const text = problemWords(problem, messages);
      lines.push(`    ${problem.cell === undefined ? text : words.place({ cell: problem.cell, text })}`);
    }
  }
  const total = words.total({
    forms: intakes.length,
    refused: refused.length,
    marks: intakes.reduce((sum, { events }) => sum + events.length, 0),
    before: intakes.reduce((sum, { before }) => sum + before, 0),
  });
  return [...lines, total].join('\n');
}

/** The same for programs. */
export function formsAsJson({ messages }: Context, intakes: readonly Intake[], recorded: boolean): string {
  return renderJson({
    recorded,
    forms: intakes.map((each) => ({
      file: each.file,
      status: each.problems.length > 0 ? 'refused' : each.events.length > 0 ? 'new' : 'before',
      ...(each.form
        ? { plan: each.form.plan.name, unit: each.form.unit.id, month: each.form.month, by: each.form.by }
        : {}),
      events: each.events,
      before: each.before,
      problems: each.problems.map((problem) => ({
        code: problem.code,
        ...(problem.cell === undefined ? {} : { cell: problem.cell }),
        message: problemWords(problem, messages),
      })),
    })),
  });
}

function counts({ form, events, before }: Intake): Record<'done' | 'excused' | 'notDone' | 'before', number> {
  const of = (kind: string): number => events.filter((event) => event.kind === kind).length;
  const notDone = form?.answers.filter(({ mark }) => mark === 'not-done').length ?? 0;
  return { done: of('done'), excused: of('excused'), notDone, before };
}
