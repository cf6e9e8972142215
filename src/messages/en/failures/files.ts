import { agreed, counted } from '../counted.ts';
import { suggestion } from './suggestion.ts';
import { systemWords } from './system.ts';

/** What is wrong at a place of a template. */
export interface TemplateFault {
  readonly line: number;
  readonly column: number;
  readonly kind: 'unclosed-section' | 'unopened-section' | 'unclosed-tag' | 'partial' | 'unknown' | 'other';
  readonly name: string;
  readonly known: readonly string[];
  readonly nearest: string | undefined;
}

function faultWords({ kind, name, known, nearest }: TemplateFault): string {
  switch (kind) {
    case 'unclosed-section':
      return `The section {{#${name}}} is not closed: {{/${name}}} is missing.`;
    case 'unopened-section':
      return `{{/${name}}} closes a section that was not opened.`;
    case 'unclosed-tag':
      return 'The braces are not closed.';
    case 'partial':
      return `Other templates cannot be taken in: {{> ${name}}}.`;
    case 'unknown':
      return `There is no “${name}” here. ${suggestion(nearest)}There are: ${known.join(', ')}.`;
    case 'other':
      return name;
  }
}

/** Why a file cannot be read or written. */
export const filesFailures = {
  'file-unreadable': (a: { path: string; reason: string }) =>
    `${a.path} cannot be read (${a.reason === 'folder' ? 'it is a folder' : systemWords(a.reason)}).\nName a file you may read.`,
  'file-not-there': (a: { path: string }) =>
    `There is no file ${a.path}.\nName a plan, a registry or a calendar; without names, everything in plans/ is formatted.`,
  'template-not-found': (a: { path: string }) =>
    `There is no template ${a.path}.\nCheck the name after --template.`,
  'template-faults': (a: { path: string; faults: readonly TemplateFault[] }) =>
    [
      `${a.path} cannot be filled in:`,
      ...a.faults.map((fault) => `  ${a.path}:${fault.line}:${fault.column} ${faultWords(fault)}`),
    ].join('\n'),
  'previous-not-found': (a: { path: string }) =>
    `There is no file ${a.path}.\nName the calendar that was handed out before, or leave --previous out.`,
  'previous-no-calendar': (a: { path: string }) =>
    `${a.path} is no calendar (iCalendar, .ics).\nName the one that cyclo export --format ics wrote before.`,
  'previous-other-calendar': (a: { path: string }) =>
    `The calendar in ${a.path} is of another actor, unit or plan: everything in it would be cancelled.\nName the one that the same people were handed, or leave --previous out.`,
  'file-not-replaced': (a: { path: string; reason: string }) =>
    `${a.path} cannot be written (${a.reason}). It is as it was.\nAsk for the right to write it, or print its canonical form: cyclo fmt - < ${a.path}`,
  'file-unwritable': (a: { path: string; reason: string }) =>
    `${a.path} cannot be written (${systemWords(a.reason)}). What was there before is untouched.\nName another place with --output FILE.`,
  'system-refused': (a: { path?: string; reason: string }) =>
    `${a.path === undefined ? 'The system refused' : `${a.path} cannot be used`}: ${systemWords(a.reason)}.\nAsk for the right to use it, or name another place.`,
  'output-lost': (a: { reason: string; recorded: number }) =>
    `Standard output cannot take what was written (${systemWords(a.reason)}).${a.recorded === 0 ? '' : ` ${counted(a.recorded, 'record was', 'records were')} made before and ${agreed(a.recorded, 'stays', 'stay')}: cyclo log shows ${agreed(a.recorded, 'it', 'them')}.`}\nMake room, or send the output elsewhere.`,
  'output-protected': (a: { path: string; what: 'git' | 'plan' | 'plans' | 'store' }) =>
    `${a.path} is ${{ git: 'a file of git’s own', plan: 'a plan, or a list or calendar that plans use', plans: 'among the plans, and would be read as one', store: 'a place of records' }[a.what]}: no output is written there. Nothing was changed. Name another file with --output FILE.`,
  'input-and-staged': (_: object) =>
    'Standard input (-) and --staged are two sources. Give one: cyclo validate --staged, or cyclo validate - --stdin-filename FILE.',
  'input-and-files': (_: object) => 'Standard input (-) is taken by itself. Name files in another call.',
  'stdin-twice': (_: object) =>
    'Standard input (-) can be read as one thing only. Name a file for the other.',
  'stdout-twice': (_: object) =>
    'The form and the answer as JSON cannot both go to standard output. Name a file with --output FILE.',
  'binary-to-terminal': (_: object) =>
    'A document is not for a screen. Name a file with --output FILE, or send standard output to a file or another program.',
  'annex-too-long': (a: { rows: number; most: number }) =>
    `The annex by unit would have ${a.rows} rows; a document that people read has ${a.most} at most. Ask for less (--actor, --month, --quarter), or take it as a table: --format csv.`,
  'pdf-absent': (_: object) =>
    'A PDF is made by LibreOffice, which is not installed here.\nInstall it, or take the text document and save it as PDF in Word: --format docx.',
  'pdf-late': (_: object) =>
    'LibreOffice has not made the PDF in two minutes, and was ended.\nTake the text document and save it as PDF in Word: --format docx; or ask for less: --actor, --month.',
  'pdf-failed': (_: object) =>
    'LibreOffice has made no PDF.\nTake the text document and save it as PDF in Word: --format docx.',
};
