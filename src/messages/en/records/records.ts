import { few } from '../../phrases/few.ts';
import { counted } from '../counted.ts';

/** What the words of an event need of it. */
interface Said {
  readonly on: string;
  readonly note?: string;
  readonly until?: string;
  readonly authority?: string;
}

/** The event that stands in the way. */
interface Earlier {
  readonly event?: { readonly on: string; readonly by: string; readonly unit: string };
}

function said(words: string | undefined): string {
  return words === undefined ? '' : `: ${words}`;
}

function when({ event }: Earlier): string {
  return event ? ` (${event.on}, by ${event.by})` : '';
}

/** Recording, taking back, and the list of records. */
export const records = {
  title: 'Log of records',
  recorded: (a: { unit: string; activity: string; occurrence: string; what: string }) =>
    `recorded: ${a.unit} — ${a.activity}, ${a.occurrence}, ${a.what}`,
  already: (a: { unit: string; activity: string; occurrence: string; what: string; by: string }) =>
    `recorded before: ${a.unit} — ${a.activity}, ${a.occurrence}, ${a.what} (by ${a.by}). Nothing was changed.`,
  /** One thing that was recorded otherwise before. */
  difference: (a: {
    key: 'on' | 'note' | 'evidence' | 'until' | 'authority';
    before: string | undefined;
    now: string;
  }) => {
    const what = {
      on: 'day',
      note: 'note',
      evidence: 'evidence',
      until: 'new deadline',
      authority: 'authority',
    }[a.key];
    return a.before === undefined
      ? `there is no ${what} (now: ${a.now})`
      : `the ${what} is ${a.before} (now: ${a.now})`;
  },
  differs: (a: { parts: readonly string[]; number: string }) =>
    `In that record ${a.parts.join('; ')}. To record it as you say now: cyclo undo ${a.number}, then this command again.`,
  skipped: (a: { unit: string; activity: string; occurrence: string; why: string }) =>
    `left out: ${a.unit} — ${a.activity}, ${a.occurrence}: ${a.why}`,
  /** What an event says of its share. */
  acts: {
    done: (a: Said) => `done on ${a.on}`,
    undone: (a: Said) => `taken back on ${a.on}`,
    excused: (a: Said) => `not applicable${said(a.note)}`,
    postponed: (a: Said) => `deadline moved to ${a.until ?? ''} (${a.authority ?? ''})${said(a.note)}`,
    reopened: (a: Said) => `open again${said(a.note)}`,
    note: (a: Said) => `note${said(a.note)}`,
    accepted: (a: Said) => `accepted on ${a.on}`,
    returned: (a: Said) => `returned for revision${said(a.note)}`,
  },
  /** Why an act makes no sense for a share. */
  refusals: {
    'done-already': (a: Earlier) =>
      `it is done already${when(a)}; take that back (cyclo undo) or open it again (cyclo reopen) first`,
    'done-by-another': ({ event }: Earlier) =>
      `any unit may do it, and ${event?.unit ?? 'another'} has; name that one with --unit`,
    'excused-already': (a: Earlier) => `it is not applicable${when(a)}; open it again first: cyclo reopen`,
    'accepted-already': (a: Earlier) =>
      `it is accepted already${when(a)}; open it again instead: cyclo reopen`,
    'not-done': (_: Earlier) => 'it is not done yet; what is in review is shown by cyclo status',
    'open-already': (_: Earlier) => 'it is open; an agreed deadline is taken back by cyclo undo',
    'too-early': (a: Earlier) =>
      `the day is before that of what it is about${when(a)}; give the day of the decision: --date`,
    'not-controlled': (_: Earlier) =>
      'nobody has to accept it; the plan says who has to with accepted-by: parent. What was recorded by mistake is opened again by cyclo reopen',
  },
  countsForNothing: (a: { why: string }) => `counts for nothing: ${a.why}`,
  /** Why a record stands for no obligation of the plan as it is now. */
  losses: {
    activity: 'the plan does not have the activity',
    time: 'the activity does not have the time',
    unit: 'the plan does not have the unit',
    task: 'the activity has no task for the unit’s actor',
    choice: 'the task does not concern the unit',
    dates: 'the unit does not exist at that time',
    shared: 'several activities could have it',
  },
  disputed: (a: { count: number }) =>
    `${counted(a.count, 'share was', 'shares were')} decided differently by people who did not know of each other; what counts says cyclo log --disputed`,
  /** Of a record: what was decided differently at the same time. */
  disputedBy: (a: { number: string; what: string; by: string; counts: boolean; isOpen: boolean }) =>
    `at the same time, without knowing of it: ${a.what} (${a.by}, ${a.number})${a.isOpen ? `; ${a.counts ? 'this record counts' : 'this record does not count'}` : '; settled since'}`,
  disputeRule:
    'Records stand in one order, the same on every machine, each after all that its author knew; of completions the first counts, of everything else the last. Settle it by cyclo undo, or by a new decision.',
  noneDisputed: 'Nothing was decided differently at the same time.',
  hintLost: 'What to do about records that count for nothing: cyclo validate',
  progress: (a: { title: string; occurrence: string; done: number; inReview: number; total: number }) =>
    `${a.title}, ${a.occurrence}: ${a.done} of ${a.total} done${a.inReview > 0 ? `, waiting for acceptance: ${a.inReview}` : ''}`,
  late: (a: { days: number; deadline: string }) =>
    `${counted(a.days, 'day')} after the deadline of ${a.deadline}`,
  waits: (a: { title: string; missing: number; total: number }) =>
    `note: it comes after “${a.title}”, where ${a.missing} of ${a.total} are still missing`,
  undone: (a: { unit: string; activity: string; occurrence: string; what: string }) =>
    `taken back: ${a.unit} — ${a.activity}, ${a.occurrence}, ${a.what}`,
  /** A share and what was recorded about it, without saying that it is new. */
  share: (a: { unit: string; activity: string; occurrence: string; what: string }) =>
    `${a.unit} — ${a.activity}, ${a.occurrence}, ${a.what}`,
  andMore: (a: { count: number }) => `… and ${a.count} more`,
  goesBack: (a: { count: number }) =>
    `${counted(a.count, 'record was', 'records were')} made together and will be taken back together:`,
  confirmUndo: (a: { count: number }) => `Take back ${counted(a.count, 'record')}? (yes/no)`,
  nothingUndone: 'Nothing was taken back.',
  /** Of a record that was not made alone: the number that takes all of them back. */
  together: (a: { others: number; number: string }) => `with ${counted(a.others, 'other')}: ${a.number}`,
  /** Of a record whose form or file another has imported. */
  enteredBy: (a: { name: string }) => `imported by ${a.name}`,
  hintUndo: (a: { command: string }) => `Take it back: ${a.command}`,
  empty: 'Nothing has been recorded yet. Record a completion: cyclo done',
  noneMatch: 'No record matches. See them all: cyclo log',
  /** What roles of a database may record. */
  grants: {
    given: (a: { role: string; own?: number; below?: number }) =>
      a.own === undefined
        ? `${a.role} may record everything.`
        : `${a.role} may record for ${counted(a.own, 'unit', 'units')} of its own, and decide on ${counted(a.below ?? 0, 'unit', 'units')} below.`,
    taken: (a: { role: string }) => `${a.role} has no rights any more. What it recorded stays.`,
  },
  /** Copying and looking through the store. */
  store: {
    verified: (a: { path: string; events: number }) =>
      `${a.path}: every page and every record is as it was written; ${counted(a.events, 'record')}`,
    copied: (a: { path: string; events: number }) =>
      `copied to ${a.path} and checked: ${counted(a.events, 'record')}`,
    damage: (a: { path: string; what: string }) => `the file ${a.path} is damaged: ${a.what}`,
    altered: (a: { id: string; replica?: string; number?: number }) =>
      `altered: record ${a.id}${a.number === undefined ? '' : `, number ${a.number}`}${a.replica === undefined ? '' : ` of replica ${a.replica}`}`,
    missing: (a: { replica: string; from: number; to: number }) =>
      `missing: ${a.from === a.to ? `record number ${a.from}` : `records number ${a.from} to ${a.to}`} of replica ${a.replica}`,
    fork: (a: { replica: string; number: number }) =>
      `Two records have number ${a.number} of replica ${a.replica}: a copied store went on in two places. Both count.`,
    later: (a: { count: number }) =>
      `${counted(a.count, 'record')} of a later cyclo ${a.count === 1 ? 'is' : 'are'} kept and not counted. Install that version to see what ${a.count === 1 ? 'it says' : 'they say'}.`,
    hintRestore:
      'Go back to a copy: cyclo store restore FILE. What was recorded since then can be added to it from another store: cyclo store copy FROM TO.',
    hintMissing:
      'What is missing may be in a copy or at those who recorded it: cyclo store copy FROM TO adds it.',
    lost: (a: { place: string; replica: string; from: number; to: number }) =>
      `lost here: ${a.from === a.to ? `record number ${a.from}` : `records number ${a.from} to ${a.to}`} of replica ${a.replica}, which ${a.place} has`,
    differs: (a: { place: string; id: string; count: number }) =>
      `${a.place} has ${a.count === 1 ? `record ${a.id}` : `${counted(a.count, 'record')}, ${a.id} the first of them,`} with another content: there or here it was altered`,
    nothingLost: (a: { place: string }) => `all that ${a.place} has of this store is here, as it is there`,
    absent: (a: { place: string; count: number }) =>
      `${a.place} has ${counted(a.count, 'record')} of other stores that ${a.count === 1 ? 'is' : 'are'} not here yet: cyclo sync ${a.place}`,
    hintLost: (a: { place: string }) => `Take back what was lost: cyclo sync ${a.place}`,
    hintDiffers: (a: { place: string }) =>
      `Find out which is right: compare with a copy, or with another who exchanges records through ${a.place}. To go back to a copy: cyclo store restore FILE.`,
    restored: (a: { path: string; copy: string; events: number; kept: string | undefined }) =>
      `${a.path} is what ${a.copy} has: ${counted(a.events, 'record')}${a.kept === undefined ? '' : `; what was there is ${a.kept}`}`,
    migrated: (a: { from: number; to: number; copy: string | undefined }) =>
      `brought from version ${a.from} to ${a.to}${a.copy === undefined ? '' : `; what it was is kept as ${a.copy}`}`,
    upToDate: 'up to date already',
    added: (a: { from: string; to: string; added: number; known: number }) =>
      `${a.from} → ${a.to}: ${counted(a.added, 'record')} added${a.known > 0 ? `, ${a.known} known already` : ''}`,
    conflict: (a: { id: string }) =>
      `Record ${a.id} says something else there than here: one of the two was altered. What was here has stayed; cyclo store verify tells which store is whole.`,
    refused: (a: { hash: string }) =>
      `A record was not taken, because it is not what was written (hash ${a.hash}).`,
    stats: (a: {
      path: string;
      events: number;
      plans: number;
      units: number;
      replicas: number;
      size?: number;
      first?: string;
      last?: string;
    }) =>
      [
        `${a.path}: ${counted(a.events, 'record')} about ${counted(a.plans, 'plan')} and ${counted(a.units, 'unit')}`,
        `recorded by ${counted(a.replicas, 'store')}${a.first === undefined ? '' : `, from ${a.first} to ${a.last}`}`,
        ...(a.size === undefined ? [] : [counted(a.size, 'byte')]),
      ].join('\n'),
  },
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
    occurrence: 'When',
    by: 'By',
    note: 'Note and evidence',
  },
  evidence: {
    file: (a: { name: string; size: number; sha256: string }) =>
      `file ${a.name}, ${counted(a.size, 'byte')}, SHA-256 ${a.sha256.slice(0, 12)}…`,
    changed: 'CHANGED since it was recorded',
    missing: 'no longer there',
    elsewhere: 'on another machine: cyclo sync PLACE --with-evidence brings it',
  },
  total: (a: { count: number }) => counted(a.count, 'record'),
  ask: {
    unit: 'Who has done it?',
    items: 'What is done?',
    keysOne: '↑↓ or letters choose, Enter goes on',
    keysMany: '↑↓ move, space marks, a marks all, i inverts, Enter goes on',
    noneFits: 'None of them has these letters',
    date: 'On which day?',
    note: 'A note, if there is one:',
    withNote: (a: { note: string }) => `, with the note “${a.note}”`,
    confirmOne: (a: { share: string; note: string }) => `Record: ${a.share}${a.note}? (yes/no)`,
    confirm: (a: { count: number; units: readonly string[]; note: string }) =>
      `Record these ${counted(a.count, 'completion')} for ${few('en', a.units)}${a.note}? (yes/no)`,
    nothingOpen: 'Everything is done: there is nothing to record. See the records: cyclo log',
    cancelled: 'Nothing was recorded.',
  },
};
