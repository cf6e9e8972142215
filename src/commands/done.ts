import type { Day } from '../calendar/day.ts';
import { EXIT, Failure, type ExitCode } from '../failure.ts';
import type { LedgerEvent } from '../event.ts';
import { obligations, type Item } from '../progress/obligations.ts';
import { eventsToAdd, type Recording } from '../progress/acts.ts';
import { chooseShares, type Selected, type Share } from '../progress/recording.ts';
import type { Call, Command } from './command.ts';
import type { Context } from './context.ts';
import { printRecording } from './done-output.ts';
import { readEvidence } from './evidence.ts';
import { knownActivity, knownActor, knownUnit } from './known.ts';
import { loadPlans, type LoadedPlan } from './plans.ts';
import { readEvents, withLedger } from './records.ts';
import { readMonth } from './span.ts';
import { readDay } from './today.ts';

/** What `cyclo done` can be told. */
export interface DoneOptions {
  readonly unit?: readonly string[];
  readonly actor?: string;
  readonly month?: string;
  readonly occurrence?: string;
  readonly date?: string;
  readonly note?: string;
  readonly evidence?: string;
  readonly by?: string;
  readonly format?: 'text' | 'json';
}

/** `cyclo done`: records completions, all of a call or none. */
export const done: Command<DoneOptions> = {
  name: 'done',
  writes: true,
  argument: { flags: '[activities...]', name: 'activities' },
  options: [
    { flags: '-u, --unit <id>', name: 'units', repeatable: true },
    { flags: '-a, --actor <id>', name: 'doneActor' },
    { flags: '-m, --month <month>', name: 'month' },
    { flags: '-o, --occurrence <id>', name: 'occurrence' },
    { flags: '-d, --date <date>', name: 'date' },
    { flags: '-n, --note <text>', name: 'note' },
    { flags: '-e, --evidence <file|url|text>', name: 'evidence' },
    { flags: '--by <name>', name: 'by' },
    { flags: '-f, --format <format>', name: 'format', choices: ['text', 'json'] },
  ],
  run,
};

async function run(context: Context, { args, options }: Call<DoneOptions>): Promise<ExitCode> {
  const on = await doneOn(context, options.date);
  const plans = await loadPlans(context);
  if (args.length > 0) {
    const shares = await sharesNamed(context, plans, args, options, on);
    return record(context, plans, shares, options, on);
  }
  if (!context.io.interactive) throw new Failure('done-what', {}, EXIT.usage);
  const { askWhatIsDone } = await import('./ask.ts');
  const answers = await askWhatIsDone(context, plans, await readEvents(context), options, on);
  return answers ? record(context, plans, answers.shares, { ...options, ...answers }, answers.on) : EXIT.fine;
}

/** The day it was done, which has come already. */
export async function doneOn(context: Context, date: string | undefined): Promise<Day> {
  const on = date === undefined ? context.today : await readDay(date, '--date', () => context.today);
  if (on > context.today) throw new Failure('done-in-future', { on, today: context.today }, EXIT.usage);
  return on;
}

async function record(
  context: Context,
  plans: readonly LoadedPlan[],
  shares: readonly Share[],
  options: DoneOptions,
  on: Day,
): Promise<ExitCode> {
  const particulars = {
    on,
    by: options.by ?? (context.io.env['CYCLO_BY'] || context.io.user),
    ...(options.note === undefined ? {} : { note: options.note }),
    ...(options.evidence === undefined ? {} : { evidence: await readEvidence(context, options.evidence) }),
  };
  const names = plans.map(({ plan }) => plan.name);
  let recording: Recording = { events: [], before: [], refused: [] };
  let known: readonly LedgerEvent[] = [];
  const added = await withLedger(context, (ledger) =>
    ledger.record({ plans: names }, (events) => {
      known = events;
      recording = eventsToAdd('done', shares, particulars, events);
      return recording.events;
    }),
  );
  printRecording(context, options.format ?? 'text', plans, shares, {
    added,
    before: recording.before,
    known,
  });
  return EXIT.fine;
}

/** The shares that the words of the command mean. Whatever is not clear stops the whole call. */
async function sharesNamed(
  context: Context,
  plans: readonly LoadedPlan[],
  activities: readonly string[],
  options: DoneOptions,
  on: Day,
): Promise<Share[]> {
  for (const id of activities) await knownActivity(context, plans, id);
  const units = options.unit ?? [];
  for (const id of units) await knownUnit(context, plans, id);
  if (units.length > 0 && options.actor !== undefined) throw new Failure('unit-or-actor', {}, EXIT.usage);
  const selected: Selected = {
    units,
    ...(options.actor === undefined ? {} : { actor: await knownActor(context, plans, options.actor) }),
    ...(options.occurrence === undefined ? {} : { occurrence: options.occurrence }),
    ...(options.month === undefined ? {} : { month: readMonth(options.month, '--month') }),
    on,
  };
  const events = await readEvents(context);
  return [...new Set(activities)].flatMap((id) => sharesOf(plans, id, selected, events));
}

function sharesOf(
  plans: readonly LoadedPlan[],
  id: string,
  selected: Selected,
  events: readonly LedgerEvent[],
): Share[] {
  const found = plans.flatMap(({ plan, calendar }) => {
    const items = obligations(plan, calendar).items.filter(({ activity }) => isCalled(activity, id));
    return items.length > 0 ? [{ plan, items, choice: chooseShares(plan, items, selected, events) }] : [];
  });
  const fitting = found.filter(({ choice }) => choice.kind === 'shares');
  const [first] = fitting.length > 0 ? fitting : found;
  if (!first) throw new Failure('nobody-owes', { activity: id }, EXIT.usage);
  const { items, choice } = first;
  if (fitting.length > 1) {
    throw new Failure(
      'which-plan',
      { activity: id, plans: fitting.map((each) => each.plan.file) },
      EXIT.usage,
    );
  }
  const withdrawn = items[0]?.activity.withdrawn;
  if (withdrawn) throw new Failure('activity-withdrawn', { activity: id, by: withdrawn.by }, EXIT.usage);
  switch (choice.kind) {
    case 'shares':
      return [...choice.shares];
    case 'which-unit':
      throw new Failure(
        'which-unit',
        { activity: id, units: choice.units.map((unit) => unit.id) },
        EXIT.usage,
      );
    case 'not-theirs':
      throw new Failure(
        'not-theirs',
        { activity: id, unit: choice.unit, units: choice.units.map((unit) => unit.id) },
        EXIT.usage,
      );
    case 'which-occurrence':
      throw new Failure('which-occurrence', { activity: id, occurrences: choice.occurrences }, EXIT.usage);
    case 'no-occurrence':
      throw new Failure(
        'no-occurrence',
        { activity: id, asked: selected.occurrence ?? selected.month ?? '', occurrences: choice.occurrences },
        EXIT.usage,
      );
  }
}

function isCalled({ id, was }: Item['activity'], name: string): boolean {
  return id === name || was.includes(name);
}
