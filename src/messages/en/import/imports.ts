/** What is said of a document that became a plan. */
import { counted } from '../counted.ts';

/** What is to be known of a document beside its words. */
const notes = {
  'hidden-text': 'hidden text was left out',
  'no-value': 'a formula was never computed: what it shows is not known',
  'hidden-row': 'a hidden row was read, too',
  'hidden-column': 'a hidden column was read, too',
  'hidden-sheet': 'a hidden sheet was read, too',
  picture: 'a picture: what can be seen in it is not read',
  macro: 'macros were left out; nothing was run',
  'external-link': 'what the document refers to outside was not fetched',
  'deleted-text': 'text marked as deleted was left out',
  comment: 'a comment of the document was left out',
};

/** One of these. */
export type NoteCode = keyof typeof notes;

/** What each column can be. */
const columns: Readonly<Record<string, string>> = {
  actors: 'the work of an actor',
  sections: 'the work of a section',
  month: 'the month',
  week: 'the week',
  weekday: 'the day of the week',
  quarter: 'the quarter',
  rhythm: 'how often',
  section: 'the section',
  actor: 'the actor',
  text: 'what is to be done',
  number: 'the number',
  when: 'the time',
  terms: 'the times of the work of a row',
};

export const imports = {
  findings: {
    'kept-as-comment': (a: { text: string }) => `“${a.text}” has no place in a plan; it is kept as a comment`,
    'term-unclear': (a: { text: string }) =>
      `the time “${a.text}” was not understood; it is kept in words, for the whole time of its row`,
    'term-misspelt': (a: { text: string }) => `the time “${a.text}” was read as if it were spelt right`,
    'term-inclusive': (a: { text: string }) =>
      `“${a.text}” is read with the day itself, as everywhere in the plan`,
    'term-usual': (a: { text: string }) =>
      `the document has no dates for “${a.text}”; the months in which it usually is were taken`,
    'term-dated': (a: { text: string }) => `“${a.text}” is taken for the days that stand beside its name`,
    'term-none': (a: { text: string; as?: string }) =>
      a.as === '1'
        ? `no time is given for “${a.text}”; all the time of the plan was taken`
        : `no time is given for ${a.as ?? ''} items (the first is “${a.text}”); all the time of the plan was taken`,
    'mark-kept': (a: { text: string }) =>
      `the mark “${a.text}” is no time; it is kept with the time of its column`,
    'term-often': (a: { text: string }) =>
      `“${a.text}”: on which days, a plan does not say; once a week or a month was taken, the words are kept`,
    'term-partly': (a: { text: string }) =>
      `only the beginning of the term “${a.text}” was understood; its words are kept whole`,
    'term-week': (a: { text: string }) =>
      `“${a.text}” is taken for the days of that month in the week by the calendar (the first is that of the first Thursday)`,
    'column-guessed': (a: { text: string; as?: string }) =>
      `the column “${a.text}” is taken for ${columns[a.as ?? ''] ?? a.as ?? ''}`,
    'column-in-note': (a: { text: string }) =>
      `a plan has no column “${a.text}”; what stands in it is in the notes`,
    'year-guessed': (a: { as?: string }) =>
      `the year stands nowhere; the plan begins with ${a.as ?? ''} (--period says otherwise)`,
    'title-guessed': (a: { text: string }) => `no title was found; the plan is called “${a.text}”`,
    'actor-guessed': (a: { text: string }) =>
      `who does the work stands nowhere; the actor is called “${a.text}”`,
    'not-russian': (a: { text: string }) =>
      `“${a.text}” is not in Russian: headings of columns, months and times were read as English; look through the whole plan`,
    'table-left': (a: { text: string }) =>
      `this table (“${a.text}”) is another one; its words are kept as comments (--table takes another)`,
    'table-joined': (a: { text: string }) =>
      `this table (“${a.text}”) is taken for a further part of the plan (--table takes one alone)`,
    note: (a: { code: NoteCode }) => notes[a.code],
  },
  proposals: {
    merge: (a: { texts: readonly string[] }) => `one work: “${a.texts[0]}” and “${a.texts[1]}”`,
    link: (a: { texts: readonly string[] }) => `one event: “${a.texts[0]}” and “${a.texts[1]}”`,
    units: (a: { texts: readonly string[] }) => `units: “${a.texts[0]}” are ${a.texts[1]}`,
  },
  reading: 'Reading',
  recognising: 'Recognising',
  checking: 'Checking',
  taken: 'taken',
  notTaken: 'not taken',
  sure: (a: { percent: number }) => `${a.percent} % sure`,
  /** A remark with its place. */
  remark: (a: { place: string; words: string; sure: string }) =>
    `${a.place === '' ? '' : `${a.place}: `}${a.words}${a.sure === '' ? '' : ` (${a.sure})`}`,
  found: (a: { items: number; works: number; actors: number }) =>
    `${counted(a.items, 'item')} in ${counted(a.works, 'activity', 'activities')} of ${counted(a.actors, 'actor')}`,
  proposed: 'Proposed (--merge, --link and --units decide):',
  more: (a: { count: number }) => `… and ${a.count} more; --report shows all of them`,
  written: (a: { path: string }) => `${a.path}: written`,
  updated: (a: { path: string; conflicts: number }) =>
    `${a.path}: brought up to date${a.conflicts === 0 ? '' : `; in ${counted(a.conflicts, 'place')} both you and the source changed the same: yours stands`}`,
  conflict: (a: { path: string; theirs: string }) => `  ${a.path}: the source has ${a.theirs}`,
  gone: 'nothing',
  checked: (a: { errors: number; warnings: number; path: string }) =>
    `cyclo validate ${a.path}: ${counted(a.errors, 'error')}, ${counted(a.warnings, 'warning')}`,
  ask: {
    period: 'The year stands nowhere. Which months does the plan cover (as 2026-09..2027-05)?',
    table: 'Which table is the plan?',
    keys: '↑↓ and typing choose, Enter takes',
    noneFits: 'No table has what was typed.',
    merge: (a: { texts: readonly string[]; sure: string }) =>
      `Is it one work?\n  ${a.texts[0]}\n  ${a.texts[1]}\n(${a.sure}; y for yes, Enter for no)`,
    link: (a: { texts: readonly string[]; sure: string }) =>
      `Is it one event?\n  ${a.texts[0]}\n  ${a.texts[1]}\n(${a.sure}; y for yes, Enter for no)`,
    units: (a: { texts: readonly string[]; sure: string }) =>
      `“${a.texts[0]}”: ${a.texts[1]} units. Write them into the plan? (${a.sure}; y for yes, Enter for no)`,
  },
  report: {
    title: (a: { source: string }) => `What was understood of ${a.source}`,
    source: 'The table of the source',
    understood: 'What became of it',
    columns: { place: 'Place', text: 'Words', id: 'Activity', when: 'When', role: 'Role', sure: 'How sure' },
    remarks: 'To be looked at',
    proposals: 'Proposals',
  },
};
