import { wholeTitle } from '../plan/plan.ts';
import { firstDay, lastDay, monthOf } from '../calendar/day.ts';
import { dayInWords, monthInWords } from '../messages/phrases/dates.ts';
import { agenda, type AgendaQuery } from '../progress/agenda.ts';
import { isClosed } from '../progress/due.ts';
import { sumOfCounts } from '../progress/standing.ts';
import type { Recorded } from '../progress/states.ts';
import { say, type Context } from './context.ts';
import { findPlanFiles, loadPlans, type LoadedPlan } from './project/plans.ts';
import { recordedStates } from './project/records.ts';

/** `cyclo` alone: each plan, this month in a few lines, what is overdue, and where help is. */
export async function home(context: Context): Promise<void> {
  const { io, messages } = context;
  const words = messages.views.home;
  if ((await findPlanFiles(context)).length === 0) {
    return say(io.stdout, words.noPlans);
  }
  const plans = await loadPlans(context);
  const recorded = await recordedStates(context, plans);
  const overviews = plans.map((plan) => overview(context, plan, recorded));
  const ordered = overviews.toSorted((a, b) => Number(b.current) - Number(a.current));
  const shown = ordered.map(({ lines }) => lines.join('\n'));
  const text = [...shown, context.paint.dim(words.help)].join('\n\n');
  await say(io.stdout, text);
}

/** A plan in a few lines, and whether it has something in this month: those that have come first. */
function overview(
  context: Context,
  loaded: LoadedPlan,
  recorded: Recorded,
): { readonly current: boolean; readonly lines: readonly string[] } {
  const { messages, language, paint, today } = context;
  const { home: words } = messages.views;
  const { plan } = loaded;
  const month = monthOf(today);
  const span = { today, from: firstDay(month), to: lastDay(month), all: true };
  const ask = (query: AgendaQuery) => agenda([loaded], recorded, query).items;
  const items = ask({ ...span, overdue: 'within' });
  const current = items.length > 0;
  const lines = [paint.bold(wholeTitle(plan)), paint.dim(plan.file)];
  if (current) {
    const counts = sumOfCounts(items.map(({ units }) => units));
    lines.push(words.thisMonth({ ...counts, month: monthInWords(language, month), items: items.length }));
  } else {
    lines.push(words.outside({ from: plan.period[0] ?? '', to: plan.period.at(-1) ?? '' }));
  }
  const next = items.find((entry) => !isClosed(entry) && entry.status !== 'overdue')?.item;
  if (next?.effectiveDeadline !== undefined) {
    lines.push(words.next({ day: dayInWords(language, next.effectiveDeadline), text: next.text }));
  }
  const late = ask({ ...span, from: '0000-01-01', overdue: 'only' });
  const { overdue: missing } = sumOfCounts(late.map(({ units }) => units));
  if (late.length > 0) lines.push(paint.red(`! ${words.overdue({ items: late.length, missing })}`));
  else if (current) lines.push(paint.green(`✓ ${words.nothingOverdue}`));
  return { current, lines };
}
