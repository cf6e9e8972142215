import { SHOWN, few } from '../../phrases/few.ts';
import { agreed, counted } from '../counted.ts';
import { records } from '../records/records.ts';
import { systemWords } from './system.ts';

/** Why nothing is recorded, taken back, taken from a form, sent or exchanged. Passwords are in none of the words. */
export const recordsFailures = {
  'event-unstorable-text': (a: { field: string }) =>
    `The text of “${a.field}” holds a character that cannot be kept: a zero, or half of a character.\nNothing was recorded. Type the text anew, or save the file it came from as UTF-8.`,
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
  'until-too-early': (a: { activity: string; until: string; deadline: string }) =>
    `--until ${a.until} is not later than the deadline of “${a.activity}”, ${a.deadline}. Nothing was recorded. Name a later day.`,
  'records-broken': (a: { file: string; count: number }) =>
    `${a.file}: ${counted(a.count, 'mistake')}, shown above. Nothing was recorded. Correct the file and run the command again.`,
  'records-too-big': (a: { file: string; limit: number }) =>
    `${a.file} has more than ${a.limit} MB. Nothing was recorded. Split it, and record the parts one after the other.`,
  'records-not-found': (a: { path: string }) =>
    `There is no file ${a.path}. Nothing was recorded. Name a CSV or JSON lines file, or - for standard input: --from FILE.`,
  'from-alone': (_: object) =>
    '--from takes activities, units and months from the file. Nothing was recorded. Leave out the activities, --unit, --actor, --month and --occurrence; --date, --note, --evidence and --by count for the lines that name none.',
  'evidence-no-words': (a: { limit: number }) =>
    `What came in on standard input is not evidence in words: it has to be text of at most ${a.limit} characters. Nothing was recorded. Name the file itself: --evidence FILE.`,
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
    `${a.count} records were made together and go back together. There is no terminal to ask in, so nothing was changed. To take them back: cyclo undo ${a.numbers.join(' ')} --yes. To take back one of them, name its number (cyclo log).`,
  'undo-since': (a: {
    unit: string;
    activity: string;
    occurrence: string;
    what: string;
    by: string;
    number: string;
  }) =>
    `Something rests on that record: ${a.unit} — ${a.activity}, ${a.occurrence}: ${a.what} (by ${a.by}).\nNothing was taken back. Take that back first, or both together: cyclo undo ${a.number}`,
  'undo-by-halves': (a: {
    total: number;
    changed: readonly { unit: string; activity: string; occurrence: string; what: string; by: string }[];
    rest: readonly string[];
  }) =>
    `Of ${a.total} records that were made together, ${counted(a.changed.length, 'is', 'are')} no longer as ${agreed(a.changed.length, 'it was', 'they were')}:\n${a.changed
      .slice(0, SHOWN)
      .map((each) => `  ${each.unit} — ${each.activity}, ${each.occurrence}: ${each.what} (by ${each.by})`)
      .join(
        '\n',
      )}\nNothing was taken back. Take back what was recorded since first${a.rest.length === 0 ? '' : `, or only the others: cyclo undo ${a.rest.join(' ')}`}`,
  'form-whose': (_: object) =>
    'Whose form? Name the unit with --unit UNIT, or all units of an actor with --actor ACTOR. Their ids are in the plan, or in the file of units it names.',
  'several-forms': (a: { path: string; count: number }) =>
    `${a.count} forms do not go into one file, ${a.path}. Nothing was written. Name a folder with --output FOLDER.`,
  'form-filled': (a: { path: string }) =>
    `${a.path} is a form that has been filled in. Nothing was written. Record its answers with cyclo import-form, or write to another folder: --output FOLDER.`,
  'form-not-found': (a: { path: string }) =>
    `There is no form ${a.path}. Nothing was recorded. Check the name; a folder stands for the XLSX files in it.`,
  'import-unconfirmed': (_: object) =>
    'There is no terminal to ask in, so nothing was recorded. To record, add --yes; to only look, add --dry-run.',
  'mail-settings': (a: { names: readonly string[] }) =>
    `Nothing was sent: how to reach the mail server is not known. Set ${a.names.join(', ')} in the environment.`,
  'mail-setting': (a: { name: string }) =>
    `Nothing was sent: ${a.name} is not set as it has to be. ${
      {
        CYCLO_SMTP_FROM: 'It is one address on one line: Name <name@example.org>.',
        CYCLO_SMTP_PORT: 'It is a number: 587 or 465.',
        CYCLO_SMTP_SECURITY: 'It is starttls, tls or none.',
      }[a.name]
    }`,
  'mail-server': (a: { host: string; port: number; kind: 'connection' | 'login' | 'tls'; answer: string }) =>
    `Nothing was sent: ${
      {
        connection: 'the mail server cannot be reached',
        login: 'the mail server does not take CYCLO_SMTP_USER and CYCLO_SMTP_PASSWORD',
        tls: 'the connection to the mail server cannot be secured (TLS), and nothing goes over one that is not',
      }[a.kind]
    }: ${a.host}:${a.port} (${a.answer}).${a.kind === 'tls' ? ' A server on this machine may go without: CYCLO_SMTP_SECURITY=none.' : ''}`,
  'not-a-folder': (a: { path: string }) =>
    `${a.path} is no folder. Name a folder with --output FOLDER: each recipient has a file in it.`,
  'digest-formats': (_: object) =>
    'A message (eml) is a file for each recipient. Name a folder with --output FOLDER, or one recipient with --unit.',
  'again-without-send': (_: object) => '--again is about what was being sent. Give --send, too.',
  'send-or-write': (_: object) => '--send sends, --output and --format write. Give one of them.',
  'sync-where': (_: object) =>
    'Exchange records with what? Name a folder, a file that ends in .cyclo, or another store: cyclo sync PLACE.',
  'place-unreadable': (a: { path: string; reason: string }) =>
    `${a.path} cannot be read (${systemWords(a.reason)}). Nothing was exchanged.\nAsk for the right to read it, or name another place: cyclo sync PLACE.`,
  'place-unwritable': (a: { path: string; reason: string }) =>
    `${a.path} cannot be written (${systemWords(a.reason)}). What was received is recorded; what was to be sent is still in the store.\nMake room or ask for the right to write there, and run the command again.`,
  'place-foreign': (a: { path: string }) =>
    `${a.path} is no bundle of records. Nothing was exchanged or written.\nName a folder, a file that cyclo sync has made, or a new file that ends in .cyclo.`,
  'place-not-empty': (a: { path: string; store?: string | undefined }) =>
    `${a.path} has other things in it, and no records. Nothing was written there.\nName a folder of its own for the records, such as ${a.path}/records${a.store === undefined ? '' : `; to exchange with the store there, name ${a.store}`}.`,
  'place-nothing': (a: { path: string }) =>
    `${a.path} has no records to compare with.\nName a place with which this store was synced before, or write one now: cyclo sync ${a.path}.`,
  'place-own-store': (a: { path: string }) =>
    `${a.path} is the store of this place itself. Name the folder of another store, a folder for the exchange, or a file that ends in .cyclo.`,
  'bundle-newer': (a: { path: string; version: number; supported: number }) =>
    `${a.path} was written by a newer cyclo: its form is version ${a.version}, and this cyclo knows versions up to ${a.supported}. Nothing was exchanged.\nUse the version that those who sent it use; cyclo --version tells it.`,
};
