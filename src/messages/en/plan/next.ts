import { counted } from '../counted.ts';

/** Why work that has another time is in the plan at once. */
const grounds = {
  dated: 'the matching day',
  'same-month': 'the same month of the other year',
  repeated: 'it came several times',
  periodical: 'its words name a part of the year that comes round',
  months: 'its rule goes on in the months that answer to its months',
  span: 'by the dates of the span',
  wanted: 'as --one-off has it',
};

/** What texts speak of. */
const kinds = {
  'half-year': 'half-year',
  'school-quarter': 'school quarter',
  trimester: 'third of the school year',
  quarter: 'quarter',
  'school-year': 'school year',
  days: 'days in a row',
  date: 'date',
  'day-and-month': 'day and month',
  month: 'month',
  year: 'year',
  season: 'season',
  'bare-year': 'a year that may be part of a name',
  document: 'date of a document',
  other: 'time of the year',
};

/** Of what a doubt is, and the time of the work in this plan. */
interface About {
  readonly when: string;
  readonly words: string;
}

/** Why work is asked about rather than carried on. */
const doubts = {
  'one-off': (a: About): string => `done once (${a.when}); will it come again?`,
  holiday: (a: About): string => `it belongs to a day of the year that is not in the period (${a.words}).`,
  elsewhere: (a: About): string => `by its time (${a.when}) it does not come round in the period.`,
  'no-span': (a: About): string => `there are no dates for ${a.words} in the period.`,
  anchor: (a: About): string => `it is counted from ${a.words}, which is not in the plan.`,
  units: (a: About): string => `closed by then: ${a.words}.`,
  withdrawn: (a: About): string => `it was withdrawn (${a.words}).`,
  finding: (a: About): string => `as it stands the plan would have an error (${a.words}).`,
};

/** What is said of the plan of the next period. */
export const next = {
  grounds,
  kinds,
  doubts,
  comments: {
    lead: 'What stands under “Question” is not in the plan: to take it in, delete “# ” at the beginning of its lines.',
    leadAlone:
      'Nothing is in the plan. To take in what stands under “Question”, delete “# ” at the beginning of its lines, and “[]” after activities.',
    question: (a: { title: string; doubt: string; lastYear: string | undefined }): string =>
      `Question: ${a.title} — ${a.doubt}${a.lastYear === undefined ? '' : ` In last year’s plan: ${a.lastYear}.`}`,
    proposed: (a: { title: string; plan: string; when: string }): string =>
      `Question: ${a.title} — in ${a.plan} it was there (${a.when}). Is it needed?`,
    months: (a: { plan: string; months: string }): string => `In ${a.plan} also: ${a.months}. Is it needed?`,
    overdue: (a: { title: string; when: string; day: string; units: readonly string[] }): string =>
      `Question: ${a.title} (${a.when}) — not done by ${a.day}${a.units.length === 0 ? '' : `: ${a.units.join('; ')}`}. Carry it over?`,
  },
  made: (a: { path: string; plan: string; source: string; period: string }): string =>
    `${a.path}: plan ${a.plan} for ${a.period}, made of ${a.source}`,
  wouldMake: (a: { path: string; plan: string; source: string; period: string }): string =>
    `Nothing was written. ${a.path} would be plan ${a.plan} for ${a.period}, made of ${a.source}`,
  counts: (a: { works: number; carried: number; shifted: number; asked: number }): string =>
    `${counted(a.works, 'activity', 'activities')}: ${a.carried} carried on, ${a.shifted} at another time, ${a.asked} asked about in comments`,
  carried: 'Carried on by their rule:',
  shifted: 'At another time:',
  asked: 'Asked about, in comments of the file:',
  line: (a: { id: string; title: string; words: string }): string => `  ${a.id}  ${a.title}: ${a.words}`,
  moved: (a: { before: string; after: string; why: string }): string => `${a.before} → ${a.after} (${a.why})`,
  maybe: (a: { doubt: string; after: string }): string => `${a.doubt} If so: ${a.after}`,
  changed: (a: { count: number }): string => `Changed in the texts: ${counted(a.count, 'reference')}`,
  reference: (a: { place: string; kind: string; before: string; after: string }): string =>
    `  ${a.place}: “${a.before}” → “${a.after}” (${a.kind})`,
  left: 'Speaks of a time and was left as it is; look at it:',
  leftLine: (a: { place: string; kind: string; before: string }): string =>
    `  ${a.place}: “${a.before}” (${a.kind})`,
  comment: 'comment',
  also: 'To look at, too:',
  dropped: {
    after: (a: { activity: string; words: string }): string =>
      `  ${a.activity} no longer waits for ${a.words}, which is not in the plan`,
    wording: (a: { activity: string; words: string }): string =>
      `  ${a.activity}: the words of a single time have no time now: “${a.words}”`,
    moved: (a: { activity: string; words: string }): string =>
      `  ${a.activity}: the move by a later order (${a.words}) is not carried on`,
  },
  signed: '  the number and the date of the order are empty: the new one is not signed yet',
  signatory: (a: { name: string }): string => `  it will be signed by ${a.name}, as before`,
  derived:
    '  the plan was derived from one above: derive the new one from the next plan above, with cyclo derive',
  uncovered: (a: { years: readonly number[]; calendar: string }): string =>
    `  the calendar ${a.calendar} has no days off for ${a.years.join(', ')}: only Saturdays and Sundays count`,
  closed: (a: { units: readonly string[] }): string => `  closed by then: ${a.units.join('; ')}`,
  spans: (a: { files: readonly string[] }): string => `  dates of spans are taken from ${a.files.join(', ')}`,
  noSpans: (a: { files: readonly string[] }): string =>
    `  ${a.files.join(', ')} has no dates for the period: make a file with those of the new year, beside it, and name it under spans:`,
  rows: (a: { set: string }): string => `  rows: ${a.set} has no dates in the period: a row is a month`,
  offered: (a: { id: string; words: string }): string => `  ${a.id}: ${a.words}`,
  overdue: (a: { day: string }): string => `Not done by ${a.day}, offered to be carried over:`,
  noRecords: (a: { plan: string }): string =>
    `Nothing is recorded for ${a.plan}, so what was not done is not known.`,
  notOver: (a: { day: string }): string => `${a.day} is before the end of the plan: more may become overdue.`,
  proposed: (a: { plan: string }): string => `In ${a.plan} and not here, offered in comments:`,
  check: (a: { path: string }): string =>
    `Look it through: cyclo validate ${a.path}; cyclo compare shows both plans side by side.`,
};
