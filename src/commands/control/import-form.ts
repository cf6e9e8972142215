import { EXIT, type ExitCode, usageError } from '../../failure.ts';
import { formMessages } from '../../messages/sections/forms.ts';
import { command, declareOptions } from '../command.ts';
import { formFiles } from './form-files.ts';
import { type Intake, lookAtForms, recordForms, type Taking } from './form-intake.ts';
import { withProgressBar } from './progress-bar.ts';
import { withLedger } from '../project/records.ts';
import { problemWords, remarkWords } from '../../importers/problem.ts';
import { sumOf } from '../../group-by.ts';
import { renderJson } from '../../render/json.ts';
import { say, type Context } from '../context.ts';

/** `cyclo import-form`: records what filled forms say, each form as a whole. */
export const importForm = command({
  writes: true,
  argument: { flags: '<forms...>', name: 'forms' },
  options: declareOptions(['yes', 'dryRun', 'soundRows', 'format']),
  async run(context, { args, options }) {
    const { io, messages, quiet } = context;
    const { intake: words } = formMessages(messages);
    const asJson = options.format === 'json';
    const taking: Taking = options.soundRows ? 'sound-rows' : 'whole';
    // A program cannot be asked, and gets no answer from a call that did not do what it was for.
    if (asJson && !options.yes && !options.dryRun) throw usageError('import-unconfirmed', {});
    const { files, passedOver } = await formFiles(context, args);
    if (passedOver.length > 0) await say(io.stderr, words.passedOver({ files: passedOver }));
    const seen = await withProgressBar(context, words.reading, (show) =>
      lookAtForms(context, files, taking, (done) => show(done, files.length)),
    );
    const tell = async (text: string): Promise<void> => {
      if (!asJson) await say(io.stdout, text);
    };
    const end = (intakes: readonly Intake[], recorded: boolean): ExitCode => {
      if (asJson) io.stdout.write(formsAsJson(context, intakes, recorded));
      return intakes.some(({ problems }) => problems.length > 0) ? EXIT.findings : EXIT.fine;
    };
    await tell(await formsAsText(context, seen));
    const marks = countMarks(seen);
    if (marks === 0 || options.dryRun) {
      if (!quiet) await tell(marks === 0 ? words.nothingNew : words.dryRun);
      return end(seen, false);
    }
    if (!options.yes) {
      if (!io.interactive) throw usageError('import-unconfirmed', {});
      const { confirm } = await import('../records/confirm.ts');
      if (!(await confirm(context, words.confirm({ marks })))) {
        await tell(words.cancelled);
        return end(seen, false);
      }
    }
    const recorded = await withLedger(context, (ledger) => recordForms(context, ledger, seen, taking));
    // Somebody else may have recorded the contrary since the summary was shown.
    const late = recorded.filter((each, index) => each.problems.length > seen[index]!.problems.length);
    if (late.length > 0) await tell(await formsAsText(context, late));
    const forms = recorded.filter(({ events }) => events.length > 0).length;
    await tell(words.recorded({ marks: countMarks(recorded), forms }));
    return end(recorded, true);
  },
});

/** How many records forms come to. */
function countMarks(intakes: readonly Intake[]): number {
  return sumOf(intakes, ({ events }) => events.length);
}

/** A line for each form in order, then those that are refused with every reason, then the totals. */
async function formsAsText(
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
    const counts = { ...marksOf(each), before: each.before, unanswered };
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
function formsAsJson({ messages }: Context, intakes: readonly Intake[], recorded: boolean): string {
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
function marksOf({ events }: Intake): Record<'done' | 'excused' | 'notDone', number> {
  const of = (kind: string): number => events.filter((event) => event.kind === kind).length;
  return { done: of('done'), excused: of('excused'), notDone: of('note') };
}
