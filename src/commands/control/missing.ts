import { EXIT, type ExitCode } from '../../failure.ts';
import { dayInWords } from '../../messages/dates.ts';
import {
  mergeMissing,
  missing as missingOf,
  missingCount,
  type MissingGroup,
} from '../../progress/missing.ts';
import {
  missingLines,
  missingMarkdown,
  renderMissingCsv,
  renderMissingJson,
} from '../../render/missing-lines.ts';
import {
  AS_OF,
  asOfFields,
  asOfWords,
  differenceWords,
  readAsOf,
  type AsOf,
  type AsOfOptions,
} from './as-of.ts';
import type { Call, Command } from '../command.ts';
import type { Context } from '../context.ts';
import {
  choosePlans,
  differenceOf,
  endedWork,
  statesOf,
  type EndedWork,
  type PlanItems,
} from './count-plans.ts';
import { readLedger } from '../project/records.ts';

interface MissingOptions extends AsOfOptions {
  readonly actor?: string;
  readonly month?: string;
  readonly activity?: string;
  readonly exitCode?: boolean;
  readonly format?: 'table' | 'json' | 'csv' | 'md';
}

/** `cyclo missing`: who has not reported, by the body they answer to. */
export const missing: Command<MissingOptions> = {
  name: 'missing',
  writes: false,
  options: [
    { flags: '-a, --actor <id>', name: 'actor' },
    { flags: '-m, --month <month>', name: 'month' },
    { flags: '--activity <id>', name: 'activity' },
    ...AS_OF,
    { flags: '--exit-code', name: 'exitCode' },
    { flags: '-f, --format <format>', name: 'format', choices: ['table', 'json', 'csv', 'md'] },
  ],
  run,
};

async function run(context: Context, { options }: Call<MissingOptions>): Promise<ExitCode> {
  const state = await readAsOf(context, options);
  const { plans, ended } = await choosePlans(context, state, options);
  const found = await readLedger(context, async (ledger): Promise<Found> => {
    const counted = await statesOf(ledger, plans, [state.day], state);
    return {
      groups: mergeMissing(
        counted.map(({ loaded, items, states }) => missingOf(loaded.plan, items, states[0]!, state.day)),
      ),
      ended: await endedWork(ledger, ended, state),
      difference: await differenceOf(ledger, plans, state),
    };
  });
  await print(context, plans, state, found, options.format ?? 'table');
  const isAnyMissing = found.groups.length > 0 || found.ended.count > 0;
  return options.exitCode === true && isAnyMissing ? EXIT.findings : EXIT.fine;
}

/** Who is missing, and what else is to be said of it. */
interface Found {
  readonly groups: readonly MissingGroup[];
  readonly ended: EndedWork;
  /** How many records tell what had happened from what was known. */
  readonly difference: number;
}

async function print(
  { io, messages, language, paint, quiet }: Context,
  plans: readonly PlanItems[],
  state: AsOf,
  { groups, ended, difference }: Found,
  format: NonNullable<MissingOptions['format']>,
): Promise<void> {
  const words = messages.missing;
  const notes = [
    ...differenceWords(state, difference, messages),
    ...(ended.count > 0 ? [words.endedPlans(ended)] : []),
  ];
  if (format === 'json') {
    const day = { ...asOfFields(state, difference), ended };
    return io.stdout.write(renderMissingJson(day, groups));
  }
  if (format === 'csv') {
    io.stdout.write(renderMissingCsv(groups));
    for (const note of notes) io.stderr.write(`${note}\n`);
    return;
  }
  const date = asOfWords(state, (day) => dayInWords(language, day), messages);
  if (groups.length === 0) {
    const isNothingAsked = plans.every(({ items }) => items.length === 0);
    const nothing = isNothingAsked ? words.nothingAsked : words.nothing({ day: date });
    return io.stdout.write(`${[nothing, ...notes].join('\n')}\n`);
  }
  const titles = plans.map(({ loaded }) =>
    [loaded.plan.title, loaded.plan.subtitle].filter(Boolean).join(' '),
  );
  const opening = words.opening({ day: date, titles });
  if (format === 'md') {
    const text = missingMarkdown(opening, groups, messages);
    return io.stdout.write([text, ...notes.map((note) => `${note}\n`)].join('\n'));
  }
  const all = groups.flatMap(({ items }) => items.flatMap(({ units }) => units.map(({ unit }) => unit.id)));
  const total = words.total({ obligations: missingCount(groups), units: new Set(all).size });
  const lines = [
    opening,
    '',
    ...missingLines(groups, messages),
    ...(quiet ? [] : ['', paint.bold(total)]),
    ...(notes.length > 0 ? ['', ...notes] : []),
  ];
  const { wrapIndented } = await import('../../render/terminal/wrap-text.ts');
  const text = lines.join('\n');
  io.stdout.write(`${io.stdout.isTTY ? wrapIndented(text, io.stdout.columns) : text}\n`);
}
