/**
 * What a synthetic city owes and how it stands, worked out from its files alone in the plainest way there is: nothing of the
 * program but the names of what it counts. The half-year is that of the order, so its deadlines are written down here.
 */
import { parse } from 'yaml';
import type { LedgerEvent } from '../../src/event.ts';

/** The last working day of each month, by the production calendar of 2010. */
const DEADLINES: Readonly<Record<string, string>> = {
  '2010-08': '2010-08-31',
  '2010-09': '2010-09-30',
  '2010-10': '2010-10-29',
  '2010-11': '2010-11-30',
  '2010-12': '2010-12-31',
};
const MONTHS = Object.keys(DEADLINES);

interface Unit {
  readonly id: string;
  readonly actor: string;
  readonly parent?: string;
  readonly tags?: readonly string[];
  readonly was?: readonly string[];
  readonly from?: string;
  readonly to?: string;
}

type When = string | readonly string[] | { readonly in: string };

interface Rules {
  readonly when?: When;
  readonly only?: readonly string[];
  readonly except?: readonly string[];
  readonly tags?: readonly string[];
  readonly 'done-by'?: string;
  readonly host?: string;
  readonly 'accepted-by'?: string;
}

interface Activity extends Rules {
  readonly id: string;
  readonly was?: readonly string[];
  readonly withdrawn?: object;
  readonly moved?: { readonly from: string };
  readonly tasks: Readonly<Record<string, string | Rules>>;
}

/** One obligation: how it stands, and the groups it is in. */
export interface PlainObligation {
  readonly status: string;
  readonly groups: Readonly<Record<'actor' | 'unit' | 'month' | 'activity' | 'parent', string>>;
}

/** @param events all of them, in the order of recording */
export function plainCity(
  planText: string,
  unitsText: string,
  events: readonly LedgerEvent[],
  asOf: string,
): PlainObligation[] {
  const plan = parse(planText) as { actors: Record<string, object>; activities: Activity[] };
  const registered = (parse(unitsText) as { units: Unit[] }).units;
  const byShare = new Map<string, LedgerEvent[]>();
  for (const event of events) {
    const key = `${event.activity}|${event.occurrence}|${event.unit}`;
    byShare.set(key, [...(byShare.get(key) ?? []), event]);
  }
  const found: PlainObligation[] = [];
  for (const activity of plan.activities) {
    for (const [actor, task] of Object.entries(activity.tasks)) {
      const rules: Rules = { ...activity, ...(typeof task === 'string' ? {} : task) };
      const units = registered.filter((unit) => unit.actor === actor);
      const all: Unit[] = units.length > 0 ? units : [{ id: actor, actor }];
      for (const month of monthsOf(rules.when!)) {
        const owing = all.filter((unit) => concerns(rules, unit) && exists(unit, month));
        const statuses = owing.map((unit) => {
          const names = [activity.id, ...(activity.was ?? [])].flatMap((name) =>
            [month, activity.moved?.from].flatMap((time) =>
              [unit.id, ...(unit.was ?? [])].flatMap(
                (whose) => byShare.get(`${name}|${time}|${whose}`) ?? [],
              ),
            ),
          );
          const own = names.sort((a, b) => (a.id < b.id ? -1 : 1));
          return statusOf(activity, rules, month, own, asOf);
        });
        const groups = { actor, activity: activity.id, month };
        if (rules['done-by'] === 'any') {
          const parents = [...new Set(owing.map(({ parent }) => parent ?? ''))];
          const parent = parents.length === 1 ? parents[0]! : '';
          const status = BEST.find((best) => statuses.includes(best))!;
          found.push({ status, groups: { ...groups, unit: actor, parent } });
        } else {
          owing.forEach(({ id, parent = '' }, index) =>
            found.push({ status: statuses[index]!, groups: { ...groups, unit: id, parent } }),
          );
        }
      }
    }
  }
  return found;
}

const BEST = [
  'done',
  'doneLate',
  'withdrawn',
  'inReview',
  'due',
  'upcoming',
  'postponed',
  'overdue',
  'excused',
];

function monthsOf(when: When): string[] {
  if (typeof when === 'string') return [when];
  if (!('in' in when)) return [...when];
  const [first = '', last = ''] = when.in.split('..');
  return MONTHS.filter((month) => first <= month && month <= last);
}

function concerns({ only, except, tags, host, 'done-by': doneBy }: Rules, unit: Unit): boolean {
  if (doneBy === 'host') return unit.id === host;
  if (only && !only.includes(unit.id)) return false;
  if (except?.includes(unit.id)) return false;
  return !tags || tags.some((tag) => unit.tags?.includes(tag));
}

function exists({ from = '0000', to = '9999' }: Unit, month: string): boolean {
  return from <= `${month}-31` && to >= `${month}-01`;
}

function statusOf(
  { withdrawn, moved }: Activity,
  rules: Rules,
  month: string,
  events: readonly LedgerEvent[],
  asOf: string,
): string {
  const undone = new Set(events.map(({ undoes }) => undoes));
  let done: string | undefined;
  let [accepted, excused] = [false, false];
  let deadline = DEADLINES[month]!;
  let postponed = moved !== undefined;
  for (const { id, kind, on, until } of events) {
    if (undone.has(id)) continue;
    if (kind === 'done' && !done) [done, accepted, excused] = [on, false, false];
    if (kind === 'accepted' && done) accepted = true;
    if (kind === 'returned' && done) done = undefined;
    if (kind === 'reopened') [done, excused] = [undefined, false];
    if (kind === 'excused') [done, excused] = [undefined, true];
    if (kind === 'postponed') [deadline, postponed] = [until!, true];
  }
  if (done && (accepted || !rules['accepted-by'])) return done > deadline ? 'doneLate' : 'done';
  if (withdrawn) return 'withdrawn';
  if (done) return 'inReview';
  if (excused) return 'excused';
  if (asOf > deadline) return 'overdue';
  if (postponed) return 'postponed';
  return asOf < `${month}-01` ? 'upcoming' : 'due';
}
