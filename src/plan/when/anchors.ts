/**
 * What relative terms are counted from: the times of other activities and the days of a plan. An activity's times may be
 * counted from another's, and these from a third's; each is worked out once, after those it depends on.
 */
import { lastDayOf, occurrences, type Occurrence, type WhenContext } from '../../calendar/occurrences.ts';
import { anchorDays, timeOfDay, type AnchorTime } from '../../calendar/relative.ts';
import type { Anchor, When } from '../../calendar/when.ts';
import type { AnchorNames } from './relative.ts';
import type { Activity, NamedDay, Plan } from '../plan.ts';
import { spanTimes, type Body } from '../../calendar/named-spans.ts';
import type { WorkingDays } from '../../calendar/working-days.ts';

/** The activities that terms are counted from. */
export function anchoredTo(when: When): readonly string[] {
  return when.flatMap((term) =>
    term.kind === 'relative' && 'activity' in term.anchor ? [term.anchor.activity] : [],
  );
}

/** The activities that the times of an activity, or of its tasks, are counted from. */
export function anchorsOf({ when, tasks }: Pick<Activity, 'when' | 'tasks'>): readonly string[] {
  return [...anchoredTo(when), ...tasks.flatMap((task) => (task.when ? anchoredTo(task.when) : []))];
}

/** What people call what terms of a plan are counted from: activities by their titles, days by their names. */
export function anchorNames(
  activities: readonly { readonly id: string; readonly title: string }[],
  days: readonly NamedDay[] = [],
): AnchorNames {
  let titles: ReadonlyMap<string, string> | undefined;
  return (anchor) => {
    if (anchor.kind === 'date' || 'span' in anchor) return undefined;
    if (anchor.kind === 'day') return days.find(({ id }) => id === anchor.day)?.name;
    // Few plans have such terms: the titles are only gone through where one does.
    titles ??= new Map(activities.map(({ id, title }) => [id, title]));
    return titles.get(anchor.activity);
  };
}

/** Finds what the relative terms of a plan are counted from. */
class Anchors {
  readonly #plan: Plan;
  readonly #context: WhenContext;
  #activities: ReadonlyMap<string, Activity> | undefined;
  readonly #times = new Map<string, readonly AnchorTime[] | undefined>();
  /** Those whose times are being worked out: what they depend on comes first. */
  readonly #begun = new Set<string>();

  /** @param context how the plan's other terms are read */
  constructor(plan: Plan, context: WhenContext) {
    this.#plan = plan;
    this.#context = { ...context, anchors: (anchor) => this.find(anchor) };
  }

  /** The times of what is counted from; nothing where the plan has no such thing. */
  find(anchor: Anchor): readonly AnchorTime[] | undefined {
    switch (anchor.kind) {
      case 'activity':
      case 'done':
        return this.#timesOf(anchor.activity);
      case 'first-day':
      case 'last-day':
        return this.#context.spans
          ?.get(anchor.span)
          ?.map(({ name, first, last }) => timeOfDay(name, anchor.kind === 'first-day' ? first : last));
      // A date needs no plan.
      case 'date':
        return undefined;
      case 'day': {
        const day = this.#plan.days?.find(({ id }) => id === anchor.day);
        return day && [timeOfDay(day.id, day.date)];
      }
    }
  }

  /** Nothing of an activity that the plan does not have, or that is counted from itself. */
  #timesOf(id: string): readonly AnchorTime[] | undefined {
    // A stack of its own instead of recursion: a chain may be as long as the plan.
    const waiting = this.#times.has(id) || this.#begun.has(id) ? [] : [id];
    for (let next = waiting.at(-1); next !== undefined; next = waiting.at(-1)) {
      const activity = this.#activity(next);
      const missing =
        activity && !this.#begun.has(next)
          ? anchoredTo(activity.when).filter((each) => !this.#times.has(each) && !this.#begun.has(each))
          : [];
      this.#begun.add(next);
      if (missing.some((each) => each !== next)) {
        waiting.push(...missing.filter((each) => each !== next));
        continue;
      }
      waiting.pop();
      if (!this.#times.has(next)) this.#times.set(next, activity && this.#workedOut(activity));
    }
    return this.#times.get(id);
  }

  #activity(id: string): Activity | undefined {
    this.#activities ??= new Map(this.#plan.activities.map((activity) => [activity.id, activity]));
    return this.#activities.get(id);
  }

  #workedOut({ when, nonWorkingDay }: Activity): AnchorTime[] {
    const roll = nonWorkingDay ?? this.#plan.nonWorkingDay;
    return occurrences(when, this.#context).occurrences.map((occurrence) => {
      const { id, from, to, open } = occurrence;
      const days = this.#daysOf(occurrence, when, roll);
      return { id, from, to, ...(days ? { days } : {}), ...(open ? { isOpen: true as const } : {}) };
    });
  }

  #daysOf(occurrence: Occurrence, when: When, roll: Plan['nonWorkingDay']): AnchorTime['days'] {
    const { open } = occurrence;
    const { start = occurrence.start, deadline } = open?.planned ?? {};
    const last = deadline ?? lastDayOf(occurrence, roll, this.#context.days);
    return last === undefined ? undefined : anchorDays({ ...occurrence, start }, last, when[occurrence.term]);
  }
}

/**
 * A plan's rules as the calendar reads them.
 *
 * @param body whose dates spans have; the usual ones where it is not given
 */
export function whenContext(plan: Plan, days: WorkingDays, body?: Body): WhenContext {
  const { period, monthDeadline, spans } = plan;
  const context = { period, monthDeadline, days, spans: spanTimes(spans, body) };
  const anchors = new Anchors(plan, context);
  return { ...context, anchors: (anchor) => anchors.find(anchor) };
}
