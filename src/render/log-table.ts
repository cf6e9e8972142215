import type { Messages } from '../messages/messages.ts';
import { noteLines, type LogEntry } from './log-lines.ts';
import type { Paint } from './paint.ts';
import { renderTable } from './terminal/terminal-table.ts';

/** The log for a person at a terminal. Times are in UTC, as they are recorded. */
export function renderLogTable(
  entries: readonly LogEntry[],
  messages: Messages,
  paint: Paint,
  width: number,
): string {
  const { columns, kinds } = messages.records;
  const head = [
    { heading: `${columns.recordedAt} (UTC)\n${columns.id}` },
    { heading: `${columns.kind}\n${columns.on}` },
    { heading: `${columns.activity}, ${columns.occurrence}\n${columns.unit}`, share: 3 },
    { heading: columns.by, share: 1 },
    { heading: columns.note, share: 2 },
  ];
  const rows = entries.map((entry) => {
    const { recordedAt, on, kind, unit, activity, occurrence, by } = entry.event;
    const what =
      kind === 'done'
        ? entry.takenBack
          ? paint.dim(`× ${kinds[kind]}`)
          : paint.green(`✓ ${kinds[kind]}`)
        : paint.yellow(`↶ ${kinds[kind]}`);
    const time = recordedAt.slice(0, 16).replace('T', ' ');
    const note = noteLines(entry, messages);
    const alarming = entry.evidenceState === 'changed' || entry.evidenceState === 'missing';
    return [
      `${time}\n${paint.dim(entry.number)}`,
      `${what}\n${on}`,
      `${activity}, ${occurrence}\n${paint.dim(unit)}`,
      by,
      note.map(alarming ? paint.red : (line) => line).join('\n'),
    ];
  });
  return renderTable(head, rows, width);
}
