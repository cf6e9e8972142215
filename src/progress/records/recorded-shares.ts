import type { WorkingDays } from '../../calendar/working-days.ts';
import type { LedgerEvent } from '../../event.ts';
import { groupBy, once } from '../../group-by.ts';
import { recordPlansOf } from '../../plan/shares/derived-shares.ts';
import { idsOf, type Plan } from '../../plan/plan.ts';
import { obligations, timeNames } from '../obligations.ts';
import { RecordPlaces } from './places.ts';
import { recordedShare, type ShareKey } from './undoing.ts';

/** The names under which the records of some shares may stand. */
interface ShareNames {
  readonly plans: readonly string[];
  readonly activities: readonly string[];
  readonly occurrences: readonly string[];
  readonly units: readonly string[];
}

/** Which records are about one share, whatever its plans called the activity, the time and the unit when they were made. */
export class RecordedShares {
  readonly #plans: ReadonlyMap<string, readonly { readonly plan: Plan; readonly calendar: WorkingDays }[]>;
  readonly #placesIn = once((name: string) =>
    (this.#plans.get(name) ?? []).map(({ plan, calendar }) => {
      const { items } = obligations(plan, calendar);
      return new RecordPlaces(
        plan,
        items.filter((item) => item.plan === name),
      );
    }),
  );

  constructor(plans: readonly { readonly plan: Plan; readonly calendar: WorkingDays }[]) {
    this.#plans = groupBy(
      plans.flatMap((each) => recordPlansOf(each.plan).map((name) => ({ ...each, name }))),
      ({ name }) => name,
    );
  }

  /** The same for all records of a share; what stands for no obligation goes by the names it was recorded under. */
  readonly keyOf: ShareKey = (event) => {
    const place = this.#find(event);
    if (!place) return recordedShare(event);
    const { item, unit } = place;
    return recordedShare({
      plan: event.plan,
      activity: item.activity.id,
      occurrence: item.occurrence.id,
      unit: unit.id,
    });
  };

  /** Where everything stands that is recorded about the shares of some records. */
  namesOf(events: readonly LedgerEvent[]): ShareNames {
    const found = events.map((event) => ({ event, ...this.#find(event) }));
    const names = (of: (record: (typeof found)[number]) => readonly string[]): string[] => [
      ...new Set(found.flatMap(of)),
    ];
    return {
      plans: names(({ event }) => [event.plan]),
      activities: names(({ event, item }) =>
        item ? [item.activity.id, ...item.formerIds] : [event.activity],
      ),
      occurrences: names(({ event, item }) => (item ? timeNames(item) : [event.occurrence])),
      units: names(({ event, unit }) => (unit ? idsOf(unit) : [event.unit])),
    };
  }

  #find(event: LedgerEvent): ReturnType<RecordPlaces['find']> {
    for (const each of this.#placesIn(event.plan)) {
      const found = each.find(event);
      if (found) return found;
    }
    return undefined;
  }
}
