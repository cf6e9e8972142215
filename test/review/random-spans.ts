/** Random spans of a year, and plans whose times are in them: the same for the same number. */
import { Chance } from '../../bench/chance.ts';
import { addDays } from '../../src/calendar/day.ts';
import { readSpans } from '../../src/plan/entries/spans.ts';
import type { PlanFile, SpansFile, WhenEntry } from '../../src/plan/generated/plan-file.ts';
import type { Edition } from '../../src/review/edition.ts';
import { editionOf } from './editions.ts';

type Sets = SpansFile['sets'];
type Span = Sets[string]['spans'][string];
type OtherDates = NonNullable<Span['differ']>[number];

/** Times in spans, counted from them, and counted from what is in them. */
const SPAN_WHENS: readonly [WhenEntry, ...WhenEntry[]] = [
  { during: 'q1' },
  { during: 'q1', by: 'last-working-day' },
  { during: 'q2', by: 10 },
  { every: 'the-quarters', by: 'last-working-day' },
  { during: 'q1..q2' },
  { every: 'week', by: 'friday', in: 'the-quarters' },
  { every: 'week', weekday: 'monday', in: 'autumn-break' },
  { every: 'month', by: 5, from: 'q2' },
  { throughout: 'q2' },
  { before: { 'first-day': 'autumn-break' }, by: '1 week' },
  { after: { 'last-day': 'the-quarters' }, within: '3 working days' },
];

/** A plan some of whose activities are in spans, or are counted from another that is. */
export function inSpans(plan: PlanFile, chance: Chance): PlanFile {
  const [first, ...others] = plan.activities;
  if (!first) return plan;
  first.when = chance.one(SPAN_WHENS);
  for (const each of others) {
    if (chance.hits(0.4)) each.when = chance.one(SPAN_WHENS);
    else if (chance.hits(0.2)) each.when = { after: first.id, by: '5 days' };
  }
  return { ...plan, spans: 'spans.yaml' };
}

/** Two quarters and the holidays between them; some have other days. */
export function randomSpans(chance: Chance): Sets {
  const end = addDays('2026-10-20', chance.below(10));
  const span = (name: string, first: string, last: string): Span => ({
    name,
    dates: `${first}..${last}`,
    ...(chance.hits(0.5) ? { differ: [otherDates(first, last, chance)] } : {}),
  });
  const quarters = {
    name: 'четверти',
    spans: {
      q1: span('I четверть', '2026-09-01', end),
      ...(chance.hits(0.9) ? { q2: span('II четверть', addDays(end, 8), '2026-12-28') } : {}),
    },
  };
  const autumn = span('осенние каникулы', addDays(end, 1), addDays(end, 7));
  if (chance.hits(0.2))
    return { 'the-quarters': { ...quarters, spans: { ...quarters.spans, 'autumn-break': autumn } } };
  return {
    'the-quarters': quarters,
    'the-holidays': { name: 'каникулы', spans: { 'autumn-break': autumn } },
  };
}

function otherDates(first: string, last: string, chance: Chance): OtherDates {
  const dates = `${addDays(first, chance.below(4))}..${addDays(last, -chance.below(3))}`;
  return chance.one<OtherDates>([
    { only: ['school-1', 'ruo-1'], dates },
    { tags: ['лицей'], dates },
    { parents: ['UO'], dates },
  ]);
}

/** A version of a plan with a file of spans. */
export function editionInSpans(plan: PlanFile, sets: Sets): Edition {
  const spans = readSpans({ 'cyclo-spans': 1, year: '2026-27', sets });
  return editionOf(plan, undefined, new Map([['spans.yaml', spans]]));
}
