import { suggestion } from './suggestion.ts';
import { isDated, lacksYear, shortYearDay } from '../../written-time.ts';
import { few, SHOWN } from '../../few.ts';
import { plural } from '../../plural.ts';
import { diffFailures } from './diff.ts';
import { gitFailures } from './git.ts';
import { records } from '../records.ts';

/** What the system's codes mean. */
const SYSTEM: Readonly<Record<string, string>> = {
  ENOENT: 'its folder is not there',
  EACCES: 'you have no permission',
  EPERM: 'you have no permission',
  EROFS: 'it is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EIO: 'the disk or the network failed',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ENOTDIR: 'a part of its path is not a folder',
  ELOOP: 'its links go round in a circle',
  ENAMETOOLONG: 'its name is too long',
};

function systemWords(code: string): string {
  return SYSTEM[code] ?? code;
}

/** What is wrong with a date. */
function dayFault(text: string): string {
  const meant = shortYearDay(text);
  if (meant !== undefined) return `a year is written with four figures: ${meant}.`;
  if (lacksYear(text)) return `“${text}” is a month; give a day.`;
  return isDated(text) ? `there is no day “${text}”.` : `“${text}” is not a date.`;
}

function monthFault(text: string): string {
  return lacksYear(text) ? `“${text}” has no year.` : `“${text}” is not a month.`;
}

/** Expected ends of a command: what happened, and the way out. */
export const failures = {
  'plan-not-found': (a: { path: string }) =>
    `There is no plan at ${a.path}.\nName a plan file with --plan FILE, or run cyclo inside a folder that has plans/.`,
  'event-unstorable-text': (a: { field: string }) =>
    `The text of “${a.field}” holds a character that cannot be kept: a zero, or half of a character.\nNothing was recorded. Type the text anew, or save the file it came from as UTF-8.`,
  'plan-broken': (a: { file: string; count: number }) =>
    `${a.file} has ${a.count} ${plural('en', a.count, { one: 'mistake', other: 'mistakes' })}, shown above, and cannot be relied on.\nSee everything at once: cyclo validate ${a.file}. Another plan can be named with --plan FILE.`,
  'no-plans': (_: object) =>
    'There is no plan here: no folder plans/ with a YAML file, neither in this folder nor in one above it.\nGo to the folder of your plans, or name one with --plan FILE.',
  'file-unreadable': (a: { path: string; reason: string }) =>
    `${a.path} cannot be read (${a.reason === 'folder' ? 'it is a folder' : systemWords(a.reason)}).\nName a file you may read.`,
  'file-not-there': (a: { path: string }) =>
    `There is no file ${a.path}.\nName a plan, a registry or a calendar; without names, everything in plans/ is formatted.`,
  'file-not-replaced': (a: { path: string; reason: string }) =>
    `${a.path} cannot be written (${a.reason}). It is as it was.\nAsk for the right to write it, or print its canonical form: cyclo fmt - < ${a.path}`,
  'input-and-staged': (_: object) =>
    'Standard input (-) and --staged are two sources. Give one: cyclo validate --staged, or cyclo validate - --stdin-filename FILE.',
  'input-and-files': (_: object) =>
    'Standard input (-) is formatted by itself: what comes out is printed. Name files in another call.',
  'output-lost': (a: { reason: string; recorded: number }) =>
    `Standard output cannot take what was written (${systemWords(a.reason)}).${a.recorded === 0 ? '' : ` ${a.recorded} ${plural('en', a.recorded, { one: 'record was', other: 'records were' })} made before and ${plural('en', a.recorded, { one: 'stays', other: 'stay' })}: cyclo log shows ${plural('en', a.recorded, { one: 'it', other: 'them' })}.`}\nMake room, or send the output elsewhere.`,
  'system-refused': (a: { path?: string; reason: string }) =>
    `${a.path === undefined ? 'The system refused' : `${a.path} cannot be used`}: ${systemWords(a.reason)}.\nAsk for the right to use it, or name another place.`,
  'stdin-twice': (_: object) =>
    'Standard input (-) can be read as one thing only. Name a file for the other.',
  'stdout-twice': (_: object) =>
    'The form and the answer as JSON cannot both go to standard output. Name a file with --output FILE.',
  'binary-to-terminal': (_: object) =>
    'A document is not for a screen. Name a file with --output FILE, or send standard output to a file or another program.',
  'output-protected': (a: { path: string; what: 'plan' | 'store' }) =>
    `${a.path} is ${a.what === 'plan' ? 'a plan, or a list or calendar that plans use' : 'a place of records'}: no output is written there. Nothing was changed. Name another file with --output FILE.`,
  'evidence-no-words': (a: { limit: number }) =>
    `What came in on standard input is not evidence in words: it has to be text of at most ${a.limit} characters. Nothing was recorded. Name the file itself: --evidence FILE.`,
  'file-unwritable': (a: { path: string; reason: string }) =>
    `${a.path} cannot be written (${systemWords(a.reason)}). What was there before is untouched.\nName another place with --output FILE.`,
  'not-a-day': (a: { option: string; text: string }) =>
    `${a.option}: ${dayFault(a.text)} A day is written 2010-10-05, 5.10.2010 or “5 October”; “yesterday” also works.`,
  'not-a-quarter': (a: { text: string }) =>
    `--quarter: “${a.text}” is not a quarter. A quarter is written 2010-Q4.`,
  'not-a-month': (a: { option: string; text: string }) =>
    `${a.option}: ${monthFault(a.text)} A month is written 2010-10, 10.2010 or “October 2010”.`,
  'several-spans': (a: { options: readonly string[] }) =>
    `${a.options.join(' and ')} name different times. Give one of them: --month, --week, --next, or --from and --to.`,
  'not-a-length': (a: { text: string }) =>
    `--next: “${a.text}” is not a length of time. Write it as 14d, 2w or 1m: days, weeks, months.`,
  'calendars-differ': (a: { calendars: readonly { name: string; plans: readonly string[] }[] }) =>
    `The plans follow different calendars: ${a.calendars.map(({ name, plans }) => `${name} (${plans.join(', ')})`).join('; ')}.\nName plans of one calendar: --plan FILE.`,
  'span-backwards': (a: { from: string; to: string }) =>
    `--from ${a.from} is later than --to ${a.to}. Swap them, or leave one out.`,
  'no-such-timezone': (a: { timezone: string }) =>
    `There is no time zone “${a.timezone}”. Zones are named as Asia/Yekaterinburg or Europe/Moscow.`,
  'unknown-command': (a: { word: string; nearest: string | undefined }) =>
    `There is no command “${a.word}”. ${suggestion(a.nearest)}All commands: cyclo --help`,
  'unknown-option': (a: { option: string; nearest: string | undefined; help: string }) =>
    `There is no option ${a.option}. ${suggestion(a.nearest)}All options: ${a.help}`,
  'option-missing': (a: {
    option: string;
    name: 'reason' | 'note' | 'until' | 'authority' | 'evidence';
    help: string;
  }) => `The option ${a.option} is required. Nothing was recorded. See ${a.help}`,
  'option-needs-value': (a: { option: string; help: string }) =>
    `${a.option}: the value is missing. See ${a.help}`,
  'not-a-choice': (a: { option: string; value: string; choices: readonly string[]; help: string }) =>
    `${a.option}: “${a.value}” is not a choice. ${a.choices.length === 1 ? `It can only be ${a.choices[0]}` : `Choose one of: ${a.choices.join(', ')}`}. See ${a.help}`,
  'too-many-words': (a: { help: string }) => `The command takes fewer words than that. See ${a.help}`,
  usage: (a: { help: string }) => `The command cannot be understood. See ${a.help}`,
  'when-what': (_: object) =>
    'Which rule? Write it as in a plan, in quotes: cyclo when "{every: month, by: 5}", cyclo when 2010-10, cyclo when throughout.',
  'calendar-not-found': (a: { path: string }) =>
    `There is no calendar at ${a.path}.\nName a calendar file, or ru for the calendar of Russia.`,
  'calendar-broken': (a: { path: string; count: number }) =>
    `${a.path} has ${a.count} ${plural('en', a.count, { one: 'mistake', other: 'mistakes' })}, shown above, and cannot be relied on.\nCorrect the file, or name another calendar.`,
  'not-a-period': (a: { option: string; text: string }) =>
    `${a.option}: “${a.text}” is not a period. Write one month or a range, the earlier month first: 2010-08..2010-12.`,
  'no-such-schema': (a: { name: string; known: readonly string[] }) =>
    `There is no schema “${a.name}”. There are: ${a.known.join(', ')}.`,
  'unknown-actor': (a: { id: string; nearest: string | undefined; known: readonly string[] }) =>
    `No plan here has an actor “${a.id}”. ${suggestion(a.nearest)}Actors: ${few('en', a.known)}.`,
  'unknown-unit': (a: { id: string; nearest: string | undefined; known: readonly string[] }) =>
    `No plan here has a unit “${a.id}”. ${suggestion(a.nearest)}Units: ${few('en', a.known)}.`,
  /** A name that several have: one of their ids is wanted. */
  'called-alike': (a: { name: string; ids: readonly string[] }) =>
    `Several are called “${a.name}”. Give the id of one: ${few('en', a.ids)}.`,
  'unknown-activity': (a: { id: string; nearest: string | undefined; known: readonly string[] }) =>
    `No plan here has an activity “${a.id}”. ${suggestion(a.nearest)}Ids are listed by cyclo due --all.`,
  'done-what': (_: object) =>
    'What is done? Name the activity: cyclo done ACTIVITY --unit UNIT. What is open is listed by cyclo due; in a terminal, cyclo done alone asks.',
  'done-in-future': (a: { on: string; today: string }) =>
    `${a.on} has not come yet: today is ${a.today}. Nothing was recorded. Give the day it was done with --date.`,
  'unit-or-actor': (_: object) =>
    'Give either --unit or --actor: --actor means every unit of the actor. Nothing was recorded.',
  'nobody-owes': (a: { activity: string }) =>
    `Nobody owes “${a.activity}”: no unit is concerned by it. Nothing was recorded. See cyclo validate.`,
  'which-plan': (a: { activity: string; plans: readonly string[] }) =>
    `“${a.activity}” is in several plans: ${a.plans.join(', ')}. Nothing was recorded. Name one with --plan FILE, or the month with --month.`,
  'which-unit': (a: { activity: string; units: readonly string[] }) =>
    `“${a.activity}” concerns several units; whose work is done? Nothing was recorded. Name them with --unit: ${few('en', a.units)}. Or all units of an actor with --actor.`,
  'not-theirs': (a: { activity: string; unit: string; units: readonly string[] }) =>
    `“${a.activity}” does not concern “${a.unit}”. Nothing was recorded. It concerns: ${few('en', a.units)}.`,
  'which-occurrence': (a: { activity: string; occurrences: readonly string[] }) =>
    `“${a.activity}” comes round several times: ${few('en', a.occurrences)}. Nothing was recorded. Say which with --month or --occurrence.`,
  'no-occurrence': (a: { activity: string; asked: string; occurrences: readonly string[] }) =>
    `“${a.activity}” does not fall due in ${a.asked}. Nothing was recorded. It falls due in: ${few('en', a.occurrences)}.`,
  'activity-withdrawn': (a: { activity: string; by: string }) =>
    `“${a.activity}” was withdrawn (${a.by}). Nothing was recorded.`,
  'act-refused': (a: {
    unit: string;
    activity: string;
    occurrence: string;
    refusal: keyof typeof records.refusals;
    event?: { on: string; by: string; unit: string };
  }) =>
    `${a.unit} — ${a.activity}, ${a.occurrence}: ${records.refusals[a.refusal](a)}. Nothing was recorded.`,
  'as-of-in-future': (a: { option: string; day: string; today: string }) =>
    `${a.option} ${a.day} has not come yet: today is ${a.today}. Name a past day; what will be due is shown by cyclo due --to ${a.day}.`,
  'until-too-early': (a: { activity: string; until: string; deadline: string }) =>
    `--until ${a.until} is not later than the deadline of “${a.activity}”, ${a.deadline}. Nothing was recorded. Name a later day.`,
  'records-broken': (a: { file: string; count: number }) =>
    `${a.file}: ${a.count} ${plural('en', a.count, { one: 'mistake', other: 'mistakes' })}, shown above. Nothing was recorded. Correct the file and run the command again.`,
  'records-too-big': (a: { file: string; limit: number }) =>
    `${a.file} has more than ${a.limit} MB. Nothing was recorded. Split it, and record the parts one after the other.`,
  'records-not-found': (a: { path: string }) =>
    `There is no file ${a.path}. Nothing was recorded. Name a CSV or JSON lines file, or - for standard input: --from FILE.`,
  'from-alone': (_: object) =>
    '--from takes activities, units and months from the file. Nothing was recorded. Leave out the activities, --unit, --actor, --month and --occurrence; --date, --note, --evidence and --by count for the lines that name none.',
  'form-whose': (_: object) =>
    'Whose form? Name the unit with --unit UNIT, or all units of an actor with --actor ACTOR. Their ids are in the plan, or in the file of units it names.',
  'several-forms': (a: { path: string; count: number }) =>
    `${a.count} forms do not go into one file, ${a.path}. Nothing was written. Name a folder with --output FOLDER.`,
  'form-filled': (a: { path: string }) =>
    `${a.path} is a form that has been filled in. Nothing was written. Record its answers with cyclo import-form, or write to another folder: --output FOLDER.`,
  'form-not-found': (a: { path: string }) =>
    `There is no form ${a.path}. Nothing was recorded. Check the name; a folder stands for the XLSX files in it.`,
  'import-unconfirmed': (_: object) =>
    'Nobody can be asked here, so nothing was recorded. To record, add --yes; to only look, add --dry-run.',
  'evidence-not-found': (a: { path: string }) =>
    `There is no file ${a.path} to record as evidence. Nothing was recorded. Check the name, or give words that do not look like a file.`,
  'evidence-folder': (a: { path: string }) =>
    `${a.path} is a folder; evidence is one file, an address or words. Nothing was recorded.`,
  'nothing-to-undo': (_: object) => 'There is no record to take back. All records: cyclo log',
  'no-such-event': (a: { id: string }) =>
    `No record has the number “${a.id}”. Nothing was changed. Numbers are listed by cyclo log`,
  'which-event': (a: { id: string; ids: readonly string[] }) =>
    `Several records have numbers that begin with “${a.id}”: ${few('en', a.ids)}. Nothing was changed. Give more of it.`,
  'undone-already': (a: { id: string }) => `Record ${a.id} was taken back before. Nothing was changed.`,
  'undo-of-undo': (a: { id: string }) =>
    `${a.id} takes another record back, and cannot be taken back itself. Nothing was changed. Record anew what it took back.`,
  'undo-unconfirmed': (a: { count: number; numbers: readonly string[] }) =>
    `${a.count} records were made together and go back together. Nobody can be asked here, so nothing was changed. To take them back: cyclo undo ${a.numbers.join(' ')} --yes. To take back one of them, name its number (cyclo log).`,
  'undo-by-halves': (a: {
    total: number;
    changed: readonly { unit: string; activity: string; occurrence: string; what: string; by: string }[];
    rest: readonly string[];
  }) =>
    `Of ${a.total} records that were made together, ${a.changed.length} ${plural('en', a.changed.length, { one: 'is', other: 'are' })} no longer as ${plural('en', a.changed.length, { one: 'it was', other: 'they were' })}:\n${a.changed
      .slice(0, SHOWN)
      .map((each) => `  ${each.unit} — ${each.activity}, ${each.occurrence}: ${each.what} (by ${each.by})`)
      .join(
        '\n',
      )}\nNothing was taken back. Take back what was recorded since first${a.rest.length === 0 ? '' : `, or only the others: cyclo undo ${a.rest.join(' ')}`}`,
  'annex-too-long': (a: { rows: number; most: number }) =>
    `The annex by unit would have ${a.rows} rows; a document that people read has ${a.most} at most. Ask for less (--actor, --month, --quarter), or take it as a table: --format csv.`,
  'one-plan': (a: { plans: readonly string[] }) =>
    `There are several plans: ${a.plans.join(', ')}. Name the one to write with --plan FILE.`,
  'store-none': (a: { path: string }) =>
    `There is no store ${a.path} yet: nothing has been recorded here. Name another folder with --store FOLDER.`,
  'backup-exists': (a: { path: string }) =>
    `${a.path} is there already. A copy never replaces anything: nothing was written. Name a file that is not there yet.`,
  'backup-unwritable': (a: { path: string; reason: string }) =>
    `The copy ${a.path} cannot be written (${systemWords(a.reason)}). The records are as they were.\nName another place: cyclo store backup FILE.`,
  'backup-where': (_: object) =>
    'Where to? Name one file that is not there yet: cyclo store backup FILE; - is standard output.',
  'unknown-store-verb': (a: { word: string; nearest: string | undefined; known: readonly string[] }) =>
    `There is no “cyclo store ${a.word}”. ${suggestion(a.nearest)}There are: ${a.known.join(', ')}.`,
  'store-newer': (a: { path: string; version: number; supported: number }) =>
    `The store ${a.path} was written by a newer cyclo: it is of version ${a.version}, and this cyclo knows versions up to ${a.supported}.\nNothing was changed. Install the newer cyclo: npm install -g cyclo@latest.`,
  'store-damaged': (a: { path: string; what?: string; size?: number }) =>
    `The store ${a.path} is damaged: ${a.size === undefined ? (a.what ?? 'it is no SQLite database, or a part of it cannot be read') : `only ${a.size} ${plural('en', a.size, { one: 'byte is', other: 'bytes are' })} left of it`}.\nNothing was changed. Put the file back from a backup copy, or move it aside and save what can still be read: sqlite3 damaged-file .recover | sqlite3 new-file.`,
  'store-dangling': (a: { path: string; link: string }) =>
    `The store ${a.path} is not there: ${a.link} is a link that leads nowhere.\nNothing was changed. Mount the disk or share it leads to, or name another folder with --store FOLDER.`,
  'store-wal': (a: { path: string }) =>
    `Another program has left the store ${a.path} in a form (WAL) that can only be read by those who may write in its folder.\nNothing was changed. Ask somebody who may to record anything there, or ask for the right to write.`,
  'store-foreign': (a: { path: string }) =>
    `${a.path} is not a store of cyclo: another program made it.\nNothing was changed. Name another folder with --store FOLDER, or move what is there out of the way.`,
  'store-read-only': (a: { path: string }) =>
    `The store ${a.path} cannot be written to: the file, its folder or the whole disk is read-only for you.\nNothing was recorded. Ask for the right to write there, or name another folder with --store FOLDER.`,
  'store-unreadable': (a: { path: string }) =>
    `The store ${a.path} cannot be read: you have no permission.\nAsk the owner of the file for the right to read it and its folder, or name another folder with --store FOLDER.`,
  'store-disk-full': (a: { path: string }) =>
    `There is no room left on the disk for the store ${a.path}.\nNothing was recorded, and what was recorded before is safe. Free some space and run the command again.`,
  'store-locked': (a: { path: string }) =>
    `Another program has kept the store ${a.path} locked for too long.\nNothing was recorded. Close whatever has it open (another cyclo, a database browser, a backup; on Linux and macOS, fuser shows the process) and run the command again.`,
  'store-not-a-folder': (a: { path: string }) =>
    `The store is a folder, and ${a.path} is a file or lies below one.\nName a folder with --store FOLDER, or move that file out of the way.`,
  'store-unfinished-write': (a: { path: string }) =>
    `The store ${a.path} holds a record that was cut off half-way, and you may not write there to take it back.\nNothing recorded earlier is lost. Let someone who may write to the folder run any cyclo command once, or copy the whole folder and name the copy with --store FOLDER.`,
  'store-io': (a: { path: string; reason: string }) =>
    `The system could not serve the store ${a.path}: ${a.reason}.\nNothing was recorded. Check the disk or the network folder, and run the command again.`,
  'store-no-sqlite': (a: { reason: string }) =>
    `Records are kept in SQLite, and there is none to use: this Node has none built in, and the package @photostructure/sqlite does not load (${a.reason}).\nInstall Node 22.13 or later, or install cyclo again without --omit=optional.`,
  ...diffFailures,
  ...gitFailures,
};
