/** Finds the share of an obligation that a row of records names, in a time that does not depend on how many units there are. */
import { addTo, entryIn, groupBy } from '../group-by.ts';
import type { WorkingDays } from '../calendar/working-days.ts';
import { recordPlansOf } from '../plan/shares/derived-shares.ts';
import type { Plan, Unit } from '../plan/plan.ts';
import { obligations, type Item } from '../progress/obligations.ts';
import type { Share } from '../progress/records/recording.ts';
import { comparableName } from '../plan/look-alikes.ts';
import type { Complaint, NamesMeant } from './problem.ts';
import { FIELDS, type RecordRow } from './record-rows.ts';
import { writtenDay, writtenMonth } from './written-day.ts';

/** A plan with its production calendar. */
export interface PlanOfRecords {
  readonly plan: Plan;
  readonly calendar: WorkingDays;
}

/** An item with its units as a set. */
interface CandidateItem {
  readonly plan: Plan;
  readonly item: Item;
  readonly units: ReadonlySet<Unit>;
}

/** Knows the obligations of some plans by the names that rows use, former names included. */
export class ShareFinder {
  readonly #activities = new Map<string, CandidateItem[]>();
  readonly #units = new Map<string, Unit[]>();
  #unitsByName?: ReadonlyMap<string, readonly Unit[]>;
  readonly #plans: readonly PlanOfRecords[];
  readonly #found = new Map<string, readonly CandidateItem[] | Complaint>();

  constructor(plans: readonly PlanOfRecords[]) {
    this.#plans = plans;
    for (const { plan, calendar } of plans) {
      for (const { units } of plan.actors)
        for (const unit of units) for (const name of [unit.id, ...unit.was]) addTo(this.#units, name, unit);
      for (const { id, was } of plan.activities)
        for (const name of [id, ...was]) if (!this.#activities.has(name)) this.#activities.set(name, []);
      for (const item of obligations(plan, calendar).items) {
        const candidate = { plan, item, units: new Set(item.units) };
        for (const name of [item.activity.id, ...item.activity.was]) addTo(this.#activities, name, candidate);
      }
    }
  }

  /** Names that rows can use, for suggestions; units have those of people, too. */
  get names(): NamesMeant {
    const units = this.#plans.flatMap(({ plan }) => plan.actors.flatMap((actor) => actor.units));
    return {
      'unknown-field': FIELDS,
      'unknown-activity': this.#activities.keys(),
      'unknown-unit': [...this.#units.keys(), ...units.map(({ name }) => name)],
      'unknown-plan': this.#plans.flatMap(({ plan }) => recordPlansOf(plan)),
    };
  }

  /** The one share a row names. Guesses nothing that could be meant otherwise. */
  find(row: RecordRow): Share | Complaint {
    const items = this.#candidates(row);
    if ('code' in items) return items;
    return row.unit === undefined ? onlyShare(row, items) : this.#shareOf(row, row.unit, items);
  }

  #shareOf(row: RecordRow, name: string, items: readonly CandidateItem[]): Share | Complaint {
    const named = this.#units.get(name) ?? this.#unitsCalled(name);
    // What any of its units may do stands in lists by the name of the actor.
    const owing = new Set(items.flatMap(({ item, units }) => (item.actor.id === name ? [...units] : [])));
    if (!named && owing.size > 0)
      return { code: 'no-unit', args: { activity: activityOf(row), units: owing.size } };
    if (!named) return { code: 'unknown-unit', args: { id: name } };
    const shares: Share[] = [];
    for (const { plan, item, units } of items)
      for (const unit of named) if (units.has(unit)) shares.push({ plan, item, unit });
    return theOne(row, shares) ?? { code: 'not-theirs', args: { activity: activityOf(row), unit: name } };
  }

  /** People have names where programs have ids; asked for only when no id is it. */
  #unitsCalled(name: string): readonly Unit[] | undefined {
    if (!this.#unitsByName) {
      const units = this.#plans.flatMap(({ plan }) => plan.actors.flatMap((actor) => actor.units));
      this.#unitsByName = groupBy(units, ({ name: own }) => comparableName(own));
    }
    return this.#unitsByName.get(comparableName(name));
  }

  /** The items of the row's activity at the row's time; found once for all rows that say the same. */
  #candidates(row: RecordRow): readonly CandidateItem[] | Complaint {
    const key = `${row.plan ?? ''}\n${row.activity ?? ''}\n${row.occurrence ?? ''}\n${row.month ?? ''}`;
    return entryIn(this.#found, key, () => this.#look(row));
  }

  #look(row: RecordRow): readonly CandidateItem[] | Complaint {
    const { activity, occurrence, plan } = row;
    if (activity === undefined) return { code: 'no-activity', args: {} };
    if (
      plan !== undefined &&
      !this.#plans.some((each) => each.plan.file === plan || recordPlansOf(each.plan).includes(plan))
    )
      return { code: 'unknown-plan', args: { id: plan } };
    const all = this.#activities.get(activity);
    if (!all) return { code: 'unknown-activity', args: { id: activity } };
    const own = plan === undefined ? all : all.filter((each) => isOf(each, plan));
    const standing = own.filter(({ item }) => !item.activity.withdrawn);
    const [first] = own;
    if (!first) return { code: 'nobody-owes', args: { activity } };
    if (standing.length === 0)
      return { code: 'withdrawn', args: { activity, by: first.item.activity.withdrawn?.by ?? '' } };
    const month = row.month === undefined ? undefined : writtenMonth(row.month);
    if (row.month !== undefined && month === undefined)
      return { code: 'not-a-month', args: { text: row.month } };
    const times = occurrence === undefined ? undefined : namesOf(occurrence);
    const timely = standing.filter(
      ({ item: { occurrence: time } }) =>
        (times === undefined || times.has(time.id)) &&
        (month === undefined || (time.from <= month && month <= time.to)),
    );
    if (timely.length > 0) return timely;
    const asked = [occurrence, row.month].filter((text) => text !== undefined).join(', ');
    return { code: 'no-occurrence', args: { activity, asked, occurrences: occurrencesOf(standing) } };
  }
}

/** The names of times that a text may mean: spreadsheets show 2010-10 as 10.2010 or окт.10, and 2010-10-05 as 05.10.2010. */
function namesOf(text: string): Set<string> {
  const found = [text, writtenMonth(text), writtenDay(text, '20')?.day];
  return new Set(found.filter((name) => name !== undefined));
}

/** The share, where the activity is one unit's at one time. */
function onlyShare(row: RecordRow, items: readonly CandidateItem[]): Share | Complaint {
  const owing = new Set(items.flatMap(({ units }) => [...units]));
  if (owing.size > 1) return { code: 'no-unit', args: { activity: activityOf(row), units: owing.size } };
  const shares = items.flatMap(({ plan, item, units }) => [...units].map((unit) => ({ plan, item, unit })));
  return theOne(row, shares) ?? { code: 'nobody-owes', args: { activity: activityOf(row) } };
}

/** The share, where there is one; why it is not clear, where there are several. */
function theOne(row: RecordRow, shares: readonly Share[]): Share | Complaint | undefined {
  const [first] = shares;
  if (!first || shares.length === 1) return first;
  const activity = activityOf(row);
  const plans = [...new Set(shares.map(({ plan }) => plan.name))];
  if (plans.length > 1) return { code: 'which-plan', args: { activity, plans } };
  const units = [...new Set(shares.map(({ unit }) => unit.id))];
  if (units.length > 1) return { code: 'which-unit', args: { activity, units } };
  const occurrences = occurrencesOf(shares);
  return occurrences.length > 1 ? { code: 'which-occurrence', args: { activity, occurrences } } : first;
}

function occurrencesOf(items: readonly { readonly item: Item }[]): string[] {
  return [...new Set(items.map(({ item }) => item.occurrence.id))];
}

function activityOf({ activity = '' }: RecordRow): string {
  return activity;
}

function isOf({ plan, item }: CandidateItem, asked: string): boolean {
  return plan.name === asked || plan.file === asked || item.plan === asked;
}
