import { EXIT, Failure, type ExitCode } from '../../failure.ts';
import { loadMessages, type Messages } from '../../messages/messages.ts';
import { reportOf, type Report } from '../../progress/report.ts';
import { States } from '../../progress/states.ts';
import { renderJson } from '../../render/json.ts';
import { reportView } from '../../views/report.ts';
import type { DocumentView } from '../../views/view.ts';
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
    const write: Writer = WRITERS[format];
    const content = await write(reportView(await reportOn(context, plan, state, options, words), words));
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
