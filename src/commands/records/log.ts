import { EXIT, type ExitCode } from '../../failure.ts';
import type { LedgerEvent } from '../../event.ts';
import { obligations } from '../../progress/obligations.ts';
import { RecordJudge, type Loss } from '../../progress/record-loss.ts';
import { numbersOf, shortNumbers } from '../../progress/record-numbers.ts';
import { renderJson } from '../../render/json.ts';
import { renderLogCsv, renderLogLines, type LogEntry } from '../../render/log-lines.ts';
import type { Call, Command } from '../command.ts';
import type { Context } from '../context.ts';
import { plansAsTheyAre, readPlans, withNames } from './events-about.ts';
import { checkEvidence } from './evidence.ts';
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
  const short = shortNumbers(numbersOf(all));
  const calls = new Map<string, number>();
  for (const { call } of all) if (call !== undefined) calls.set(call, (calls.get(call) ?? 0) + 1);
  const lossOf = await lossesIn(context, all);
  const entries: LogEntry[] = [];
  for (const event of all.filter(matches)) {
    const { evidence } = event;
    const state = evidence?.type === 'file' ? await checkEvidence(context, evidence) : undefined;
    const { id, call, undoes } = event;
    const loss = undone.has(id) ? undefined : lossOf(event);
    const others = call === undefined ? 0 : (calls.get(call) ?? 1) - 1;
    entries.push({
      event,
      number: short(id),
      ...(undoes === undefined ? {} : { undoes: short(undoes) }),
      ...(call === undefined || others === 0 ? {} : { together: { number: short(call), others } }),
      takenBack: undone.has(id),
      ...(loss ? { loss: loss.reason } : {}),
      ...(state ? { evidenceState: state } : {}),
    });
  }
  if (format === 'json') {
    const events = entries.map(({ event, evidenceState }) => ({
      ...event,
      call: event.call ?? null,
      ...(evidenceState ? { evidenceState } : {}),
    }));
    io.stdout.write(renderJson({ events }));
  } else if (format === 'csv') {
    io.stdout.write(renderLogCsv(entries));
  } else if (entries.length === 0) {
    io.stdout.write(`${all.length === 0 ? messages.records.empty : messages.records.noneMatch}\n`);
  } else if (io.stdout.isTTY) {
    const { renderLogTable } = await import('../../render/log-table.ts');
    io.stdout.write(renderLogTable(entries, messages, context.paint, io.stdout.columns));
    if (!context.quiet) {
      io.stdout.write(`${messages.records.total({ count: entries.length })}\n`);
      const isAnyLost = entries.some(({ loss }) => loss !== undefined);
      if (isAnyLost) io.stdout.write(`${messages.records.hintLost}\n`);
    }
  } else {
    io.stdout.write(renderLogLines(entries, messages));
  }
  return EXIT.fine;
}

/** Why an event counts for nothing, judged by the plans that can be relied on; of the others nothing is said. */
async function lossesIn(
  context: Context,
  events: readonly LedgerEvent[],
): Promise<(event: LedgerEvent) => Loss | undefined> {
  if (events.length === 0) return () => undefined;
  const judges = new Map<string, RecordJudge>();
  for (const { plan, calendar, diagnostics } of await readPlans(context)) {
    if (!plan || diagnostics.some(({ severity }) => severity === 'error')) continue;
    judges.set(plan.name, new RecordJudge(plan, obligations(plan, calendar)));
  }
  return (event) => (event.kind === 'undone' ? undefined : judges.get(event.plan)?.lossOf(event));
}

/** The names that are meant, with what they were called before. */
async function everyName(
  context: Context,
  { activity, unit }: LogOptions,
): Promise<ReturnType<typeof withNames>> {
  const plans = activity === undefined && unit === undefined ? [] : await plansAsTheyAre(context);
  return withNames(plans, activity === undefined ? [] : [activity], unit === undefined ? [] : [unit]);
}
