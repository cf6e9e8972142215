import { few } from '../../phrases/few.ts';
import { agreed, counted } from '../counted.ts';

function meant(nearest: string | undefined): string {
  return nearest === undefined ? '' : ` Did you mean “${nearest}”?`;
}

/** Records from a file: what is wrong with its lines, and what came of it. */
export const bulk = {
  problems: {
    'open-quote': (_: object) =>
      'a quote is opened here and never closed: close it, or double it ("") where it is a part of the text',
    'after-quote': (_: object) =>
      'there are words after a closing quote: put the whole cell in quotes, and double those inside ("")',
    'too-many-cells': (a: { cells: number; columns: number }) =>
      `${a.cells} cells for ${a.columns} columns: put a cell that holds the separator in quotes`,
    'no-columns': (a: { columns: readonly string[] }) =>
      `the first line has to name the columns, activity among them: ${a.columns.join(', ')}`,
    'column-twice': (a: { name: string }) => `column “${a.name}” is there twice: leave one of them`,
    'unknown-field': (a: { name: string; known: readonly string[]; nearest?: string }) =>
      `“${a.name}” is not a field of a record.${meant(a.nearest)} It has: ${a.known.join(', ')}`,
    'not-json': (_: object) =>
      'this line is not a JSON object: write {"activity": …, "occurrence": …, "unit": …} on each line',
    'whole-answer': (_: object) =>
      'this is a whole answer of cyclo and no list of records: give its table (cyclo log, missing, or due of one unit, with --format csv)',
    'report-table': (_: object) =>
      'this is the table of a report, which has totals besides: give the table of cyclo missing (or of log, or of due for one unit, with --format csv)',
    'not-text': (a: { name: string }) => `“${a.name}” has to be a text in quotes`,
    'bad-bytes': (a: { count: number }) =>
      `${counted(a.count, 'byte is', 'bytes are')} not text: save the file as UTF-8`,
    'not-done': (a: { kind: string }) =>
      `this is not a completion (${a.kind}): leave in the file only what was done`,
    'no-activity': (_: object) => 'the activity is missing: write its id',
    'no-unit': (a: { activity: string; units: number }) =>
      `the unit is missing: “${a.activity}” concerns ${counted(a.units, 'unit')}; name the one that has done it`,
    'unknown-plan': (a: { id: string; nearest?: string }) =>
      `there is no plan “${a.id}” here.${meant(a.nearest)} A plan is called as its line plan: says`,
    'unknown-activity': (a: { id: string; nearest?: string }) =>
      `no plan here has an activity “${a.id}”.${meant(a.nearest)} Ids are listed by cyclo due --all`,
    'unknown-unit': (a: { id: string; nearest?: string }) =>
      `no plan here has a unit “${a.id}”.${meant(a.nearest)} Ids and names are in the plan's units`,
    'nobody-owes': (a: { activity: string }) => `nobody owes “${a.activity}”: see cyclo validate`,
    'not-theirs': (a: { activity: string; unit: string }) =>
      `“${a.activity}” does not concern “${a.unit}” at that time: see cyclo due --all --unit ${a.unit}`,
    withdrawn: (a: { activity: string; by: string }) =>
      `“${a.activity}” was withdrawn (${a.by}): leave it out`,
    'no-occurrence': (a: { activity: string; asked: string; occurrences: readonly string[] }) =>
      `“${a.activity}” does not fall due in ${a.asked}; it falls due in: ${few('en', a.occurrences)}`,
    'which-occurrence': (a: { activity: string; occurrences: readonly string[] }) =>
      `“${a.activity}” comes round several times; say which in occurrence: ${few('en', a.occurrences)}`,
    'which-plan': (a: { activity: string; plans: readonly string[] }) =>
      `“${a.activity}” is in several plans; say which in plan: ${few('en', a.plans)}`,
    'which-unit': (a: { activity: string; units: readonly string[] }) =>
      `“${a.activity}” may be that of several units; say which in unit: ${few('en', a.units)}`,
    'not-a-month': (a: { text: string }) =>
      `“${a.text}” is not a month: a month is written 2010-10 or 10.2010`,
    'not-a-day': (a: { text: string }) =>
      `“${a.text}” is not a date: a day is written 2010-10-05 or 5.10.2010`,
    'in-future': (a: { on: string; today: string }) =>
      `${a.on} has not come yet, today is ${a.today}: write the day it was done`,
    contradiction: (a: { line: number }) =>
      `line ${a.line} records the same obligation otherwise: leave one of the two`,
    evidence: (a: { text: string }) => a.text,
  },
  place: (a: { file: string; line: number; problem: string }) => `${a.file}:${a.line}: ${a.problem}`,
  more: (a: { count: number }) =>
    `and ${a.count} more ${agreed(a.count, 'mistake', 'mistakes')} in this file`,
  decoded: (a: { file: string; encoding: string }) =>
    `${a.file} is not in UTF-8: it was read as ${a.encoding}. Look at the notes with cyclo log, and save the file as UTF-8 if they are garbled.`,
  recorded: (a: { count: number }) => `recorded: ${counted(a.count, 'completion')}`,
  before: (a: { count: number }) => `recorded before, unchanged: ${a.count}`,
  otherwise: (a: { lines: readonly number[]; onlyDays: boolean }) =>
    `of these, recorded with another day${a.onlyDays ? '' : ', note or evidence'} than the file has: ${a.lines.length} (${agreed(a.lines.length, 'line', 'lines')} ${few('en', a.lines.map(String))}); where the file is right, take the record back with cyclo undo and run this again`,
  repeated: (a: { count: number }) => `repeated in the file: ${a.count}`,
  stages: { checking: 'checking', recording: 'recording' },
  standardInput: 'standard input',
};
