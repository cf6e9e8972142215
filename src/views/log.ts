/** The log: every event, with what has become of it since. */
import { csvFields, keyedColumns, dayCell } from './rows.ts';
import type { LedgerEvent } from '../event.ts';
import { defined } from '../defined.ts';
import { dayInFigures } from '../messages/phrases/dates.ts';
import { HARD_SPACE } from '../messages/phrases/hard-spaces.ts';
import { actWords } from '../messages/phrases/act.ts';
import type { Messages } from '../messages/messages.ts';
import type { LossReason } from '../progress/records/loss.ts';
import { oneLine } from './one-line.ts';
import { worded, type Column, type Line, type Row, type View } from './view.ts';

/** What was decided otherwise about the same share at the same time. */
export interface Disputed {
  readonly other: LedgerEvent;
  /** Whether the event itself counts, as things stand. */
  readonly counts: boolean;
  /** Whether nobody has settled it yet. */
  readonly isOpen: boolean;
}

/** One event of the log. */
export interface LogEntry {
  readonly event: LedgerEvent;
  /** Its id as people type it. */
  readonly number: string;
  /** When it was recorded, by the clock of whoever reads it. */
  readonly time: string;
  /** What it is about, by the names that its plan has for it, and by its ids. */
  readonly names: { readonly activity: string; readonly unit: string };
  /** The number of what it takes back. */
  readonly undoes?: string;
  /** The call that recorded it together with others, and how many others. */
  readonly together?: { readonly number: string; readonly others: number };
  readonly takenBack: boolean;
  readonly disputes: readonly (Disputed & { readonly number: string })[];
  /** Why it stands for no obligation of its plan as it is now. */
  readonly loss?: LossReason;
  /** What has become of the file given as evidence. */
  readonly evidenceState?: 'same' | 'changed' | 'missing' | 'elsewhere';
}

const FIELDS = csvFields(
  'id,kind,plan,activity,occurrence,actor,unit,on,recordedAt,by,note,evidence,undoes,evidenceState,until,authority,call,enteredBy,countsForNothing',
);

/** The list. */
export function logView(
  entries: readonly LogEntry[],
  notes: NonNullable<View['notes']>,
  messages: Messages,
): View {
  return {
    title: [{ text: messages.records.title, only: ['page'] }],
    sections: [{ columns: columnsOf(messages), rows: entries.map((entry) => rowOf(entry, messages)) }],
    notes,
    fields: FIELDS,
    record: () => ({
      events: entries.map(({ event, evidenceState, loss, disputes }) => ({
        ...event,
        call: event.call ?? null,
        ...defined({ evidenceState, countsForNothing: loss }),
        ...(disputes.length > 0 && { disputes: disputes.map(disputeRecord) }),
      })),
    }),
  };
}

function disputeRecord({ other, counts, isOpen }: Disputed): object {
  return { with: other.id, counts, open: isOpen };
}

/** A terminal has no room for all columns: there two things share one, one below the other. */
function columnsOf({ records: { columns } }: Messages): Column[] {
  const { id, recordedAt, kind, on, activity, occurrence, unit } = columns;
  const share = `${activity}, ${occurrence.toLowerCase()}\n${unit}`;
  return [
    { key: 'record', heading: `${recordedAt}\n${id}`, only: ['screen'] },
    { key: 'what', heading: `${kind}\n${on}`, share: 1, only: ['screen'] },
    { key: 'share', heading: share, share: 3, only: ['screen'] },
    ...keyedColumns(columns, { id: 0, recordedAt: 0, on: 0, kind: 0, unit: 0, activity: 0, occurrence: 0 }, [
      'pipe',
      'page',
    ]),
    ...keyedColumns(columns, { by: 1, note: 2 }),
  ];
}

function rowOf(entry: LogEntry, messages: Messages): Row {
  const { event, evidenceState, loss, number } = entry;
  const { unit, activity } = entry.names;
  const { kinds, losses } = messages.records;
  const { kind, on, note, evidence } = event;
  const occurrence = messages.when.occurrence({ id: event.occurrence });
  const time = entry.time.replace(/^\S+/, (day) => dayInFigures(messages.language, day));
  return {
    ...event,
    id: worded(event.id, number),
    on: dayCell(on, messages),
    recordedAt: { ...worded(entry.time, time), value: event.recordedAt },
    kind: { value: kind, lines: [kinds[kind]] },
    unit: { value: event.unit, lines: [unit] },
    activity: { value: event.activity, lines: [activity] },
    occurrence: worded(event.occurrence, occurrence),
    note: { value: note ?? null, lines: noteCell(entry, messages) },
    evidence: evidenceText(evidence),
    evidenceState,
    countsForNothing: loss && { value: loss, lines: [losses[loss]] },
    record: { lines: [time, { text: number, accent: 'aside' }] },
    what: { lines: [kindLine(entry, kinds[kind]), dayInFigures(messages.language, on)] },
    share: {
      lines: [`${activity}, ${occurrence}`, { text: unit, accent: 'aside' }],
    },
  };
}

function kindLine({ event, takenBack }: LogEntry, words: string): Line {
  if (event.kind !== 'done') return { text: `↶${HARD_SPACE}${words}`, accent: 'warning' };
  return takenBack
    ? { text: `×${HARD_SPACE}${words}`, accent: 'aside' }
    : { text: `✓${HARD_SPACE}${words}`, accent: 'good' };
}

/** In a pipe all of it is one remark. */
function noteCell(entry: LogEntry, messages: Messages): Line[] {
  const { evidenceState } = entry;
  const isAlarming = evidenceState === 'changed' || evidenceState === 'missing';
  const lines = noteLines(entry, messages);
  return [
    { text: lines.map(oneLine).join('; '), only: ['pipe'] },
    ...lines.map((text): Line => ({
      text,
      only: ['screen', 'page'],
      ...(isAlarming ? { accent: 'bad' } : {}),
    })),
  ];
}

/** The note and the evidence of an event, a line each. */
function noteLines(
  { event, undoes, together, takenBack, loss, evidenceState, disputes }: LogEntry,
  messages: Messages,
): string[] {
  const { records, language } = messages;
  const { enteredBy, evidence, note, until, authority } = event;
  const lines =
    until === undefined
      ? []
      : [`→ ${dayInFigures(language, until)}${authority === undefined ? '' : ` (${authority})`}`];
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
  for (const { other, ...each } of disputes)
    lines.push(records.disputedBy({ ...each, what: actWords(other, messages), by: other.by }));
  if (takenBack) lines.push(`(${records.undoneMark})`);
  if (loss) lines.push(records.countsForNothing({ why: records.losses[loss] }));
  return lines;
}

function evidenceText(evidence: LedgerEvent['evidence']): string | undefined {
  if (evidence?.type === 'file') return `${evidence.path} sha256:${evidence.sha256}`;
  return evidence?.type === 'url' ? evidence.url : evidence?.text;
}
