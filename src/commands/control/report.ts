import { EXIT, Failure, type ExitCode } from '../../failure.ts';
import { loadMessages, type Messages } from '../../messages/messages.ts';
import { reportOf, type Report } from '../../progress/report.ts';
import { happenedBy } from '../../progress/share-state.ts';
import { States } from '../../progress/states.ts';
import { reportView } from '../../views/report.ts';
import { AS_OF, differenceWords, readAsOf, type AsOf } from './as-of.ts';
import type { Call, Command } from '../command.ts';
import type { Context } from '../context.ts';
import { options, type OptionValues } from '../options.ts';
import { choosePlans, differenceOf, endedWork, type Asked, type PlanItems } from './count-plans.ts';
import { formatOf, isDocument, LIST_FORMATS, printView } from '../print-view.ts';
import { readLedger } from '../project/records.ts';
import { warnOfUncovered } from '../time/uncovered-warning.ts';

const OPTIONS = options([...AS_OF, 'format', 'listOutput', 'actor', 'month'], { format: LIST_FORMATS });

type ReportOptions = OptionValues<typeof OPTIONS>;

/** `cyclo report`: how a plan is carried out, as a document. */
export const report: Command<ReportOptions> = {
  name: 'report',
  writes: 'output',
  options: OPTIONS,
  run,
};

async function run(context: Context, { options }: Call<ReportOptions>): Promise<ExitCode> {
  const { output } = options;
  const format = formatOf(options, 'md');
  const state = await readAsOf(context, options);
  const { plans, ended, asked } = await choosePlans(context, state, options);
  if (plans.length > 1 && (output !== undefined || !isDocument(format))) {
    throw new Failure('one-plan', { plans: plans.map(({ loaded }) => loaded.plan.file) }, EXIT.usage);
  }
  for (const plan of plans) {
    const { loaded, items } = plan;
    // A document speaks the language of its plan, whoever prints it.
    const words = await loadMessages(loaded.plan.language);
    const told = await reportOn(context, plan, state, asked, words);
    const named = isDocument(format) ? `${loaded.plan.name}-report-${state.day}.${format}` : undefined;
    await printView(context, reportView(told, words), { format, output: output ?? named });
    // Rows have no place for a remark.
    if (format === 'csv') {
      const notes = differenceWords(state, told.differingRecords ?? 0, context.messages);
      for (const note of notes) context.io.stderr.write(`${note}\n`);
    }
    warnOfUncovered(
      context,
      [loaded],
      items.map((item) => ({ plan: loaded.plan, item })),
    );
  }
  const left = await readLedger(context, (ledger) => endedWork(ledger, ended, state));
  if (left.count > 0) context.io.stderr.write(`${context.messages.missing.endedPlans(left)}\n`);
  return EXIT.fine;
}

async function reportOn(
  context: Context,
  { loaded, items }: PlanItems,
  state: AsOf,
  asked: Asked,
  words: Messages,
): Promise<Report> {
  const { plan } = loaded;
  const { day, knownAt, knownBefore, comparedAt } = state;
  const { events, difference } = await readLedger(context, async (ledger) => ({
    events: await ledger.events({
      plans: [plan.name],
      ...(knownBefore === undefined ? {} : { recordedBefore: knownBefore }),
    }),
    difference: await differenceOf(ledger, [{ loaded, items }], state),
  }));
  const query = {
    asOf: day,
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(comparedAt === undefined ? {} : { differingRecords: difference }),
    ...asked,
  };
  return reportOf(plan, items, new States(plan, happenedBy(events, day)), query, words);
}
