import type { LedgerEvent } from '../event.ts';
import type { Messages } from '../messages/messages.ts';
import type { LossReason } from '../progress/record-loss.ts';
import { oneLine } from '../progress/one-line.ts';
import { renderCsv } from './csv.ts';

/** One event of the log, with what has become of it since. */
export interface LogEntry {
  readonly event: LedgerEvent;
  /** Its id as people type it. */
  readonly number: string;
  /** When it was recorded, by the clock of whoever reads it. */
  readonly time: string;
  /** The names that the plan has for its ids, as far as it has them. */
  readonly names: { readonly activity?: string; readonly unit?: string };
  /** The number of what it takes back. */
  readonly undoes?: string;
  /** The call that recorded it together with others, and how many others. */
  readonly together?: { readonly number: string; readonly others: number };
  readonly takenBack: boolean;
  /** Why it stands for no obligation of its plan as it is now. */
  readonly loss?: LossReason;
  /** What has become of the file given as evidence. */
  readonly evidenceState?: 'same' | 'changed' | 'missing';
}

/** The note and the evidence of an event, a line each. */
export function noteLines(
  { event, undoes, together, takenBack, loss, evidenceState }: LogEntry,
  { records }: Messages,
): string[] {
  const { enteredBy, evidence, note, until, authority } = event;
  const lines = until === undefined ? [] : [`→ ${until}${authority === undefined ? '' : ` (${authority})`}`];
  if (note !== undefined) lines.push(note);
  if (evidence?.type === 'url') lines.push(evidence.url);
  if (evidence?.type === 'text') lines.push(evidence.text);
  if (evidence?.type === 'file') {
    const state = evidenceState && evidenceState !== 'same' ? ` — ${records.evidence[evidenceState]}` : '';
    lines.push(records.evidence.file(evidence) + state);
  }
  if (undoes !== undefined) lines.push(`→ ${undoes}`);
  if (enteredBy !== undefined) lines.push(records.enteredBy({ name: enteredBy }));
  if (together) lines.push(records.together(together));
  if (takenBack) lines.push(`(${records.undoneMark})`);
  if (loss) lines.push(records.countsForNothing({ why: records.losses[loss] }));
  return lines;
}

/** A name with the id by which it is typed; the id alone where no plan has it any longer. */
export function named(name: string | undefined, id: string): string {
  return name === undefined || name === id ? id : `${oneLine(name)} (${id})`;
}

/** A line an event, in columns without borders: for pipes and `grep`. */
export function renderLogLines(entries: readonly LogEntry[], messages: Messages): string {
  const rows = entries.map((entry) => {
    const { id, on, kind, unit, activity, occurrence, by } = entry.event;
    const { time, names } = entry;
    const what = messages.records.kinds[kind];
    const words = [
      id,
      time,
      on,
      what,
      named(names.unit, unit),
      named(names.activity, activity),
      occurrence,
      by,
    ];
    return [...words, noteLines(entry, messages).map(oneLine).join('; ')];
  });
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]!.length))) ?? [];
  return rows
    .map(
      (row) =>
        `${row
          .map((text, column) => text.padEnd(widths[column]!))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

/** The events for a spreadsheet: the fields of the JSON form. */
export function renderLogCsv(entries: readonly LogEntry[]): string {
  const head =
    'id,kind,plan,activity,occurrence,actor,unit,on,recordedAt,by,note,evidence,undoes,evidenceState,until,authority,call,enteredBy';
  const rows = entries.map(({ event, evidenceState }) => [
    event.id,
    event.kind,
    event.plan,
    event.activity,
    event.occurrence,
    event.actor,
    event.unit,
    event.on,
    event.recordedAt,
    event.by,
    event.note,
    evidenceText(event),
    event.undoes,
    evidenceState,
    event.until,
    event.authority,
    event.call,
    event.enteredBy,
  ]);
  return renderCsv([head.split(','), ...rows]);
}

function evidenceText({ evidence }: LedgerEvent): string | undefined {
  if (evidence?.type === 'file') return `${evidence.path} sha256:${evidence.sha256}`;
  return evidence?.type === 'url' ? evidence.url : evidence?.text;
}
