import { isLikeDate, lacksYear, shortYearDay, shortYearMonth } from '../../phrases/written-time.ts';
import { suggestion } from './suggestion.ts';

/** What is wrong with a date. */
function dayFault(text: string): string {
  const meant = shortYearDay(text);
  if (meant !== undefined) return `a year is written with four figures: ${meant}.`;
  if (lacksYear(text)) return `“${text}” is a month; give a day.`;
  return isLikeDate(text) ? `there is no day “${text}”.` : `“${text}” is not a date.`;
}

function monthFault(text: string): string {
  const meant = shortYearMonth(text);
  if (meant !== undefined) return `a year is written with four figures: ${meant}.`;
  return lacksYear(text) ? `“${text}” has no year.` : `“${text}” is not a month.`;
}

/** What is wrong with the words of a command: its options, days, months and spans of them. */
export const commandFailures = {
  'unknown-command': (a: { word: string; nearest: string | undefined }) =>
    `There is no command “${a.word}”. ${suggestion(a.nearest)}All commands: cyclo --help`,
  'unknown-option': (a: { option: string; nearest: string | undefined; help: string }) =>
    `There is no option ${a.option}. ${suggestion(a.nearest)}All options: ${a.help}`,
  'option-missing': (a: {
    option: string;
    name: 'reason' | 'note' | 'until' | 'authority' | 'evidence';
    help: string;
  }) => `The option ${a.option} is required. Nothing was recorded. See ${a.help}`,
  'argument-missing': (a: { name: 'activities' | 'forms' | 'verb'; help: string }) =>
    `${{ activities: 'Name the activity', forms: 'Name the forms, or the folder they are in', verb: 'Say what to do' }[a.name]}. See ${a.help}`,
  'option-needs-value': (a: { option: string; help: string }) =>
    `${a.option}: the value is missing. See ${a.help}`,
  'not-a-choice': (a: { option: string; value: string; choices: readonly string[]; help: string }) =>
    `${a.option}: “${a.value}” is not a choice. ${a.choices.length === 1 ? `It can only be ${a.choices[0]}` : `Choose one of: ${a.choices.join(', ')}`}. See ${a.help}`,
  'too-many-words': (a: { help: string }) => `The command takes fewer words than that. See ${a.help}`,
  usage: (a: { help: string }) => `The command cannot be understood. See ${a.help}`,
  'unknown-store-verb': (a: { word: string; nearest: string | undefined; known: readonly string[] }) =>
    `There is no “cyclo store ${a.word}”. ${suggestion(a.nearest)}There are: ${a.known.join(', ')}.`,
  'unknown-git-verb': (a: { word: string; nearest: string | undefined; known: readonly string[] }) =>
    `There is no “cyclo git ${a.word}”. ${suggestion(a.nearest)}There are: ${a.known.join(', ')}.`,
  'driver-words': (a: { verb: string }) =>
    `cyclo git ${a.verb} is what git calls, with the files it compares or merges. To set it up: cyclo git setup.`,
  'not-a-count': (a: { option: string; text: string }) =>
    `${a.option}: “${a.text}” is not a number of commits. Write 1 or more: ${a.option} 10.`,
  'not-of-format': (a: { option: string; format: string; formats: readonly string[] }) =>
    `${a.option} says nothing to ${a.format === 'template' ? 'a text of one’s own (--template)' : `the format ${a.format}`}. It is for: ${a.formats.join(', ')}.`,
  'template-format': (a: { format: string }) =>
    `--template says itself what is written. Leave out --format ${a.format}.`,
  'unknown-ending': (a: { path: string; known: readonly string[] }) =>
    `What is ${a.path} to be? Its name may end with: ${a.known.map((each) => `.${each}`).join(', ')}. A file of another name needs its format: --format.`,
  'no-such-schema': (a: { name: string; known: readonly string[] }) =>
    `There is no schema “${a.name}”. There are: ${a.known.join(', ')}.`,
  'unknown-shell': (a: { shell: string; nearest: string | undefined; known: readonly string[] }) =>
    `${a.shell === '' ? 'For which shell? ' : `There is no completion for “${a.shell}”. ${suggestion(a.nearest)}`}There are: ${a.known.join(', ')}.`,
  'when-what': (_: object) =>
    'Which rule? Write it as in a plan, in quotes: cyclo when "{every: month, by: 5}", cyclo when 2010-10, cyclo when throughout.',
  'not-a-day': (a: { option: string; text: string }) =>
    `${a.option}: ${dayFault(a.text)} A day is written 2010-10-05, 5.10.2010 or “5 October”; “yesterday” also works.`,
  'not-a-quarter': (a: { text: string }) =>
    `--quarter: “${a.text}” is not a quarter. A quarter is written 2010-Q4.`,
  'not-a-month': (a: { option: string; text: string }) =>
    `${a.option}: ${monthFault(a.text)} A month is written 2010-10, 10.2010 or “October 2010”.`,
  'several-spans': (a: { options: readonly string[] }) =>
    `${a.options.join(' and ')} name different times. Give one of them: --month, --week, --next, or --from and --to.`,
  'unknown-span': (a: { name: string; suggestion?: string; known: readonly string[] }) =>
    a.known.length === 0
      ? `--during: the plans name no files of spans, so “${a.name}” has no dates. Give --month, or --from and --to.`
      : `--during: no plan has a span “${a.name}”. ${a.suggestion === undefined ? `Those there are: ${a.known.join(', ')}.` : `Did you mean “${a.suggestion}”?`}`,
  'not-a-length': (a: { text: string }) =>
    `--next: “${a.text}” is not a length of time. Write it as 14d, 2w or 1m: days, weeks, months.`,
  'not-days-before': (a: { option: string; text: string }) =>
    `${a.option}: “${a.text}” is not a number of days before. Write it as 3d or 1w: days, weeks; 0 is the day itself.`,
  'span-backwards': (a: { from: string; to: string }) =>
    `--from ${a.from} is later than --to ${a.to}. Swap them, or leave one out.`,
  'no-such-timezone': (a: { timezone: string }) =>
    `There is no time zone “${a.timezone}”. Zones are named as Asia/Yekaterinburg or Europe/Moscow.`,
  'as-of-in-future': (a: { option: string; day: string; today: string }) =>
    `${a.option} ${a.day} has not come yet: today is ${a.today}. Name a past day; what will be due is shown by cyclo due --to ${a.day}.`,
  'not-a-period': (a: { option: string; text: string }) =>
    `${a.option}: “${a.text}” is not a period. Write one month or a range, the earlier month first: 2010-08..2010-12.`,
};
