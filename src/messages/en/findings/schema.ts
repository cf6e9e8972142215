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

/** Names and months of the plan itself, for advice. */
export interface OwnExamples {
  readonly from: string;
  readonly to: string;
  readonly actor: string;
  readonly id: string;
}

/** For what is no plan, or has none of its own. */
export const STOCK: OwnExamples = { from: '2010-10', to: '2010-12', actor: 'RUO', id: 'pdn-seminar' };

/** Ways a text has to be written. */
const FORMS = {
  id: (own: OwnExamples) => `lower-case Latin letters, digits and hyphens between them: ${own.id}`,
  'actor-id': (own: OwnExamples) => `Latin letters and digits, a letter first: ${own.actor}`,
  email: () => 'one address: school-31@example.org',
  'unit-id': () => 'Latin letters, digits and hyphens: licey-31',
  span: () =>
    'lower-case Latin letters, digits and hyphens, with at least one digit or hyphen: q1, autumn-holidays',
  day: (own: OwnExamples) => `year, month, day: ${own.from}-05`,
  occurrence: (own: OwnExamples) =>
    `a month ${own.from}, a day ${own.from}-05, a week ${own.from.slice(0, 4)}-W40, a quarter ${own.from.slice(0, 4)}-Q4, a half-year ${own.from.slice(0, 4)}-H2, a year ${own.from.slice(0, 4)}, or two with .. between`,
  months: (own: OwnExamples) => `a month ${own.from}, or the first and the last one: ${own.from}..${own.to}`,
  distance: () => 'a number and its unit: 3 days, 10 working days, 1 week, 2 months',
  when: (own: OwnExamples) =>
    `a month ${own.from}, months ${own.from}..${own.to}, a day ${own.from}-05, days ${own.from}-05..${own.from}-20, throughout, or as-needed`,
};

const choice = (words: readonly string[]): string => words.join(', ');
const or = (words: readonly string[]): string => words.join(' or ');

const form = (
  given: string,
  a: { form: keyof typeof FORMS; suggestion?: string; own?: OwnExamples },
): string =>
  a.suggestion === undefined
    ? `Write ${FORMS[a.form](a.own ?? STOCK)}.`
    : `Write “${a.suggestion}”${/[А-Яа-яЁё]/.test(given) ? ' in Latin letters' : ''}.`;

/** What in a file is not as the format has it. */
export const schemaFindings = {
  'schema-unknown-key': (a: { key: string; known: readonly string[]; suggestion?: string }) =>
    a.suggestion === undefined
      ? `There is no key “${a.key}” here. ${a.known.length > 0 ? `Possible keys: ${choice(a.known)}. If a later version of the program has it, update yours.` : 'Delete it.'}`
      : `There is no key “${a.key}” here. Did you mean “${a.suggestion}”?`,
  'schema-unknown-keys': (a: { more: number }) =>
    `Beside those told one by one, ${a.more} more keys here are unknown to the format. Check whether this is a plan at all.`,
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
  'schema-key-form': (a: { key: string; form: keyof typeof FORMS; suggestion?: string; own?: OwnExamples }) =>
    `“${a.key}” is not written as it has to be. ${form(a.key, a)}`,
  'schema-form': (a: { given: string; form: keyof typeof FORMS; suggestion?: string; own?: OwnExamples }) =>
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
  'schema-type': (a: {
    given: keyof typeof KINDS;
    expected: readonly (keyof typeof KINDS)[];
    month?: string;
  }) => {
    const expected = or(a.expected.map((kind) => KINDS[kind]));
    if (a.given === 'nothing')
      return `Nothing stands here, but ${expected} is needed. Fill it in, or delete the key.`;
    const quote = a.expected.includes('text') && (a.given === 'number' || a.given === 'boolean');
    const unquote = a.given === 'text' && a.expected.join() === 'number';
    return `Here stands ${KINDS[a.given]}, but ${expected} is needed. ${a.month === undefined ? '' : `If a month is meant, write ${a.month}. `}${quote ? `${a.month === undefined ? 'Put' : 'For a text, put'} it in quotes.` : unquote ? 'Write it without quotes.' : 'Look at the examples in cyclo schema.'}`;
  },
};
