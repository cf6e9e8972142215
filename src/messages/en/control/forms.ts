import { titleOf, type DocumentSubject } from './reports.ts';
import { isDay } from '../../../calendar/day.ts';
import { dayInFigures, monthInWords } from '../../phrases/dates.ts';
import { few } from '../../phrases/few.ts';
import { agreed, counted } from '../counted.ts';
import { records } from '../records/records.ts';

const day = (on: string): string => dayInFigures('en', on);
const month = (name: string): string => monthInWords('en', name);

/** A date from a cell, as people write it. */
function dateText(text: string): string {
  return isDay(text) ? day(text) : text;
}

/** Forms that people fill in without cyclo, in the plan's language, and what is said of those that come back. */
export const forms = {
  sheet: 'Form',
  /** Two lines, so that every form has its rows at the same place. */
  heading: (a: DocumentSubject): readonly [string, string] => {
    const [first = '', ...more] = titleOf('Report on', a);
    return [first, more.join(' ')];
  },
  month: (a: { month: string }) => `for ${a.month}`,
  returnTo: (a: { words: string }) => `Return this form: ${a.words}`,
  instruction:
    'Fill in the tinted cells: choose the mark from the list; give the date it was done, the document that proves it, and a note if there is something to add. “Not applicable” needs a reason in the note. Leave the mark empty where there is no answer yet. Send this file back as XLSX; the other cells are locked.',
  columns: {
    number: 'No.',
    text: 'Item',
    deadline: 'Due by',
    role: 'Role',
    status: 'Status',
    mark: 'Mark',
    date: 'Date',
    evidence: 'Document that proves it',
    note: 'Note',
  },
  marks: { done: 'done', 'not-done': 'not done', excused: 'not applicable' },
  status: (a: { status: string; words: string; day: string | undefined; returned: string | undefined }) =>
    `${a.words}${a.day === undefined ? '' : a.status === 'postponed' ? ` to ${a.day}` : `, ${a.day}`}${a.returned === undefined ? '' : `; ${a.returned}`}`,
  /** Above the statuses. */
  statusOn: (a: { day: string }) => `Status on ${a.day}`,
  filledBy: 'Filled in by (post, name):',
  signature: 'Signature:',
  markError: 'Choose one of: done, not done, not applicable.',
  dateError: (a: { earliest: string }) =>
    `Give a date such as 05/10/2010: not before ${a.earliest}, and not one that is still to come.`,
  /** What a completion that was not there is noted as; the note may be empty. */
  notDone: (a: { note: string }) => (a.note === '' ? 'not done' : `not done: ${a.note}`),
  nothingOwed: (a: { who: string; month: string }) =>
    `${a.who} owes nothing in ${month(a.month)}: there is nothing to fill in. What is due is shown by cyclo due.`,
  /** Units of the actor that got no form. */
  unneeded: (a: { units: number; month: string }) =>
    `${counted(a.units, 'unit owes', 'units owe')} nothing in ${month(a.month)}, and ${agreed(a.units, 'needs', 'need')} no form`,
  /** Why a form, or a row of it, is refused. */
  problems: {
    'not-a-workbook': (_: object) =>
      'this is not a workbook, or it is damaged; ask for the form again, saved as XLSX',
    'save-as-xlsx': (a: { format: string }) =>
      `this is ${a.format}; open it, choose “Save as”, XLSX, and import that file`,
    'old-or-locked': (_: object) =>
      'this is a workbook of the old kind (XLS), or one with a password; save it as XLSX without a password',
    'other-format': (a: { format: string }) =>
      `this is ${a.format}, from which no answers can be read; ask for the form itself, filled in as XLSX`,
    'too-big': (a: { limit: string }) =>
      `more than ${a.limit}: a filled form is much smaller; ask for the form again, without pictures`,
    /** What there is too much of: files in the archive, filled cells, sheets, or elements of any kind. */
    overfull: (a: { what: 'files' | 'sheets' | 'cells' | 'characters' | 'elements'; most: number }) =>
      `holds more than ${a.most} ${{ files: 'files', sheets: 'sheets', cells: 'filled cells', characters: 'characters', elements: 'cells and ranges' }[a.what]}, which no form does; make the form anew and copy the answers into it`,
    'far-cell': (a: { cell: string }) =>
      `something stands in ${a.cell}, far outside any form; clear it, or make the form anew and copy the answers into it`,
    'not-a-form': (_: object) =>
      'a workbook, but not a form made by cyclo form; make the form anew and copy the answers into it',
    'newer-form': (a: { version: number; supported: number }) =>
      `a form of version ${a.version}, made by a newer cyclo; this one reads version ${a.supported}. Install the newer cyclo`,
    heads: (a: { missing: readonly string[] }) =>
      `the table has no columns ${a.missing.map((head) => `“${head}”`).join(', ')}; restore the headings, or make the form anew and copy the answers into it`,
    stray: (_: object) =>
      'an answer in a row that is not part of the form; answer in the rows of the form, or record it with cyclo done',
    'other-plan': (a: { plan: string; known: readonly string[] }) =>
      `a form for the plan “${a.plan}”, which is not among those here (${few('en', a.known)}); name its file with --plan`,
    'unknown-unit': (a: { unit: string }) =>
      `the plan has no unit “${a.unit}”; if it was renamed, name its former id in was:`,
    twice: (a: { file: string }) =>
      `the same form with the same answers as ${a.file}; that one is used, leave this one out`,
    'twice-different': (a: { file: string }) =>
      `another form of the same unit and month is ${a.file}, with other answers; neither counts: leave the right one`,
    empty: (_: object) => 'nothing is filled in; ask for the marks, or leave the file out',
    'unknown-activity': (a: { activity: string }) =>
      `the plan no longer has the activity “${a.activity}”; make the form anew`,
    'unknown-occurrence': (a: { activity: string; occurrence: string }) =>
      `“${a.activity}” no longer falls due in ${a.occurrence}; make the form anew`,
    'not-theirs': (a: { activity: string; unit: string }) =>
      `“${a.activity}” does not concern ${a.unit}; make the form anew`,
    withdrawn: (a: { by: string }) => `was withdrawn (${a.by}); leave its answer empty`,
    changed: (a: { was: string; now: string }) =>
      `the form is of an older revision of the plan: it says “${a.was}”, the plan now “${a.now}”; make the form anew`,
    altered: (a: { was: string; now: string }) =>
      `the form’s own words were altered: “${a.was}” became “${a.now}”; put them back, or make the form anew`,
    'same-row': (a: { row: number }) => `the same item as in row ${a.row}; make the form anew`,
    closed: (_: object) =>
      'was closed already when the form was made and takes no answer; corrections are made by cyclo undo and cyclo reopen',
    'no-value': (_: object) =>
      'the formula was never computed, so what it shows is unknown; type the answer itself',
    'not-displayed': (_: object) =>
      'the cell holds a number, but its format shows none; type the answer as text',
    merged: (a: { from: number; to: number }) =>
      `one cell for rows ${a.from} to ${a.to}: are they all meant, or the first? Unmerge the cells and answer in each row`,
    'wrong-mark': (a: { text: string; choices: readonly string[] }) =>
      `“${a.text}” is not a mark; the marks are: ${a.choices.join(', ')}`,
    'no-mark': (_: object) => 'the row has answers, but no mark; choose one',
    'no-date': (_: object) => 'done, but when? Give the date',
    'not-a-date': (a: { text: string }) => `“${a.text}” is not a date; write it as 05/10/2010`,
    future: (a: { on: string; today: string }) =>
      `${day(a.on)} has not come yet: today is ${day(a.today)}; write the day it was done`,
    'too-early': (a: { on: string; earliest: string }) =>
      `${day(a.on)} is too early for this item: no date before ${day(a.earliest)} is taken; check the month and the year`,
    'date-without-done': (a: { mark: string; date: string; done: string }) =>
      `marked “${a.mark}”, but there is a date, ${dateText(a.date)}; choose “${a.done}”, or clear the date`,
    'no-reason': (_: object) => 'not applicable, but why? Give the reason in the note',
    contradicted: (a: { on: string; by: string }) =>
      `marked as not done, but recorded as done on ${day(a.on)} (by ${a.by}); take that back (cyclo undo), or correct the form`,
    'done-otherwise': (a: { on: string; by: string; now: string }) =>
      `done on ${day(a.now)}, but recorded as done on ${day(a.on)} (by ${a.by}); take that back (cyclo undo), or clear the answer`,
    refused: (a: {
      refusal: keyof typeof records.refusals;
      event?: { on: string; by: string; unit: string };
    }) => records.refusals[a.refusal](a),
  },
  /** What is said of a form that is not refused. */
  remarks: {
    outdated: (a: { changed: number; added: number }) =>
      `the plan has changed since the form was made: ${[
        ...(a.changed > 0 ? [`${a.changed} of its unanswered items are no longer so`] : []),
        ...(a.added > 0 ? [`${a.added} new ones are not in it`] : []),
      ].join(', ')}; make the form anew for those`,
    'short-year': (a: { text: string; on: string }) =>
      `“${a.text}” was taken for ${day(a.on)}: write years with four figures`,
    details: (a: { on: string; by: string }) =>
      `recorded before (${day(a.on)}, by ${a.by}) with another note or document, which stays; add what is new with cyclo note`,
  },
  intake: {
    accepted: (a: {
      unit: string;
      month: string;
      done: number;
      excused: number;
      notDone: number;
      before: number;
      unanswered: number;
    }) => {
      const counts = [
        ...(a.done > 0 ? [`${a.done} done`] : []),
        ...(a.excused > 0 ? [`${a.excused} not applicable`] : []),
        ...(a.notDone > 0 ? [`${a.notDone} not done`] : []),
        ...(a.before > 0 ? [`${a.before} recorded before`] : []),
        ...(a.unanswered > 0 ? [`${a.unanswered} without an answer`] : []),
      ];
      return `${a.unit}, ${month(a.month)}: ${counts.join(', ')}`;
    },
    reading: 'reading the forms',
    passedOver: (a: { files: readonly string[] }) => `not looked at: ${few('en', a.files)}`,
    refused: (a: { file: string }) => `${a.file}: refused, nothing of it is recorded`,
    /** Of a form the other rows of which are taken. */
    leftOut: (a: { file: string }) => `${a.file}: these rows are left out`,
    /** How many answers of a refused form could be taken, and how. */
    soundRows: (a: { answers: number }) =>
      `${counted(a.answers, 'answer of this form is', 'answers of this form are')} in order; to record ${agreed(a.answers, 'it', 'them')} without the rest, add --sound-rows`,
    place: (a: { cell: string; text: string }) => `${a.cell}: ${a.text}`,
    total: (a: { forms: number; refused: number; marks: number; before: number }) =>
      `${counted(a.forms, 'form')}: ${a.forms - a.refused} in order, ${a.refused} refused. To record: ${counted(a.marks, 'record')}; recorded before: ${a.before}.`,
    recorded: (a: { marks: number; forms: number }) =>
      `${counted(a.marks, 'record')} of ${counted(a.forms, 'form')} recorded.`,
    nothingNew: 'Nothing new: nothing was recorded.',
    dryRun: 'Only looked at: nothing was recorded. To record, leave out --dry-run.',
    confirm: (a: { marks: number }) => `Record ${counted(a.marks, 'record')}? (yes/no)`,
    cancelled: 'Nothing was recorded.',
  },
};
