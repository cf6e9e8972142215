import { counted } from '../counted.ts';

/** Who has not reported, in words that go into a letter. */
export const missing = {
  opening: (a: { day: string; titles: readonly string[] }) =>
    `As of ${a.day} the following have not been done (${a.titles.map((title) => `“${title}”`).join(', ')}):`,
  /** `name` is that of the body they answer to, empty where there is none. */
  group: (a: { number: string; name: string; count: number }) =>
    `${a.number} ${a.name === '' ? 'Others' : `Units that answer to ${a.name}`}: ${a.count} not done`,
  item: (a: { number: string; text: string; when: string; deadline: string; days: number }) =>
    `${a.number}. ${a.text} (${a.when === a.deadline ? '' : `${a.when}; `}due ${a.deadline}, ${counted(a.days, 'day')} late)`,
  units: (a: { count: number; names: readonly string[] }) =>
    a.count === 1 ? `${a.names[0]}` : `${a.count} units: ${a.names.join('; ')}`,
  daysLate: 'Days late',
  /** Names of sheets: at most 31 characters. */
  sheets: { letter: 'Letter', list: 'List' },
  returned: 'returned for revision',
  nothing: (a: { day: string }) => `Everything due by ${a.day} has been done: everybody has reported.`,
  endedPlans: (a: { count: number; plans: readonly string[] }) =>
    `${counted(a.count, 'obligation is', 'obligations are')} overdue in plans that have ended (${a.plans.join(', ')}). See them: cyclo missing --plan FILE`,
  nothingAsked: 'Not found: the plans have no work of this kind. See what they have: cyclo show',
  total: (a: { obligations: number; units: number }) =>
    `Not done: ${counted(a.obligations, 'obligation')} of ${counted(a.units, 'unit')}.`,
};
