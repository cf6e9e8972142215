/**
 * What the units of a plan recorded: most on time, some late, some never, some weeks after it was done; some taken back,
 * returned or reopened and done again, some excused, some postponed. The same for the same plan and seed, ids and all.
 */
import { addDays, toUtc, type Day } from '../src/calendar/day.ts';
import type { WorkingDays } from '../src/calendar/working-days.ts';
import type { EventKind, LedgerEvent } from '../src/event.ts';
import type { Plan, Unit } from '../src/plan/plan.ts';
import { obligations, type Item } from '../src/progress/obligations.ts';
import { Chance } from './chance.ts';

/** The last day anything was recorded. */
export const LAST_DAY: Day = '2010-12-31';

/** The day of the order that moved an activity to a later month. */
const MOVED: Day = '2010-10-25';
const HOUR = 3_600_000;
const NOTES = ['протокол № 4', 'исх. № 112/3', 'по электронной почте', 'приняли участие 3 педагога'] as const;
const REASONS = ['школа на капитальном ремонте', 'нет обучающихся этой ступени', 'карантин'] as const;

/** An event before it has an id: an event taken back is known by itself. */
interface Draft {
  readonly event: Omit<LedgerEvent, 'id' | 'recordedAt' | 'undoes'>;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly undoes?: Draft;
  id?: string;
}

/**
 * The events of a half-year in the order of recording.
 * @param most the ledger ends with the record of that number, however many there are
 */
export function cityEvents(plan: Plan, days: WorkingDays, seed: number, most = Infinity): LedgerEvent[] {
  const chance = new Chance(`events ${seed}`);
  const diligence = new Map<Unit, number>();
  const drafts: Draft[] = [];
  for (const item of obligations(plan, days).items) {
    if (item.effectiveDeadline === undefined) continue;
    for (const unit of item.units) {
      let own = diligence.get(unit);
      // A few units are always late, and most hardly ever.
      if (own === undefined) diligence.set(unit, (own = 1 - 0.6 * chance.next() ** 4));
      for (const draft of new Story(plan, item, unit, chance).tell(own)) drafts.push(draft);
    }
  }
  const end = toUtc(LAST_DAY) + 24 * HOUR;
  const order = drafts.filter(({ at }) => at < end).sort((a, b) => a.at - b.at);
  return inOrder(order.slice(0, most), chance);
}

/** What happened to one share. Every step is recorded later than the one before. */
class Story {
  readonly #plan: Plan;
  readonly #item: Item;
  readonly #unit: Unit;
  readonly #chance: Chance;
  readonly #drafts: Draft[] = [];

  constructor(plan: Plan, item: Item, unit: Unit, chance: Chance) {
    this.#plan = plan;
    this.#item = item;
    this.#unit = unit;
    this.#chance = chance;
  }

  /** @param diligence how often the unit does what it has to by the deadline */
  tell(diligence: number): readonly Draft[] {
    const chance = this.#chance;
    // Some had done what was withdrawn later.
    if (this.#item.activity.withdrawn && chance.hits(0.7)) return [];
    const { effectiveDeadline: deadline = LAST_DAY, occurrence, task } = this.#item;
    const length = Math.max(1, (toUtc(deadline) - toUtc(occurrence.start)) / (24 * HOUR));
    const before = addDays(deadline, -chance.below(Math.min(12, length)));
    const draw = chance.next();
    if (draw < 0.02) {
      this.#add('excused', before, { by: 'controller', note: chance.one(REASONS) });
    } else if (draw < 0.05) {
      const until = addDays(deadline, 5 + chance.below(15));
      const authority = `приказ № ${1 + chance.below(200)}`;
      this.#add('postponed', before, { by: 'controller', until, authority });
      if (chance.hits(0.8)) this.#done(addDays(until, chance.below(6) - 4));
    } else if (draw < 0.05 + 0.95 * diligence) {
      this.#done(before);
    } else if (chance.hits(0.55)) {
      this.#done(addDays(deadline, 1 + chance.below(30)));
    } else if (chance.hits(0.05)) {
      this.#add('note', addDays(deadline, 1), { by: 'controller', note: 'направлено напоминание' });
    }
    if (task.acceptedBy !== undefined) this.#review();
    return this.#drafts;
  }

  #done(on: Day): void {
    const chance = this.#chance;
    const evidence = chance.hits(0.1)
      ? { evidence: { type: 'text' as const, text: `исх. № ${1 + chance.below(900)}` } }
      : {};
    this.#add('done', on, {
      by: 'operator',
      ...(chance.hits(0.05) ? { note: chance.one(NOTES) } : {}),
      ...evidence,
    });
    const [last] = this.#drafts.slice(-1);
    const draw = chance.next();
    if (draw >= 0.02) return;
    if (draw < 0.015) this.#add('undone', addDays(on, 1), { by: 'operator' }, last);
    else this.#add('reopened', addDays(on, 1), { by: 'controller', note: 'нет подтверждения' });
    if (chance.hits(0.9)) this.#add('done', addDays(on, 2 + chance.below(5)), { by: 'operator' });
  }

  #review(): void {
    const last = this.#drafts.at(-1);
    if (last?.event.kind !== 'done') return;
    const on = addDays(last.event.on, 1 + this.#chance.below(3));
    const draw = this.#chance.next();
    if (draw < 0.9) this.#add('accepted', on, { by: 'controller' });
    else if (draw < 0.97) {
      this.#add('returned', on, { by: 'controller', note: 'не сходятся итоги' });
      if (this.#chance.hits(0.8)) this.#add('done', addDays(on, 3), { by: 'operator' });
    }
  }

  #add(
    kind: EventKind,
    on: Day,
    particulars: Pick<LedgerEvent, 'by' | 'note' | 'evidence' | 'until' | 'authority'>,
    undoes?: Draft,
  ): void {
    const { activity, occurrence, actor } = this.#item;
    const behind = kind === 'done' && this.#chance.hits(0.08) ? 1 + this.#chance.below(25) : 0;
    const working = toUtc(addDays(on, behind)) + (4 + 8 * this.#chance.next()) * HOUR;
    const at = Math.floor(Math.max(working, (this.#drafts.at(-1)?.at ?? 0) + HOUR / 4));
    // A unit has its new name from the day it got it, and so has an activity.
    const early = this.#item.occurrence.to < '2010-10';
    const former = this.#unit.was[this.#chance.below(this.#unit.was.length)];
    this.#drafts.push({
      event: {
        plan: this.#plan.name,
        activity: early ? (activity.was[0] ?? activity.id) : activity.id,
        occurrence: on < MOVED ? (this.#item.moved?.[0]?.from ?? occurrence.id) : occurrence.id,
        actor: actor.id,
        unit: former !== undefined && early ? former : this.#unit.id,
        kind,
        on,
        ...particulars,
      },
      at,
      ...(undoes ? { undoes } : {}),
    });
  }
}

/** Gives ids of version 7, each greater than the one before. */
function inOrder(drafts: readonly Draft[], chance: Chance): LedgerEvent[] {
  let [last, within] = [0, 0];
  return drafts.map((draft) => {
    const { event, at, undoes } = draft;
    within = at === last ? within + 1 : 0;
    last = at;
    const time = at.toString(16).padStart(12, '0');
    const tail = [chance.below(0x4000) + 0x8000, chance.below(0x10000), chance.below(2 ** 32)];
    const [variant = '', middle = '', end = ''] = tail.map((part, index) =>
      part.toString(16).padStart(index < 2 ? 4 : 8, '0'),
    );
    const counter = within.toString(16).padStart(3, '0');
    draft.id = `${time.slice(0, 8)}-${time.slice(8)}-7${counter}-${variant}-${middle}${end}`;
    return {
      ...event,
      id: draft.id,
      recordedAt: new Date(at).toISOString(),
      ...(undoes?.id === undefined ? {} : { undoes: undoes.id }),
    };
  });
}
