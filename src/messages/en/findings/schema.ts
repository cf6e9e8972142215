import type { NoArgs } from './yaml.ts';

/** Kinds of values. */
const KINDS = {
  text: 'a text',
  number: 'a number',
  group: 'a group of keys',
  list: 'a list',
  boolean: 'true or false',
  nothing: 'nothing',
};

/** Ways a text has to be written. */
const FORMS = {
  id: 'lower-case Latin letters, digits and hyphens between them: pdn-seminar',
  'actor-id': 'Latin letters and digits, a letter first: RUO',
  'unit-id': 'Latin letters, digits and hyphens: licey-31',
  day: 'year, month, day: 2010-10-05',
  occurrence:
    'a month 2010-10, a day 2010-10-05, a week 2010-W40, a quarter 2010-Q4, a half-year 2010-H2, a year 2010, or two with .. between',
  months: 'a month 2010-10, or the first and the last one: 2010-08..2010-12',
  when: 'a month 2010-10, months 2010-08..2010-12, a day 2010-10-05, days 2010-10-05..2010-10-20, throughout, or as-needed',
};

const choice = (words: readonly string[]): string => words.join(', ');
const or = (words: readonly string[]): string => words.join(' or ');

const form = (given: string, a: { form: keyof typeof FORMS; suggestion?: string }): string =>
  a.suggestion === undefined
    ? `Write ${FORMS[a.form]}.`
    : `Write “${a.suggestion}”${/[А-Яа-яЁё]/.test(given) ? ' in Latin letters' : ''}.`;

/** What in a file is not as the format has it. */
export const schemaFindings = {
  'schema-unknown-key': (a: { key: string; known: readonly string[]; suggestion?: string }) =>
    a.suggestion === undefined
      ? `There is no key “${a.key}” here. ${a.known.length > 0 ? `Possible keys: ${choice(a.known)}.` : 'Delete it.'}`
      : `There is no key “${a.key}” here. Did you mean “${a.suggestion}”?`,
  'schema-missing-key': (a: { key: string }) => `The key “${a.key}” is missing here. Add it.`,
  'schema-needs-key': (a: { key: string; needs: string }) =>
    `“${a.key}” means something only together with “${a.needs}”. Add “${a.needs}”, or delete “${a.key}”.`,
  'schema-excluded-key': (a: { key: string }) =>
    `“${a.key}” cannot be combined with the keys beside it. Keep one or the other.`,
  'schema-too-few-keys': (a: { known: readonly string[] }) =>
    `Something is missing in this group. ${a.known.length > 0 ? `Possible keys: ${choice(a.known)}.` : 'Add at least one entry, or delete the key.'}`,
  'schema-too-many-keys': (a: { limit: number }) =>
    a.limit <= 2
      ? 'These keys cannot be combined. Keep the one that is meant.'
      : `There are more than ${a.limit} keys in this group. Divide the plan.`,
  'schema-empty-list': (_: NoArgs) => 'The list is empty. Fill it in, or delete the key.',
  'schema-too-many-items': (a: { limit: number }) => `The list is longer than ${a.limit} items. Divide it.`,
  'schema-key-form': (a: { key: string; form: keyof typeof FORMS; suggestion?: string }) =>
    `“${a.key}” is not written as it has to be. ${form(a.key, a)}`,
  'schema-form': (a: { given: string; form: keyof typeof FORMS; suggestion?: string }) =>
    `“${a.given}” is not written as it has to be. ${form(a.given, a)}`,
  'schema-choice': (a: { given: string; expected: readonly string[]; suggestion?: string }) =>
    a.suggestion === undefined
      ? `“${a.given}” is not possible here. Write ${a.expected.length > 1 ? `one of: ${choice(a.expected)}` : choice(a.expected)}.`
      : `“${a.given}” is not possible here. Did you mean “${a.suggestion}”?`,
  'schema-range': (a: { given: string; bound: 'minimum' | 'maximum'; limit: number }) =>
    `${a.given} is too ${a.bound === 'maximum' ? 'great' : 'small'}. Write a number of ${a.limit} at ${a.bound === 'maximum' ? 'most' : 'least'}.`,
  'schema-blank': (_: NoArgs) => 'The text is empty. Fill it in, or delete the key.',
  'schema-too-long': (a: { length: number; limit: number }) =>
    `The text has ${a.length} characters; the limit is ${a.limit}. Shorten it, or check whether a closing quote is missing.`,
  'schema-type': (a: { given: keyof typeof KINDS; expected: readonly (keyof typeof KINDS)[] }) => {
    const expected = or(a.expected.map((kind) => KINDS[kind]));
    if (a.given === 'nothing')
      return `Nothing stands here, but ${expected} is needed. Fill it in, or delete the key.`;
    const quote = a.expected.includes('text') && (a.given === 'number' || a.given === 'boolean');
    return `Here stands ${KINDS[a.given]}, but ${expected} is needed. ${quote ? 'Put it in quotes.' : 'Look at the examples in cyclo schema.'}`;
  },
};
