/** What `cyclo done` says: what was recorded, what had been before, how far the activity is now. */
import type { LedgerEvent } from '../event.ts';
import { waitingFor } from '../progress/chains.ts';
import { byActivity, obligations } from '../progress/obligations.ts';
import type { Recording } from '../progress/acts.ts';
import type { Share } from '../progress/recording.ts';
import { daysAfterDeadline, itemStanding } from '../progress/standing.ts';
import { States } from '../progress/states.ts';
import { renderJson } from '../render/json.ts';
import type { Context } from './context.ts';
import type { LoadedPlan } from './plans.ts';

/** What came of one call. */
export interface Recorded {
  readonly added: readonly LedgerEvent[];
  readonly before: Recording['before'];
  /** The events that were there before. */
  readonly known: readonly LedgerEvent[];
}

/** Prints what was recorded. */
export function printRecording(
  context: Context,
  format: 'text' | 'json',
  plans: readonly LoadedPlan[],
  shares: readonly Share[],
  { added, before, known }: Recorded,
): void {
  const { io, messages, paint, quiet } = context;
  if (format === 'json') {
    io.stdout.write(renderJson({ events: added }));
    return;
  }
  const { records } = messages;
  const lines: string[] = [];
  const earlier = new Map(before.map(({ share, event }) => [share, event]));
  for (const share of shares) {
    const words = {
      unit: share.unit.name,
      activity: share.item.activity.title,
      occurrence: share.item.occurrence.id,
    };
    const event = earlier.get(share);
    if (event) lines.push(`– ${records.already({ ...words, on: event.on, by: event.by })}`);
    else
      lines.push(
        paint.green('✓ ') +
          records.recorded({ ...words, on: added[0]?.on ?? '' }) +
          lateness(context, share, added[0]?.on),
      );
  }
  if (!quiet) {
    lines.push(...progressLines(context, plans, shares, [...known, ...added]));
    const first = added[0];
    if (first)
      lines.push(
        paint.dim(
          records.hintUndo({ command: added.length === 1 ? 'cyclo undo' : `cyclo undo ${first.id}` }),
        ),
      );
  }
  io.stdout.write(`${lines.join('\n')}\n`);
}

function lateness({ messages, paint }: Context, { item }: Share, on: string | undefined): string {
  const days = on === undefined ? 0 : daysAfterDeadline(item, on);
  if (days === 0 || item.effectiveDeadline === undefined) return '';
  return paint.yellow(` (${messages.records.late({ days, deadline: item.effectiveDeadline })})`);
}

/** How far each activity is now, and what it should have waited for. */
function progressLines(
  { messages, today, paint }: Context,
  plans: readonly LoadedPlan[],
  shares: readonly Share[],
  events: readonly LedgerEvent[],
): string[] {
  const lines: string[] = [];
  const items = [...new Set(shares.map(({ item }) => item))];
  for (const { plan, calendar } of plans) {
    const own = items.filter((item) => shares.some((share) => share.plan === plan && share.item === item));
    if (own.length === 0) continue;
    const states = new States(plan, events);
    const all = byActivity(obligations(plan, calendar).items);
    for (const item of own) {
      const { units } = itemStanding(item, item.units, states, today);
      const words = { title: item.activity.title, occurrence: item.occurrence.id };
      if (units.total > 1) lines.push(messages.records.progress({ ...words, ...units }));
      for (const { title, total, done } of waitingFor(item, all, item.units, states, today)) {
        lines.push(paint.yellow(messages.records.waits({ title, total, missing: total - done })));
      }
    }
  }
  return lines;
}
