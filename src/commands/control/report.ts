import { EXIT, Failure, type ExitCode } from '../../failure.ts';
import { loadMessages, type Messages } from '../../messages/messages.ts';
import { reportOf, type Report } from '../../progress/report.ts';
import { happenedBy } from '../../progress/share-state.ts';
import { States } from '../../progress/states.ts';
import { renderJson } from '../../render/json.ts';
import { reportView } from '../../views/report.ts';
import type { DocumentView } from '../../views/view.ts';
import { AS_OF, differenceWords, readAsOf, type AsOf } from './as-of.ts';
import type { Call, Command } from '../command.ts';
import type { Context } from '../context.ts';
import { options, type OptionValues } from '../options.ts';
import { choosePlans, differenceOf, endedWork, type Asked, type PlanItems } from './count-plans.ts';
import { readLedger } from '../project/records.ts';
import { warnOfUncovered } from '../time/uncovered-warning.ts';
import { writeOutput } from '../write-output.ts';

type Writer = (view: DocumentView) => Promise<string | Uint8Array>;

/** The forms there are, and how each is made: text goes to the screen, a document to a file. A new form is one line here. */
const WRITERS = {
  xlsx: async (view) => (await import('../../exporters/xlsx/view.ts')).writeViewXlsx(view),
  docx: async (view) => (await import('../../exporters/docx/view.ts')).writeViewDocx(view),
  html: async (view) => (await import('../../render/views/html.ts')).renderHtml(view, view.document.language),
  md: async (view) => (await import('../../render/views/markdown.ts')).renderMarkdown(view),
  csv: async (view) => (await import('../../render/views/csv.ts')).renderCsv(view),
  json: async ({ record }) => renderJson(record()),
} satisfies Record<string, Writer>;

const FORMATS = Object.keys(WRITERS) as readonly (keyof typeof WRITERS)[];
const OPTIONS = options([...AS_OF, 'format', 'output', 'actor', 'month'], { format: FORMATS });

type ReportOptions = OptionValues<typeof OPTIONS>;

/** `cyclo report`: how a plan is carried out, as a document. */
export const report: Command<ReportOptions> = {
  name: 'report',
  writes: true,
  options: OPTIONS,
  run,
};

async function run(context: Context, { options }: Call<ReportOptions>): Promise<ExitCode> {
  const { format = 'md', output } = options;
  const state = await readAsOf(context, options);
  const { plans, ended, asked } = await choosePlans(context, state, options);
  const isDocument = format === 'xlsx' || format === 'docx';
  if (plans.length > 1 && (output !== undefined || !isDocument)) {
    throw new Failure('one-plan', { plans: plans.map(({ loaded }) => loaded.plan.file) }, EXIT.usage);
  }
  for (const plan of plans) {
    const { loaded, items } = plan;
    // A document speaks the language of its plan, whoever prints it.
    const words = await loadMessages(loaded.plan.language);
    const told = await reportOn(context, plan, state, asked, words);
    const write: Writer = WRITERS[format];
    const content = await write(reportView(told, words));
    const path = output ?? (isDocument ? `${loaded.plan.name}-report-${state.day}.${format}` : undefined);
    if (path !== undefined) await writeOutput(context, path, content);
    else context.io.stdout.write(String(content));
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
