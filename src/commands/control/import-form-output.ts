/** What is said of forms that came in. */
import { formMessages } from '../../messages/sections/forms.ts';
import { problemWords, remarkWords } from '../../importers/problem.ts';
import { sumOf } from '../../group-by.ts';
import { renderJson } from '../../render/json.ts';
import type { Context } from '../context.ts';
import type { Intake } from './form-intake.ts';

/** How many records forms come to. */
export function countMarks(intakes: readonly Intake[]): number {
  return sumOf(intakes, ({ events }) => events.length);
}

/** A line for each form in order, then those that are refused with every reason, then the totals. */
export async function formsAsText(
  { io: { stdout }, messages, paint, quiet }: Context,
  intakes: readonly Intake[],
): Promise<string> {
  const { wrapText } = await import('../../render/terminal/wrap-text.ts');
  const { intake: words } = formMessages(messages);
  const lines: string[] = [];
  /** @param mark what stands before the words, in cells of one column and a space */
  const add = (mark: string, width: number, text: string): void => {
    const rows = stdout.isTTY ? wrapText(text, Math.max(20, stdout.columns - width)).split('\n') : [text];
    lines.push(...rows.map((row, index) => (index === 0 ? mark : ' '.repeat(width)) + row));
  };
  const addPlace = (cell: string | undefined, text: string): void =>
    add('    ', 4, cell === undefined ? text : words.place({ cell, text }));
  const addProblems = ({ problems }: Intake): void => {
    for (const problem of problems) addPlace(problem.cell, problemWords(problem, messages));
  };
  for (const each of intakes) {
    const { form } = each.check;
    if (!form || each.isRefused) continue;
    const { unit, month, unanswered } = form;
    const counts = { ...marks(each), before: each.before, unanswered };
    const mark = each.events.length > 0 ? paint.green('✓') : '–';
    add(`${mark} `, 2, words.accepted({ unit: unit.name, month, ...counts }));
    for (const remark of each.remarks) addPlace(remark.cell, remarkWords(remark, messages));
    if (each.problems.length > 0) add(`${paint.yellow('!')} `, 2, words.leftOut({ file: each.file }));
    addProblems(each);
  }
  const refused = intakes.filter((each) => each.isRefused);
  for (const each of refused) {
    add(`${paint.red('✗')} `, 2, words.refused({ file: each.file }));
    addProblems(each);
    if (each.sound > 0) addPlace(undefined, words.soundRows({ answers: each.sound }));
  }
  if (quiet) return lines.join('\n');
  const total = words.total({
    forms: intakes.length,
    refused: refused.length,
    marks: countMarks(intakes),
    before: sumOf(intakes, ({ before }) => before),
  });
  add('', 0, total);
  return lines.join('\n');
}

/** The same for programs. */
export function formsAsJson({ messages }: Context, intakes: readonly Intake[], recorded: boolean): string {
  return renderJson({
    recorded,
    forms: intakes.map((each) => ({
      file: each.file,
      status: statusOf(each),
      ...aboutOf(each),
      events: each.events,
      before: each.before,
      problems: each.problems.map((problem) => entryOf(problem, problemWords(problem, messages))),
      remarks: each.remarks.map((remark) => entryOf(remark, remarkWords(remark, messages))),
    })),
  });
}

/** What a form says of itself, as far as that can be relied on. */
function aboutOf({ check, isRefused }: Intake): object {
  if (!check.form || (isRefused && check.problems.length > 0)) return {};
  const { plan, unit, month, by, unanswered } = check.form;
  return { plan: plan.name, unit: unit.id, month, by, unanswered };
}

function statusOf(intake: Intake): 'refused' | 'partly' | 'new' | 'before' {
  if (intake.isRefused) return 'refused';
  if (intake.problems.length > 0) return 'partly';
  return intake.events.length > 0 ? 'new' : 'before';
}

function entryOf({ code, cell }: { code: string; cell?: string }, message: string): object {
  return { code, cell: cell ?? null, message };
}

/** How many of the new records there are of each mark. */
function marks({ events }: Intake): Record<'done' | 'excused' | 'notDone', number> {
  const of = (kind: string): number => events.filter((event) => event.kind === kind).length;
  return { done: of('done'), excused: of('excused'), notDone: of('note') };
}
