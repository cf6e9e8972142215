/** What is said of forms that came in. */
import { problemWords, remarkWords } from '../importers/form-problem.ts';
import { renderJson } from '../render/json.ts';
import type { Context } from './context.ts';
import { isRefused, type Intake } from './form-intake.ts';

/** A line for each form in order, then those that are refused with every reason, then the totals. */
export function formsAsText({ messages, paint }: Context, intakes: readonly Intake[]): string {
  const { intake: words } = messages.forms;
  const place = (cell: string | undefined, text: string): string =>
    `    ${cell === undefined ? text : words.place({ cell, text })}`;
  const refused = intakes.filter(isRefused);
  const lines = intakes.flatMap((each) => {
    if (!each.form || isRefused(each)) return [];
    const { unit, month, unanswered } = each.form;
    const mark = each.events.length > 0 ? paint.green('✓') : '–';
    return [
      `${mark} ${words.accepted({ unit: unit.name, month, ...marks(each), before: each.before, unanswered })}`,
      ...each.remarks.map((remark) => place(remark.cell, remarkWords(remark, messages))),
    ];
  });
  for (const { file, problems } of refused) {
    lines.push(`${paint.red('✗')} ${words.refused({ file })}`);
    lines.push(...problems.map((problem) => place(problem.cell, problemWords(problem, messages))));
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
      status: isRefused(each) ? 'refused' : each.events.length > 0 ? 'new' : 'before',
      ...(each.form
        ? {
            plan: each.form.plan.name,
            unit: each.form.unit.id,
            month: each.form.month,
            by: each.form.by,
            unanswered: each.form.unanswered,
          }
        : {}),
      events: each.events,
      before: each.before,
      problems: each.problems.map((problem) => said(problem, problemWords(problem, messages))),
      remarks: each.remarks.map((remark) => said(remark, remarkWords(remark, messages))),
    })),
  });
}

function said({ code, cell }: { code: string; cell?: string }, message: string): object {
  return { code, cell: cell ?? null, message };
}

/** How many of the new records there are of each mark. */
function marks({ events }: Intake): Record<'done' | 'excused' | 'notDone', number> {
  const of = (kind: string): number => events.filter((event) => event.kind === kind).length;
  return { done: of('done'), excused: of('excused'), notDone: of('note') };
}
