import { plural } from '../plural.ts';

/** Recording, taking back, and the list of records. */
export const records = {
  recorded: (a: { unit: string; activity: string; occurrence: string; on: string }) =>
    `recorded: ${a.unit} — ${a.activity}, ${a.occurrence}, done on ${a.on}`,
  already: (a: { unit: string; activity: string; occurrence: string; on: string; by: string }) =>
    `recorded before: ${a.unit} — ${a.activity}, ${a.occurrence}, done on ${a.on} (by ${a.by}). Nothing was changed.`,
  progress: (a: { title: string; occurrence: string; done: number; total: number }) =>
    `${a.title}, ${a.occurrence}: ${a.done} of ${a.total} done`,
  late: (a: { days: number; deadline: string }) =>
    `${a.days} ${plural('en', a.days, { one: 'day', other: 'days' })} after the deadline of ${a.deadline}`,
  waits: (a: { title: string; missing: number; total: number }) =>
    `note: it comes after “${a.title}”, where ${a.missing} of ${a.total} are still missing`,
  undone: (a: { unit: string; activity: string; occurrence: string; on: string }) =>
    `taken back: ${a.unit} — ${a.activity}, ${a.occurrence}, done on ${a.on}`,
  hintUndo: (a: { command: string }) => `Take it back: ${a.command}`,
  empty: 'Nothing has been recorded yet. Record a completion: cyclo done',
  noneMatch: 'No record matches. See them all: cyclo log',
  kinds: {
    done: 'done',
    undone: 'taken back',
    excused: 'not applicable',
    postponed: 'postponed',
    reopened: 'reopened',
    note: 'note',
    accepted: 'accepted',
    returned: 'returned for revision',
  },
  undoneMark: 'taken back later',
  columns: {
    id: 'Id',
    recordedAt: 'Recorded',
    on: 'On',
    kind: 'What',
    unit: 'Unit',
    activity: 'Activity',
    occurrence: 'when',
    by: 'By',
    note: 'Note and evidence',
  },
  evidence: {
    file: (a: { name: string; size: number; sha256: string }) =>
      `file ${a.name}, ${a.size} ${plural('en', a.size, { one: 'byte', other: 'bytes' })}, SHA-256 ${a.sha256.slice(0, 12)}…`,
    changed: 'CHANGED since it was recorded',
    missing: 'no longer there',
  },
  total: (a: { count: number }) => `${a.count} ${plural('en', a.count, { one: 'record', other: 'records' })}`,
  ask: {
    unit: 'Whose work is done?',
    items: 'What is done? Space marks, Enter goes on.',
    date: 'On which day?',
    note: 'A note, if there is one:',
    confirm: (a: { count: number }) =>
      `Record ${a.count} ${plural('en', a.count, { one: 'completion', other: 'completions' })}?`,
    nothingOpen: 'Everything is done: there is nothing to record. See the records: cyclo log',
    cancelled: 'Nothing was recorded.',
  },
};
