import { plural } from '../plural.ts';
import { records } from './records.ts';

function formCount(count: number): string {
  return `${count} ${plural('en', count, { one: 'form', other: 'forms' })}`;
}

function recordCount(count: number): string {
  return `${count} ${plural('en', count, { one: 'record', other: 'records' })}`;
}

/** Forms that people fill in without cyclo, in the plan's language, and what is said of those that come back. */
export const forms = {
  sheet: 'Form',
  heading: 'Report on the plan',
  month: (a: { month: string }) => `for ${a.month}`,
  instruction:
    'Fill in the tinted cells: choose the mark from the list; give the date it was done, the document that proves it, and a note if there is something to add. “Not applicable” needs a reason in the note. Send the file back as it is: other cells are locked, because the answers are read by their places.',
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
  filledBy: 'Filled in by (post, name):',
  signature: 'Signature:',
  markError: 'Choose one of: done, not done, not applicable.',
  dateError: (a: { earliest: string }) =>
    `Give a date such as 05/10/2010: not before ${a.earliest}, and not one that is still to come.`,
  /** What a completion that was not there is noted as. */
  notDone: (a: { note: string }) => `not done: ${a.note}`,
  nothingOwed: (a: { who: string; month: string }) =>
    `${a.who} owes nothing in ${a.month}: there is nothing to fill in. What is due is shown by cyclo due.`,
  /** Why a form, or a row of it, is refused. */
  problems: {
    'not-a-workbook': (_: object) =>
      'this is no workbook, or a damaged one; ask for the form again, saved as XLSX',
    'too-big': (a: { limit: string }) =>
      `more than ${a.limit}: a filled form is much smaller; ask for the form again, without pictures`,
    'not-a-form': (_: object) =>
      'a workbook, but not a form made by cyclo form; make the form anew and copy the answers into it',
    'newer-form': (a: { version: number; supported: number }) =>
      `a form of arrangement ${a.version}, made by a newer cyclo; this one reads ${a.supported}. Install the newer one`,
    'other-plan': (a: { plan: string; known: readonly string[] }) =>
      `a form for the plan “${a.plan}”, which is not among those here (${a.known.join(', ')}); name its file with --plan`,
    'unknown-unit': (a: { unit: string }) =>
      `the plan has no unit “${a.unit}”; if it was renamed, name its former id in was:`,
    twice: (a: { file: string }) => `the same form with the same answers as ${a.file}, which counts`,
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
    'wrong-mark': (a: { text: string; choices: readonly string[] }) =>
      `“${a.text}” is none of the marks: ${a.choices.join(', ')}`,
    'no-mark': (_: object) => 'the row has answers, but no mark; choose one',
    'no-date': (_: object) => 'done, but when? Give the date',
    'not-a-date': (a: { text: string }) => `“${a.text}” is no date; write it as 05/10/2010`,
    future: (a: { on: string; today: string }) => `${a.on} has not come yet: today is ${a.today}`,
    'too-early': (a: { on: string; earliest: string }) =>
      `${a.on} is too early for this item: no date before ${a.earliest} is taken; check the month and the year`,
    'no-reason': (_: object) => 'not applicable, but why? Give the reason in the note',
    contradicted: (a: { on: string; by: string }) =>
      `marked as not done, but recorded as done on ${a.on} (by ${a.by}); take that back (cyclo undo), or correct the form`,
    refused: (a: { refusal: keyof typeof records.refusals; event?: { on: string; by: string } }) =>
      records.refusals[a.refusal](a),
  },
  intake: {
    accepted: (a: {
      unit: string;
      month: string;
      done: number;
      excused: number;
      notDone: number;
      before: number;
    }) => {
      const counts = [
        ...(a.done > 0 ? [`${a.done} done`] : []),
        ...(a.excused > 0 ? [`${a.excused} not applicable`] : []),
        ...(a.notDone > 0 ? [`${a.notDone} not done`] : []),
        ...(a.before > 0 ? [`${a.before} recorded before`] : []),
      ];
      return `${a.unit}, ${a.month}: ${counts.join(', ')}`;
    },
    refused: (a: { file: string }) => `${a.file}: refused, nothing of it is recorded`,
    place: (a: { cell: string; text: string }) => `${a.cell}: ${a.text}`,
    total: (a: { forms: number; refused: number; marks: number; before: number }) =>
      `${formCount(a.forms)}: ${a.forms - a.refused} in order, ${a.refused} refused. To record: ${recordCount(a.marks)}; recorded before: ${a.before}.`,
    recorded: (a: { marks: number; forms: number }) =>
      `${recordCount(a.marks)} of ${formCount(a.forms)} recorded.`,
    nothingNew: 'Nothing new: nothing was recorded.',
    dryRun: 'Only looked at: nothing was recorded. To record, leave out --dry-run.',
    confirm: (a: { marks: number }) => `Record ${recordCount(a.marks)}?`,
    cancelled: 'Nothing was recorded.',
  },
};
