/** What a value on the command line can be, as far as the program and the plans of the project say it. */
import { dayInWords, monthInWords } from '../../messages/phrases/dates.ts';
import { obligations } from '../../progress/obligations.ts';
import { allResponsible } from '../../progress/responsible.ts';
import { responsibleWords } from '../../views/parts/responsible.ts';
import type { Context } from '../context.ts';
import { plansAsTheyAre } from '../project/plans.ts';
import type { OpenWord } from './typed-words.ts';

/** A word that can stand here, and what it means. */
export interface Candidate {
  readonly value: string;
  readonly meaning?: string;
}

/** Words that can stand here, or what the shell has to look for itself. */
export type Candidates = readonly Candidate[] | 'files' | 'folders';

type Source = (context: Context, word: OpenWord) => Promise<Candidates> | Candidates;

const called = ({ id, name }: { readonly id: string; readonly name: string }): Candidate => ({
  value: id,
  meaning: name,
});

const months: Source = async (context) =>
  (await periodOf(context)).map((month) => ({
    value: month,
    meaning: monthInWords(context.language, month),
  }));

const activities: Source = async (context) =>
  (await plansOf(context)).flatMap((plan) =>
    plan.activities.map(({ id, title }) => ({ value: id, meaning: title })),
  );

/** By what an option's or an argument's value is called in the help; of an id, by its option. What is not here is free text. */
const SOURCES: Readonly<Partial<Record<string, Source>>> = {
  file: () => 'files',
  files: () => 'files',
  'file|folder': () => 'files',
  'file|url|text': () => 'files',
  folder: () => 'folders',
  place: () => 'files',
  forms: () => 'files',
  versions: () => 'files',
  plans: () => 'files',
  activity: activities,
  activities,
  '--activity': activities,
  '--actor': async (context) => (await plansOf(context)).flatMap(({ actors }) => actors.map(called)),
  '--unit': async (context, { given }) =>
    (await plansOf(context))
      .flatMap(({ actors }) => actors)
      .filter(({ id }) => (given.get('--actor') ?? id) === id)
      .flatMap(({ units }) => units.map(called)),
  '--responsible': async (context) =>
    (await plansOf(context)).flatMap(allResponsible).map((each) => ({ value: responsibleWords(each) })),
  '--occurrence': occurrences,
  month: months,
  months,
  quarter: async (context) =>
    (await periodOf(context)).map((month) => ({
      value: `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`,
    })),
  date: ({ today, language }) => [{ value: today, meaning: dayInWords(language, today) }],
  zone: () => Intl.supportedValuesOf('timeZone').map((value) => ({ value })),
};

/**
 * What can stand in the place of a value.
 *
 * @param name what the help calls it
 * @param flag the option it belongs to, if any
 */
export async function candidatesFor(
  context: Context,
  word: OpenWord,
  name: string,
  flag?: string,
): Promise<Candidates> {
  const source = SOURCES[flag ?? name] ?? SOURCES[name];
  return source ? source(context, word) : [];
}

async function plansOf(context: Context) {
  return (await plansAsTheyAre(context)).map(({ plan }) => plan);
}

async function periodOf(context: Context): Promise<string[]> {
  return (await plansOf(context)).flatMap(({ period }) => period).sort();
}

/** The times of the activities that are named already; of all where none is. */
async function occurrences(context: Context, { plain }: OpenWord): Promise<Candidate[]> {
  const items = (await plansAsTheyAre(context)).flatMap(
    ({ plan, calendar }) => obligations(plan, calendar).items,
  );
  const asked = items.filter(({ activity }) => plain.includes(activity.id));
  return (asked.length > 0 ? asked : items).map(({ occurrence, effectiveDeadline }) => ({
    value: occurrence.id,
    ...(effectiveDeadline === undefined ? {} : { meaning: dayInWords(context.language, effectiveDeadline) }),
  }));
}
