import { EXIT, type ExitCode } from '../../failure.ts';
import type { LedgerEvent } from '../../event.ts';
import { renderJson } from '../../render/json.ts';
import { renderLogCsv, renderLogLines, type LogEntry } from '../../render/log-lines.ts';
import type { Call, Command } from '../command.ts';
import type { Context } from '../context.ts';
import { withNames } from './events-about.ts';
import { checkEvidence } from './evidence.ts';
import { findPlanFiles, readPlanFile } from '../project/plans.ts';
import { readEvents } from '../project/records.ts';

interface LogOptions {
  readonly activity?: string;
  readonly actor?: string;
  readonly unit?: string;
  readonly occurrence?: string;
  readonly format?: 'table' | 'json' | 'csv';
}

/** `cyclo log`: every event, who and when. */
export const log: Command<LogOptions> = {
  name: 'log',
  writes: false,
  options: [
    { flags: '--activity <id>', name: 'activity' },
    { flags: '-a, --actor <id>', name: 'actor' },
    { flags: '-u, --unit <id>', name: 'unit' },
    { flags: '-o, --occurrence <id>', name: 'occurrence' },
    { flags: '-f, --format <format>', name: 'format', choices: ['table', 'json', 'csv'] },
  ],
  run,
};

async function run(context: Context, { options }: Call<LogOptions>): Promise<ExitCode> {
  const { io, messages } = context;
  const { activity, actor, unit, occurrence, format = 'table' } = options;
  const all = await readEvents(context);
  const names = await everyName(context, options);
  const matches = (event: LedgerEvent): boolean =>
    (activity === undefined || names.activities.includes(event.activity)) &&
    (actor === undefined || event.actor === actor) &&
    (unit === undefined || names.units.includes(event.unit)) &&
    (occurrence === undefined || event.occurrence === occurrence);
  const undone = new Set(all.map(({ undoes }) => undoes));
  const entries: LogEntry[] = [];
  for (const event of all.filter(matches)) {
    const { evidence } = event;
    const state = evidence?.type === 'file' ? await checkEvidence(context, evidence) : undefined;
    entries.push({ event, takenBack: undone.has(event.id), ...(state ? { evidenceState: state } : {}) });
  }
  if (format === 'json') {
    const events = entries.map(({ event, evidenceState }) =>
      evidenceState ? { ...event, evidenceState } : event,
    );
    io.stdout.write(renderJson({ events }));
  } else if (format === 'csv') {
    io.stdout.write(renderLogCsv(entries));
  } else if (entries.length === 0) {
    io.stdout.write(`${all.length === 0 ? messages.records.empty : messages.records.noneMatch}\n`);
  } else if (io.stdout.isTTY) {
    const { renderLogTable } = await import('../../render/log-table.ts');
    io.stdout.write(renderLogTable(entries, messages, context.paint, io.stdout.columns));
    if (!context.quiet) io.stdout.write(`${messages.records.total({ count: entries.length })}\n`);
  } else {
    io.stdout.write(renderLogLines(entries, messages));
  }
  return EXIT.fine;
}

/** The names that are meant, with what they were called before; a plan with mistakes does not hide its records. */
async function everyName(
  context: Context,
  { activity, unit }: LogOptions,
): Promise<ReturnType<typeof withNames>> {
  const plans = [];
  if (activity !== undefined || unit !== undefined) {
    for (const file of await findPlanFiles(context)) {
      const { plan } = await readPlanFile(context, file);
      if (plan) plans.push({ plan });
    }
  }
  return withNames(plans, activity === undefined ? [] : [activity], unit === undefined ? [] : [unit]);
}
