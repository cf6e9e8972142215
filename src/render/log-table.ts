import type { Messages } from '../messages/messages.ts';
import { named, noteLines, type LogEntry } from './log-lines.ts';
import type { Paint } from './paint.ts';
import { renderTable } from './terminal/terminal-table.ts';

/** The log for a person at a terminal. */
export function renderLogTable(
  entries: readonly LogEntry[],
  messages: Messages,
  paint: Paint,
  width: number,
): string {
  const { columns, kinds } = messages.records;
  const head = [
    { heading: `${columns.recordedAt}\n${columns.id}` },
    { heading: `${columns.kind}\n${columns.on}` },
    { heading: `${columns.activity}, ${columns.occurrence}\n${columns.unit}`, share: 3 },
    { heading: columns.by, share: 1 },
    { heading: columns.note, share: 2 },
  ];
  const rows = entries.map((entry) => {
    const { on, kind, unit, activity, occurrence, by } = entry.event;
    const what =
      kind === 'done'
        ? entry.takenBack
          ? paint.dim(`× ${kinds[kind]}`)
          : paint.green(`✓ ${kinds[kind]}`)
        : paint.yellow(`↶ ${kinds[kind]}`);
    const note = noteLines(entry, messages);
    const alarming = entry.evidenceState === 'changed' || entry.evidenceState === 'missing';
    return [
      `${entry.time}\n${paint.dim(entry.number)}`,
      `${what}\n${on}`,
      `${named(entry.names.activity, activity)}, ${occurrence}\n${paint.dim(named(entry.names.unit, unit))}`,
      by,
      note.map(alarming ? paint.red : (line) => line).join('\n'),
    ];
  });
  return renderTable(head, rows, width);
}
