import { suggestion } from './suggestion.ts';

/** What is wrong with the words of a command. */
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
};
