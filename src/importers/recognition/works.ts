/** From items to works: what is the same work at several times or of several bodies, and who meets at one event. */
import type { When } from '../../calendar/when.ts';
import { addTo } from '../../group-by.ts';
import type { Task } from '../../plan/plan.ts';
import type { DraftDetails, DraftItem } from './draft.ts';
import { CERTAIN, type Proposal, type Sureness } from './finding.ts';
import { joinedWhen, sharesTime } from './time/joined-when.ts';
import { readRole, type RoleReading } from './roles.ts';
import { WorkOrder } from './work-order.ts';
import { comparable, likeness, stemsOf } from './words.ts';

/** What one body does in a work. */
interface DraftTask {
  readonly actor: string;
  readonly role: Task['role'];
  readonly text: string;
  readonly when: When;
  readonly details: DraftDetails;
  /** The words of other months, where they differ. */
  readonly wording: Readonly<Record<string, string>>;
}

/** A piece of work, with all who have a part in it. */
export interface Work {
  readonly tasks: readonly DraftTask[];
  readonly when: When;
  readonly items: readonly DraftItem[];
  readonly sure: Sureness;
  /** Outside bodies. */
  readonly with: readonly string[];
}

/** What is put together. */
export interface Joining {
  /** `exact`: the same words; `never`: nothing. */
  readonly merge: 'exact' | 'never';
  readonly link: 'likely' | 'never';
  /** What somebody has decided, by the key of the proposal. */
  readonly decided: ReadonlyMap<string, boolean>;
}

/** From here on, organizers and participants are taken for those of one event. */
const SAME_EVENT = 0.75;
/** From here on, it is asked. */
const MAYBE = 0.5;
const MOST_PROPOSALS = 200;

/** Puts items together. */
export function worksOf(
  items: readonly DraftItem[],
  joining: Joining,
): { works: Work[]; proposals: Proposal[] } {
  const joiner = new Joiner(items, joining);
  joiner.merge();
  joiner.link();
  return { works: joiner.works(), proposals: joiner.proposals };
}

class Joiner {
  readonly proposals: Proposal[] = [];
  readonly #items: readonly DraftItem[];
  readonly #joining: Joining;
  readonly #roles: readonly RoleReading[];
  readonly #order: WorkOrder;

  constructor(items: readonly DraftItem[], joining: Joining) {
    [this.#items, this.#joining] = [items, joining];
    this.#roles = items.map(({ text }) => readRole(text));
    this.#order = new WorkOrder(items.map(({ cell }) => cell));
  }

  works(): Work[] {
    return this.#order
      .sorted()
      .map((work) =>
        workOf(this.#order.membersOf(work).map((index) => [this.#items[index]!, this.#roles[index]!])),
      );
  }

  /** What has the same words and the same details; what has nearly the same words is only proposed. */
  merge(): void {
    const groups = new Map<string, number[]>();
    this.#mergeKnown();
    for (const [index, item] of this.#items.entries()) {
      if (item.cell === 'list' || item.known) continue;
      addTo(groups, JSON.stringify([comparable(item.text), item.section, item.details]), index);
    }
    for (const [first, ...others] of groups.values()) {
      for (const each of others) this.#offer('merge', first!, each, CERTAIN, this.#joining.merge === 'exact');
    }
    this.#offerAlike([...groups.values()].map(([first]) => first!));
  }

  /** What a second sheet calls the same is the same, and nothing else is. */
  #mergeKnown(): void {
    const groups = new Map<string, number[]>();
    for (const [index, { known }] of this.#items.entries()) if (known) addTo(groups, known.id, index);
    for (const [first, ...others] of groups.values()) {
      for (const each of others) if (this.#canJoin(first!, each, 'known')) this.#order.join(first!, each);
    }
  }

  /** Different words of one body for what may be one work. */
  #offerAlike(firsts: readonly number[]): void {
    const stems = firsts.map((index) => stemsOf(this.#items[index]!.text));
    const byActor = new Map<string, number[]>();
    firsts.forEach((index, at) => addTo(byActor, this.#items[index]!.actor, at));
    for (const group of byActor.values()) {
      if (group.length > 300) continue;
      for (const [position, at] of group.entries()) {
        for (const other of group.slice(position + 1)) {
          const sure = likeness(stems[at]!, stems[other]!);
          if (sure >= 0.85 && stems[at]![0] === stems[other]![0])
            this.#offer('merge', firsts[at]!, firsts[other]!, sure, false);
        }
      }
    }
  }

  /** Participants go to the organizer of the same event at the same time. */
  link(): void {
    const organizers = this.#withRole('organizer');
    for (const index of [...this.#withRole('participant'), ...this.#withRole('support')]) {
      const own = this.#roles[index]!.event;
      const best = organizers
        .filter(
          (other) =>
            this.#items[other]!.actor !== this.#items[index]!.actor &&
            sharesTime(this.#items[other]!.when, this.#items[index]!.when),
        )
        .map((other) => ({ other, sure: likeness(this.#roles[other]!.event, own) }))
        .sort((a, b) => b.sure - a.sure || a.other - b.other)[0];
      if (best && best.sure >= MAYBE)
        this.#offer(
          'link',
          best.other,
          index,
          best.sure,
          this.#joining.link === 'likely' && best.sure >= SAME_EVENT,
        );
    }
  }

  #withRole(role: Task['role']): number[] {
    return this.#roles.flatMap((reading, index) =>
      reading.role === role && reading.event.length > 0 ? [index] : [],
    );
  }

  #offer(kind: 'merge' | 'link', one: number, other: number, sure: Sureness, usually: boolean): void {
    const [first, second] = [this.#items[one]!, this.#items[other]!];
    const key = `${kind}: ${first.actor}: ${comparable(first.text)} = ${second.actor}: ${comparable(second.text)}`;
    if (first.known && second.known) return;
    const wanted = this.#joining.decided.get(key) ?? usually;
    const isOne = this.#order.workOf(one) === this.#order.workOf(other);
    const taken = isOne || (wanted && this.#canJoin(one, other, kind) && this.#order.join(one, other));
    if (this.proposals.length < MOST_PROPOSALS && !this.proposals.some((each) => each.key === key))
      this.proposals.push({ key, kind, texts: [first.text, second.text], place: second.place, sure, taken });
  }

  /** A body has one task in a work, at different times. */
  #canJoin(one: number, other: number, kind: 'merge' | 'link' | 'known'): boolean {
    const members = (index: number): DraftItem[] =>
      this.#order.membersOf(this.#order.workOf(index)).map((each) => this.#items[each]!);
    const [mine, theirs] = [members(one), members(other)];
    if (kind !== 'known' && theirs.some((each) => isRound(each)) && mine.some((each) => isRound(each))) {
      const whens = [...mine, ...theirs].map(({ when }) => when);
      if (doesCollide(joinedWhen(whens))) return false;
    }
    return mine.every((item) =>
      theirs.every(
        (each) =>
          each.actor !== item.actor ||
          (kind !== 'link' &&
            (kind === 'known' || !sharesTime(each.when, item.when)) &&
            (isSameText(each, item) || (isMonthly(each) && isMonthly(item)))),
      ),
    );
  }
}

function isRound({ when }: DraftItem): boolean {
  return when.some(({ kind }) => kind === 'rule' || kind === 'throughout' || kind === 'as-needed');
}

/** Two rules of one rhythm have the same occurrences, and so has what lasts all the time. */
function doesCollide(when: When): boolean {
  const rhythms = when.flatMap((term) =>
    term.kind === 'rule'
      ? [term.every]
      : term.kind === 'throughout' || term.kind === 'as-needed'
        ? [`${term.kind} ${(term.in ?? []).join()}`]
        : [],
  );
  return new Set(rhythms).size < rhythms.length;
}

function isSameText(one: DraftItem, other: DraftItem): boolean {
  return comparable(one.text) === comparable(other.text);
}

/** Only where times are months, other words for some of them have a place. */
function isMonthly({ when }: DraftItem): boolean {
  return when.every(({ kind, words }) => kind === 'month' && words === undefined);
}

const RANK: readonly Task['role'][] = ['organizer', 'control', 'performer', 'support', 'participant'];

function workOf(members: readonly (readonly [DraftItem, RoleReading])[]): Work {
  const byActor = new Map<string, (readonly [DraftItem, RoleReading])[]>();
  for (const member of members) addTo(byActor, member[0].actor, member);
  const tasks = [...byActor].map(([actor, own]): DraftTask => {
    const [[item, { role }], ...more] = own as [(typeof own)[number], ...typeof own];
    const others = more.filter(([each]) => !isSameText(each, item));
    const wording = others.flatMap(([{ when, text }]) =>
      when.flatMap((term) => (term.kind === 'month' ? [[term.month, text] as const] : [])),
    );
    return {
      wording: Object.fromEntries(wording),
      actor,
      role,
      text: item.text,
      when: joinedWhen(own.map(([{ when }]) => when)),
      details: item.details,
    };
  });
  return {
    // In a list every task has a row of its own, in the order of the source.
    tasks: members.some(([{ cell }]) => cell === 'list')
      ? tasks
      : tasks.toSorted((a, b) => RANK.indexOf(a.role) - RANK.indexOf(b.role)),
    when: joinedWhen(tasks.map(({ when }) => when)),
    items: members.map(([item]) => item),
    sure: Math.min(...members.map(([{ sure }]) => sure)),
    with: [...new Set(members.flatMap(([item, reading]) => [...(item.details.with ?? []), ...reading.with]))],
  };
}
