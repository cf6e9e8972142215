import { EXIT, Failure, type ExitCode } from '../../failure.ts';
import { loadMessages, type Messages } from '../../messages/messages.ts';
import { reportOf, type Report } from '../../progress/report.ts';
import { States } from '../../progress/states.ts';
import { readAsOf, type AsOf } from './as-of.ts';
import type { Call, Command } from '../command.ts';
import type { Context } from '../context.ts';
import { plansOn, type PlanItems } from './count-plans.ts';
import { eventsAbout } from '../records/events-about.ts';
import { knownActor } from '../known.ts';
import { readMonth } from '../span.ts';
import { warnOfUncovered } from '../time/uncovered-warning.ts';
import { writeOutput } from '../write-output.ts';

interface ReportOptions {
  readonly asOf?: string;
  readonly format?: keyof typeof WRITERS;
  readonly output?: string;
  readonly actor?: string;
  readonly month?: string;
}

type Writer = (report: Report, words: Messages) => Promise<string | Uint8Array>;

/** The forms there are, and how each is made: text goes to the screen, a document to a file. A new form is one line here. */
const WRITERS = {
  xlsx: async (...report: Parameters<Writer>) =>
    (await import('../../exporters/report-xlsx.ts')).writeReportXlsx(...report),
  docx: async (...report: Parameters<Writer>) =>
    (await import('../../exporters/report-docx.ts')).writeReportDocx(...report),
  html: async (...report: Parameters<Writer>) =>
    (await import('../../render/report-html.ts')).renderReportHtml(...report),
  md: async (...report: Parameters<Writer>) =>
    (await import('../../render/report-markdown.ts')).renderReportMarkdown(...report),
  csv: async (...report: Parameters<Writer>) =>
    (await import('../../render/report-data.ts')).renderReportCsv(...report),
  json: async (...report: Parameters<Writer>) =>
    (await import('../../render/report-data.ts')).renderReportJson(...report),
};

/** `cyclo report`: how a plan is carried out, as a document. */
export const report: Command<ReportOptions> = {
  name: 'report',
  writes: true,
  options: [
    { flags: '--as-of <date>', name: 'asOf' },
    { flags: '-f, --format <format>', name: 'format', choices: Object.keys(WRITERS) },
    { flags: '-o, --output <file>', name: 'output' },
    { flags: '-a, --actor <id>', name: 'actor' },
    { flags: '-m, --month <month>', name: 'month' },
  ],
  run,
};

async function run(context: Context, { options }: Call<ReportOptions>): Promise<ExitCode> {
  const { format = 'md', output } = options;
  const state = await readAsOf(context, options.asOf);
  const plans = await plansOn(context, state);
  const isDocument = format === 'xlsx' || format === 'docx';
  if (plans.length > 1 && (output !== undefined || !isDocument)) {
    throw new Failure('one-plan', { plans: plans.map(({ loaded }) => loaded.plan.file) }, EXIT.usage);
  }
  for (const plan of plans) {
    const { loaded, items } = plan;
    // A document speaks the language of its plan, whoever prints it.
    const words = await loadMessages(loaded.plan.language);
    const content = await WRITERS[format](await reportOn(context, plan, state, options, words), words);
    const path = output ?? (isDocument ? `${loaded.plan.name}-report-${state.day}.${format}` : undefined);
    if (path !== undefined) await writeOutput(context, path, content);
    else context.io.stdout.write(String(content));
    warnOfUncovered(
      context,
      [loaded],
      items.map((item) => ({ plan: loaded.plan, item })),
    );
  }
  return EXIT.fine;
}

async function reportOn(
  context: Context,
  { loaded, items }: PlanItems,
  { day, recordedBefore }: AsOf,
  options: ReportOptions,
  words: Messages,
): Promise<Report> {
  const { plan } = loaded;
  const actor = options.actor === undefined ? undefined : await knownActor(context, [loaded], options.actor);
  const month = options.month === undefined ? undefined : readMonth(options.month, '--month');
  const events = await eventsAbout(context, {
    plans: [plan.name],
    ...(recordedBefore === undefined ? {} : { recordedBefore }),
  });
  const query = {
    asOf: day,
    ...(actor === undefined ? {} : { actor }),
    ...(month === undefined ? {} : { month }),
  };
  return reportOf(plan, items, new States(plan, events), query, words);
}
