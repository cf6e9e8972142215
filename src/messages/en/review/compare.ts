import { counted } from '../counted.ts';

/** Two plans beside each other. */
export const compare = {
  heading: 'Two plans side by side',
  plan: (a: {
    number: number;
    name: string;
    title: string;
    period: string;
    items: number;
    shares: number;
  }): string =>
    `${a.number}. ${a.name}: ${a.title} (${a.period}) — ${counted(a.items, 'item')}, ${counted(a.shares, 'share')} of units`,
  counts: (a: { alike: number; differ: number; first: number; second: number }): string =>
    `In both ${a.alike + a.differ}: ${a.alike} alike, ${a.differ} different; only in the first ${a.first}, only in the second ${a.second}.`,
  only: (a: { number: number; name: string }): string => `Only in ${a.number}, ${a.name}`,
  differ: 'In both, different',
  alike: 'In both, alike but for the time',
  load: 'Load by actor and month',
  /** Tabs of a workbook. */
  tabs: {
    plans: 'Plans',
    first: 'Only 1',
    second: 'Only 2',
    differ: 'Different',
    alike: 'Alike',
    load: 'Load',
  },
  columns: {
    title: 'Activity',
    differences: 'Differs in',
    sure: 'The same by',
    actor: 'Actor',
    actors: 'Actors',
    month: (a: { number: number }): string => `Month ${a.number}`,
    months: (a: { number: number }): string => `Months ${a.number}`,
    items: (a: { number: number }): string => `Items ${a.number}`,
    shares: (a: { number: number }): string => `Shares ${a.number}`,
    bothMonths: 'Months',
    bothItems: 'Items',
    bothShares: 'Shares',
    bars: '1 over 2',
  },
  kinds: { work: 'work', load: 'load' },
  sure: {
    id: 'id',
    'former-id': 'former id',
    likeness: (a: { percent: number }): string => `words, ${a.percent} %`,
  },
  differences: {
    words: 'wording',
    actors: 'who acts',
    roles: 'roles',
    output: 'document',
    times: 'months',
  },
  total: 'total',
  note: 'An item is a line of a cell of the table at one time; a share is what one unit has to do of it. The months of different times stand beside each other by their place.',
};
