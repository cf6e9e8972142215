/** Whom tasks choose by `only`, `except` and `tags`, in both versions: these three are one choice. */
import type { Actor, Plan, Task } from '../../plan/plan.ts';
import { unitsOf } from '../../plan/shares/selection.ts';
import type { Fact, Value } from '../change.ts';
import type { Identities, BeforeOrAfter } from '../diff/identity.ts';
import type { NormalPlan } from '../diff/normal-form.ts';

/** Whether units come to a piece of work, and whether units leave it. */
export interface Balance {
  readonly gains: boolean;
  readonly loses: boolean;
}

/** A task that both versions have, each with its own words for units. */
interface TaskPair {
  readonly actors: Readonly<Record<BeforeOrAfter, Actor | undefined>>;
  readonly tasks: Readonly<Record<BeforeOrAfter, Task>>;
}

const SIDES = ['before', 'after'] as const;

/** Asks both versions for what a change of a choice comes to, whatever else changed about the units. */
export class Choices {
  readonly #plans: Readonly<Record<BeforeOrAfter, Plan>> | undefined;
  readonly #normal: Readonly<Record<BeforeOrAfter, NormalPlan | undefined>>;
  readonly #identities: Identities;

  constructor(
    plans: Readonly<Record<BeforeOrAfter, Plan>> | undefined,
    normal: Readonly<Record<BeforeOrAfter, NormalPlan | undefined>>,
    identities: Identities,
  ) {
    this.#plans = plans;
    this.#normal = normal;
    this.#identities = identities;
  }

  /** The time that an activity has for a task which has none of its own. */
  sharedWhen({ activity = '' }: Fact, side: BeforeOrAfter): Value | undefined {
    const id = this.#id('activities', activity, side);
    return this.#normal[side]?.activities.find((each) => each.id === id)?.when as Value | undefined;
  }

  /** By what a task, or all tasks of an activity, chose and choose: asked of the units of either version. */
  ofTasks(fact: Fact): Balance {
    const balances = this.#pairs(fact.activity, fact.actor).flatMap(({ actors, tasks }) =>
      SIDES.map((side) => {
        const actor = actors[side];
        if (!actor) return { gains: false, loses: false };
        const [former, later] = SIDES.map((from) => unitsOf(this.#choiceIn(side, tasks[from], from), actor));
        return balanceOf(former!, later!);
      }),
    );
    return sum(balances);
  }

  /** By other tags of a unit: asked of the tasks of either version. */
  byTags({ path, before, after }: Fact): Balance {
    const tasks = SIDES.flatMap((side) => this.#plans?.[side].activities.flatMap((each) => each.tasks) ?? []);
    const own = tasks.filter(({ actor, tags }) => actor === path[1] && tags.length > 0);
    const chosenWith = (tags: Value | undefined): readonly Task[] =>
      own.filter((task) => task.tags.some((tag) => Array.isArray(tags) && tags.includes(tag)));
    return balanceOf(chosenWith(before), chosenWith(after));
  }

  #pairs(activityId = '', only: string | undefined): TaskPair[] {
    const plans = this.#plans;
    if (!plans) return [];
    const activity = (side: BeforeOrAfter) => {
      const id = this.#id('activities', activityId, side);
      return plans[side].activities.find((each) => each.id === id);
    };
    const former = activity('before')?.tasks ?? [];
    return (activity('after')?.tasks ?? []).flatMap((after): TaskPair[] => {
      if (only !== undefined && after.actor !== only) return [];
      const before = former.find(({ actor }) => this.#identities.actors.laterId(actor) === after.actor);
      if (!before) return [];
      const actor = (side: BeforeOrAfter, id: string) => plans[side].actors.find((each) => each.id === id);
      return [
        {
          tasks: { before, after },
          actors: { before: actor('before', before.actor), after: actor('after', after.actor) },
        },
      ];
    });
  }

  /** A task's choice in the ids of a version; who completes it is no part of it. */
  #choiceIn(side: BeforeOrAfter, task: Task, from: BeforeOrAfter): Task {
    const name = (id: string): string =>
      side === from ? id : this.#identities.units[side === 'after' ? 'laterId' : 'formerId'](id);
    return { ...task, doneBy: 'all', only: task.only.map(name), except: task.except.map(name) };
  }

  #id(list: keyof Identities, id: string, side: BeforeOrAfter): string {
    return side === 'before' ? this.#identities[list].formerId(id) : id;
  }
}

function balanceOf<T>(before: readonly T[], after: readonly T[]): Balance {
  return {
    gains: after.some((each) => !before.includes(each)),
    loses: before.some((each) => !after.includes(each)),
  };
}

function sum(balances: readonly Balance[]): Balance {
  return { gains: balances.some(({ gains }) => gains), loses: balances.some(({ loses }) => loses) };
}
