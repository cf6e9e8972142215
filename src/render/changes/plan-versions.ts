import { spanName, type SpanSet } from '../../calendar/named-spans.ts';
import { isBuiltIn } from '../../calendar/production/built-in.ts';
import type { Anchor } from '../../calendar/when.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Activity, Actor } from '../../plan/plan.ts';
import type { Edition } from '../../review/edition.ts';
import type { Change, ChangeKind } from '../../review/change.ts';

/** One version, asked by ids. */
export type PlanVersion = ReturnType<typeof planVersion>;

/** A version to be asked. */
export function planVersion({ plan, calendar, ownCalendar }: Edition) {
  return {
    plan,
    calendar,
    /** Whether its deadlines can be known: a calendar of its own, and its spans, were read. */
    knowsDays: (ownCalendar !== undefined || isBuiltIn(plan.calendar)) && plan.unreadSpans === undefined,
    activity: byId(plan.activities),
    actor: byId(plan.actors),
    unit: byId(plan.actors.flatMap(({ units }) => units)),
  };
}

type ById<T> = (id: string) => T | undefined;

function byId<T extends { readonly id: string }>(things: readonly T[]): ById<T> {
  const known = new Map(things.map((thing) => [thing.id, thing]));
  return (id) => known.get(id);
}

/** Both versions of a plan, asked by the ids of the later one. */
export class PlanVersions {
  readonly before: PlanVersion;
  readonly after: PlanVersion;
  readonly #former: ReadonlyMap<string, string>;
  readonly #formerActors: ReadonlyMap<string, string>;

  /**
   * @param before absent where the plan is new; one of the two is there
   * @param after absent where it is gone
   * @param changes those between the two: they tell what was called otherwise
   */
  constructor(before: Edition | undefined, after: Edition | undefined, changes: readonly Change[]) {
    this.before = planVersion(before ?? emptied(after!));
    this.after = planVersion(after ?? emptied(before!));
    const formerIds = (of: ChangeKind): ReadonlyMap<string, string> =>
      new Map(
        changes.flatMap(({ kind, activity, actor, before: former }) => {
          const id = activity ?? actor;
          return kind === of && id !== undefined && typeof former === 'string' ? [[id, former] as const] : [];
        }),
      );
    this.#former = formerIds('activity-renamed');
    this.#formerActors = formerIds('actor-renamed');
  }

  /** Whether both know their deadlines. */
  get knowsDays(): boolean {
    return this.before.knowsDays && this.after.knowsDays;
  }

  /** Whether the units of some of these actors cannot be known; of any, where none is named. */
  isUnlisted(actors: readonly string[]): boolean {
    return [this.before, this.after].some(({ plan }) =>
      plan.actors.some(
        ({ id, unlisted }) => unlisted === true && (actors.length === 0 || actors.includes(id)),
      ),
    );
  }

  /** The activity as it was, under whatever id. */
  activityBefore(id: string): Activity | undefined {
    return this.before.activity(this.#former.get(id) ?? id);
  }

  /** What an actor was called in the earlier version. */
  formerActor(id: string): string {
    return this.#formerActors.get(id) ?? id;
  }

  /** The activity as it is; as it was where it is no more. */
  activity(id: string): Activity | undefined {
    return this.after.activity(id) ?? this.activityBefore(id);
  }

  actor(id: string): Actor | undefined {
    return this.after.actor(id) ?? this.before.actor(id);
  }

  /** The name of a column, which is short in a plan. */
  actorName(id: string): string {
    return this.actor(id)?.name ?? id;
  }

  unitName(id: string): string {
    return (this.after.unit(id) ?? this.before.unit(id))?.name ?? id;
  }

  /** The spans of both, those of the later version first. */
  get spans(): readonly SpanSet[] {
    return [this.after, this.before].flatMap(({ plan }) => plan.spans);
  }

  /** A span, or a set of them, by its name and year: «I четверть 2026-27». */
  spanName(time: string): string {
    const named = this.spans.flatMap((set) =>
      [set, ...set.spans].map(({ id, name }) => ({ id, name, year: set.year })),
    );
    const found = named.find(({ id, year }) => spanName(year, id) === time);
    return found ? `${found.name} ${found.year}` : time;
  }

  /** An activity as it is called in the middle of a sentence. */
  activityName(id: string): string {
    const title = this.activity(id)?.title;
    return title === undefined ? id : `${id} (${title})`;
  }

  /** What people call what a time is counted from. */
  readonly anchorName = (anchor: Anchor): string | undefined => {
    if ('activity' in anchor) return this.activity(anchor.activity)?.title;
    const days = [this.after, this.before].flatMap(({ plan }) => plan.days ?? []);
    return anchor.kind === 'day' ? days.find(({ id }) => id === anchor.day)?.name : undefined;
  };

  /** What stands under an id, by its name. A reference to units may be one to an actor that is a unit itself. */
  nameOf(things: 'activities' | 'actors' | 'units', id: string): string {
    if (things === 'activities') return this.activityName(id);
    const isUnit = things === 'units' && (this.after.unit(id) ?? this.before.unit(id));
    return isUnit ? this.unitName(id) : this.actorName(id);
  }
}

/** A plan with nothing in it: what there is where there is no plan. */
function emptied(edition: Edition): Edition {
  return { ...edition, plan: { ...edition.plan, actors: [], activities: [] } };
}

/** What changes are told with: both versions, and the words. */
export interface ChangeContext {
  readonly sides: PlanVersions;
  readonly messages: Messages;
}
