/** What a command that records says: what was recorded, what had been before, how far the activity is now. */
import type { Day } from '../../calendar/day.ts';
import type { Evidence, LedgerEvent } from '../../event.ts';
import { differences, isOfAnother, type Particulars, type Recording } from '../../progress/records/acts.ts';
import { waitingFor } from '../../progress/chains.ts';
import { byActivity, obligations } from '../../progress/obligations.ts';
import { requestStates } from '../../progress/records/ledger-states.ts';
import type { Share } from '../../progress/records/recording.ts';
import { numbersOf, shortNumbers } from '../../progress/records/numbers.ts';
import { OPEN, type ShareState } from '../../progress/share-state.ts';
import { daysAfterDeadline, itemStanding, shareDeadline } from '../../progress/standing.ts';
import type { Messages } from '../../messages/messages.ts';
import { actWords } from '../../messages/phrases/act.ts';
import { renderJson } from '../../render/json.ts';
import { readLedger, statesFrom } from '../project/records.ts';
import { say, type Context } from '../context.ts';
import type { RecordRequest } from './record-act.ts';

/** No day is later: what is recorded of a day to come counts, too. */
const ALWAYS: Day = '9999-12-31';

/** How many units an activity may have for its progress to be worked out after each record. */
const MANY = 2000;

/** The first of some lines; the others are counted. */
export function firstOf(lines: readonly string[], most: number, { records }: Messages): string[] {
  const rest = lines.length - most;
  return [...lines.slice(0, most), ...(rest > 0 ? [records.andMore({ count: rest })] : [])];
}

/** What is said of a share. */
export function shareWords({ unit, item: { activity, occurrence } }: Share) {
  return { unit: unit.name, activity: activity.title, occurrence: occurrence.id };
}

/** What was asked for, and what is kept with it. */
interface RecordedRequest extends RecordRequest {
  readonly particulars: Particulars;
}

/** Prints what was recorded. */
export async function printRecording(
  context: Context,
  request: RecordedRequest,
  added: readonly LedgerEvent[],
  { states, before, refused }: Recording,
): Promise<void> {
  const { io, messages, paint, quiet } = context;
  const { shares, options, act } = request;
  const { records } = messages;
  const lines: string[] = [];
  if (options.format === 'json') {
    io.stdout.write(renderJson({ events: added }));
    for (const { event } of before) lines.push(...otherwise(request, event, messages));
    io.stderr.write(lines.map((line) => `${line}\n`).join(''));
    return;
  }
  const earlier = new Map(before.map(({ share, event }) => [share, event]));
  const skipped = new Map(refused.map((each) => [each.share, each]));
  const [first] = added;
  for (const share of shares) {
    const { unit, item } = share;
    const words = shareWords(share);
    const event = earlier.get(share);
    const skip = skipped.get(share);
    if (skip) lines.push(`– ${records.skipped({ ...words, why: records.refusals[skip.refusal](skip) })}`);
    else if (event) {
      // What any unit may do was perhaps recorded of another.
      const doer = item.units.find((each) => !isOfAnother(event, each)) ?? unit;
      const what = actWords(event, messages);
      lines.push(
        `– ${records.already({ ...words, unit: doer.name, what, by: event.by })}`,
        ...otherwise(request, event, messages),
      );
    } else if (first) {
      const late = act === 'done' ? lateness(context, share, states.get(share), first.on) : '';
      const isWaiting = act === 'done' && item.task.acceptedBy !== undefined;
      lines.push(
        `${paint.green('✓')} ${records.recorded({ ...words, what: actWords(first, messages) })}${late}${isWaiting ? `; ${messages.common.statuses['in-review']}` : ''}`,
      );
    }
  }
  if (!quiet) {
    if (act === 'done') lines.push(...(await progressLines(context, request)));
    if (first) {
      // Plain "undo" passes over notes, and what several records were made by has a number that nobody guesses.
      const { id, call = id } = first;
      const short = shortNumbers(numbersOf(added));
      const command = added.length === 1 && act !== 'note' ? 'cyclo undo' : `cyclo undo ${short(call)}`;
      lines.push(paint.dim(records.hintUndo({ command })));
    }
  }
  await say(io.stdout, lines.join('\n'));
}

/** What would have been recorded now differs from what was before: in what, and the way to have the new one. */
function otherwise(
  { particulars, options }: RecordedRequest,
  event: LedgerEvent,
  { records }: Messages,
): string[] {
  const { on: _, ...rest } = particulars;
  // Another day than was recorded before is worth telling where the user said on which day it was.
  const keys = differences(options.date === undefined ? rest : particulars, event);
  if (keys.length === 0) return [];
  const number = shortNumbers([event.id])(event.id);
  const parts = keys.map((key) =>
    records.difference({ key, before: valueWords(event[key]), now: valueWords(particulars[key]) ?? '' }),
  );
  return [`  ${records.differs({ parts, number })}`];
}

function valueWords(value: string | Evidence | undefined): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  if (value.type === 'file') return `${value.name} (SHA-256 ${value.sha256.slice(0, 12)}…)`;
  return value.type === 'url' ? value.url : value.text;
}

function lateness({ messages, paint }: Context, { item }: Share, state: ShareState = OPEN, on: Day): string {
  const days = daysAfterDeadline(item, on, state);
  const deadline = shareDeadline(item, state);
  if (days === 0 || deadline === undefined) return '';
  return paint.yellow(` (${messages.records.late({ days, deadline })})`);
}

/** How far each activity is now, and what it should have waited for. */
async function progressLines(context: Context, { plans, shares }: RecordRequest): Promise<string[]> {
  const { messages, today, paint } = context;
  const lines: string[] = [];
  const items = [...new Set(shares.map(({ item }) => item))];
  for (const { plan, calendar } of plans) {
    const own = items.filter((item) => shares.some((share) => share.plan === plan && share.item === item));
    if (own.length === 0 || own.some(({ units }) => units.length > MANY)) continue;
    const names = new Set(own.flatMap(({ activity }) => [activity.id, ...activity.after]));
    const all = byActivity(
      obligations(plan, calendar).items.filter(({ activity }) => names.has(activity.id)),
    );
    const request = requestStates(plan, [...all.values()].flat(), [ALWAYS]);
    const [states] = await readLedger(context, (ledger) => statesFrom(ledger, request));
    if (!states) continue;
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
