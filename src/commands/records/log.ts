import { EXIT, type ExitCode } from '../../failure.ts';
import type { LedgerEvent } from '../../event.ts';
import { numbersOf, shortNumbers } from '../../progress/record-numbers.ts';
import { logView, type LogEntry } from '../../views/log.ts';
import type { Line } from '../../views/view.ts';
import type { Call, Command } from '../command.ts';
import type { Context } from '../context.ts';
import { plansAsTheyAre, withNames } from './events-about.ts';
import { planNames } from './plan-names.ts';
import { checkEvidence } from './evidence.ts';
import { clockAt } from '../today.ts';
import { LIST_FORMAT, printView, type ListFormat } from '../print-view.ts';
import { readEvents } from '../project/records.ts';

interface LogOptions {
  readonly activity?: string;
  readonly actor?: string;
  readonly unit?: string;
  readonly occurrence?: string;
  readonly format?: ListFormat;
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
    LIST_FORMAT,
  ],
  run,
};

async function run(context: Context, { options }: Call<LogOptions>): Promise<ExitCode> {
  const { messages, quiet } = context;
  const { activity, actor, unit, occurrence, format } = options;
  const all = await readEvents(context);
  // Names are for people: programs know things by their ids.
  const isForPeople = format !== 'json' && format !== 'csv';
  const plans =
    isForPeople || activity !== undefined || unit !== undefined ? await plansAsTheyAre(context) : [];
  const names = withNames(plans, activity === undefined ? [] : [activity], unit === undefined ? [] : [unit]);
  const nameOf = planNames(plans);
  const matches = (event: LedgerEvent): boolean =>
    (activity === undefined || names.activities.includes(event.activity)) &&
    (actor === undefined || event.actor === actor) &&
    (unit === undefined || names.units.includes(event.unit)) &&
    (occurrence === undefined || event.occurrence === occurrence);
  const undone = new Set(all.map(({ undoes }) => undoes));
  const short = shortNumbers(numbersOf(all));
  const calls = new Map<string, number>();
  for (const { call } of all) if (call !== undefined) calls.set(call, (calls.get(call) ?? 0) + 1);
  const entries: LogEntry[] = [];
  for (const event of all.filter(matches)) {
    const { evidence } = event;
    const state = evidence?.type === 'file' ? await checkEvidence(context, evidence) : undefined;
    const { id, call, undoes } = event;
    const others = call === undefined ? 0 : (calls.get(call) ?? 1) - 1;
    entries.push({
      event,
      number: short(id),
      time: clockAt(Date.parse(event.recordedAt), context.timezone),
      names: nameOf(event),
      ...(undoes === undefined ? {} : { undoes: short(undoes) }),
      ...(call === undefined || others === 0 ? {} : { together: { number: short(call), others } }),
      takenBack: undone.has(id),
      ...(state ? { evidenceState: state } : {}),
    });
  }
  const nothing = all.length === 0 ? messages.records.empty : messages.records.noneMatch;
  const total: Line = { text: messages.records.total({ count: entries.length }), only: ['screen'] };
  const notes = entries.length === 0 ? [nothing] : quiet ? [] : [total];
  await printView(context, logView(entries, notes, messages), format);
  return EXIT.fine;
}
