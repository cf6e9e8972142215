import { EXIT, type ExitCode, usageError } from '../../failure.ts';
import { formMessages } from '../../messages/sections/forms.ts';
import { command } from '../command.ts';
import { declareOptions } from '../options.ts';
import { formFiles } from './form-files.ts';
import { lookAtForms, recordForms, type Intake, type Taking } from './form-intake.ts';
import { formsAsJson, formsAsText } from './import-form-output.ts';
import { progressBar } from './progress-bar.ts';
import { withLedger } from '../project/records.ts';

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
    if (passedOver.length > 0) io.stderr.write(`${words.passedOver({ files: passedOver })}\n`);
    const bar = progressBar(io.stderr, quiet);
    const seen = await lookAtForms(context, files, taking, (done) =>
      bar.show(words.reading, done, files.length),
    );
    bar.clear();
    const say = (text: string): void => {
      if (!asJson) io.stdout.write(`${text}\n`);
    };
    const end = (intakes: readonly Intake[], recorded: boolean): ExitCode => {
      if (asJson) io.stdout.write(formsAsJson(context, intakes, taking, recorded));
      return intakes.some(({ problems }) => problems.length > 0) ? EXIT.findings : EXIT.fine;
    };
    say(await formsAsText(context, seen, taking));
    const marks = count(seen);
    if (marks === 0 || options.dryRun) {
      if (!quiet) say(marks === 0 ? words.nothingNew : words.dryRun);
      return end(seen, false);
    }
    if (!options.yes) {
      if (!io.interactive) throw usageError('import-unconfirmed', {});
      const { confirmed } = await import('../records/confirmed.ts');
      if (!(await confirmed(context, words.confirm({ marks })))) {
        say(words.cancelled);
        return end(seen, false);
      }
    }
    const recorded = await withLedger(context, (ledger) => recordForms(context, ledger, seen, taking));
    // Somebody else may have recorded the contrary since the summary was shown.
    const late = recorded.filter((each, index) => each.problems.length > seen[index]!.problems.length);
    if (late.length > 0) say(await formsAsText(context, late, taking));
    const forms = recorded.filter(({ events }) => events.length > 0).length;
    say(words.recorded({ marks: count(recorded), forms }));
    return end(recorded, true);
  },
});

function count(intakes: readonly Intake[]): number {
  return intakes.reduce((sum, { events }) => sum + events.length, 0);
}
