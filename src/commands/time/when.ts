import { needsCalendar } from '../../calendar/calendar-need.ts';
import { beginningBy, lastDayOf, occurrences, type Occurrence } from '../../calendar/occurrences.ts';
import { uncoveredYears } from '../../calendar/production/working-calendar.ts';
import type { When } from '../../calendar/when.ts';
import { EXIT, usageError } from '../../failure.ts';
import type { Messages } from '../../messages/messages.ts';
import { shiftWords } from '../../messages/phrases/shift.ts';
import { whenProblemWords } from '../../messages/phrases/when-problem.ts';
import { whenWords } from '../../messages/phrases/when.ts';
import { readRule } from '../../plan/read-rule.ts';
import { readWhen } from '../../plan/when/entry.ts';
import { ruleDatesView, type RuleDate } from '../../views/rule-dates.ts';
import { command, declareOptions } from '../command.ts';
import { say, type Context } from '../context.ts';
import { formatOf, LIST_FORMATS, printView } from '../output/print-view.ts';
import { findingsText } from '../project/plans.ts';
import { ruleBasis, type RuleBasis } from './rule-basis.ts';

/** `cyclo when`: the dates a rule gives. */
export const when = command({
  writes: 'output',
  argument: { flags: '[rule...]', name: 'rule' },
  options: declareOptions(['in', 'roll', 'calendar', 'format', 'listOutput'], {
    roll: ['keep', 'preceding', 'next'],
    format: LIST_FORMATS,
  }),
  async run(context, { args, options }) {
    const { io, messages } = context;
    // A rule without quotes comes in pieces.
    const text = args.join(' ');
    if (text.trim() === '') throw usageError('when-what', {});
    const { entry, source, diagnostics } = await readRule(text, 'when');
    if (diagnostics.length > 0)
      io.stderr.write(await findingsText(context, diagnostics, [{ files: [{ source }] }]));
    if (entry === undefined) return EXIT.findings;
    const basis = await ruleBasis(context, options);
    const rule = readWhen(entry, basis.anchorNames);
    const found = occurrences(rule, { ...basis, days: basis.calendar });
    const dates = found.occurrences.map((occurrence) => dateOf(occurrence, basis, context));
    const problems = [...new Set(found.problems.map(({ problem }) => whenProblemWords(problem, messages)))];
    const words = whenWords(rule, messages, basis.period);
    await warn(context, rule, dates, basis);
    const { plan = null, calendar, roll } = basis;
    const facts = { rule: entry, words, plan, calendar: calendar.name, nonWorkingDay: roll, problems };
    const view = ruleDatesView(
      facts,
      dates,
      context.quiet ? undefined : basisWords(basis, messages),
      messages,
    );
    await printView(context, view, options);
    if (formatOf(options) !== 'json') for (const problem of problems) await say(io.stderr, problem);
    return problems.length > 0 ? EXIT.findings : EXIT.fine;
  },
});

function dateOf(occurrence: Occurrence, { calendar, roll }: RuleBasis, { messages }: Context): RuleDate {
  const { deadline } = occurrence;
  const last = lastDayOf(occurrence, roll, calendar);
  if (deadline === undefined || last === undefined) return { occurrence };
  const shift = shiftWords({ deadline, effectiveDeadline: last }, calendar, messages);
  return {
    occurrence: beginningBy(occurrence, last),
    effectiveDeadline: last,
    ...(shift === undefined ? {} : { shift }),
  };
}

async function warn(
  { io, messages }: Context,
  rule: When,
  dates: readonly RuleDate[],
  basis: RuleBasis,
): Promise<void> {
  const { calendar, monthDeadline, roll } = basis;
  if (!needsCalendar(rule, monthDeadline, roll)) return;
  const days = dates.flatMap(({ occurrence, effectiveDeadline }) => [occurrence.deadline, effectiveDeadline]);
  const years = uncoveredYears(
    calendar,
    days.filter((day) => day !== undefined),
  );
  if (years.length > 0) await say(io.stderr, messages.when.uncovered({ calendar: calendar.name, years }));
}

function basisWords({ plan, period, roll, calendar }: RuleBasis, messages: Messages): string {
  const range = whenWords([{ kind: 'months', from: period[0] ?? '', to: period.at(-1) ?? '' }], messages);
  return messages.when.dates.basis({ plan, period: range, roll, calendar: calendar.name });
}
