/**
 * In which order things have to happen: activities linked by `after`, each with how far it is. What waits comes after
 * everything it waits for.
 */
import { addTo, byText, entryIn } from '../group-by.ts';
import type { Day } from '../calendar/day.ts';
import type { WorkingDays } from '../calendar/working-days.ts';
import type { Occurrence } from '../calendar/occurrences.ts';
import { upstreamOf } from '../calendar/upstream.ts';
import type { Activity, Plan } from '../plan/plan.ts';
import { isClosed, type DueItem } from './due.ts';
import { byActivity, obligations, type Item } from './obligations.ts';
import { datedItems } from './open-terms.ts';
import { itemStanding, mostPressing, sumOfCounts, type Status, type UnitCounts } from './standing.ts';
import { statesIn, type Recorded, type ShareStates } from './states.ts';

/** One occurrence of an activity, with everybody who has a part in it. */
export interface ChainStep {
  readonly plan: Plan;
  readonly activity: Activity;
  readonly occurrence: Occurrence;
  /** Ids, in the order of the activity. */
  readonly actors: readonly string[];
  /** The last of its parts' deadlines, after the non-working-day rule; absent where there is none. */
  readonly effectiveDeadline?: Day;
  readonly status: Status;
  readonly units: UnitCounts;
  /** The steps of the chain it waits for and that are not done. */
  readonly waitsFor: readonly ChainStep[];
}

/** Steps that hang together, in the order in which they have to happen. */
export type StepChain = readonly ChainStep[];

/** A step while its chain is being put together. */
interface Node {
  readonly items: Item[];
  readonly order: number;
  readonly upstream: Node[];
  readonly downstream: Node[];
}

/** What a plan's chains are worked out from. */
export interface ChainQuery {
  readonly plan: Plan;
  readonly calendar: WorkingDays;
  readonly recorded: Recorded;
  readonly today: Day;
  /** The items asked about: chains with none of them are left out, and of the others what none of them waits for. */
  readonly chosen: readonly DueItem[];
}

/** The chains that items belong to, by the first deadline in each. */
export function chainsOf({ plan, calendar, recorded, today, chosen }: ChainQuery): StepChain[] {
  const states = statesIn(plan, recorded);
  const { items } = obligations(plan, calendar);
  const nodes = linkedNodes(datedItems(items, { plan, days: calendar, states }));
  const wanted = new Set<Node>();
  const asked = chosen.filter((entry) => entry.plan.name === plan.name);
  const frontier = asked.flatMap(({ item }) => nodes.get(keyOf(item.activity.id, item.occurrence.id)) ?? []);
  for (let node = frontier.pop(); node; node = frontier.pop()) {
    if (wanted.has(node)) continue;
    wanted.add(node);
    frontier.push(...node.upstream);
  }
  return components(wanted)
    .filter((chain) => chain.length > 1)
    .map((chain) => stepsOf(plan, inOrder(chain), states, today))
    .sort(byText(([first]) => first?.effectiveDeadline ?? NEVER));
}

/** Whether nothing of a chain is left to do. */
export function isSettled(chain: StepChain): boolean {
  return chain.every(isClosed);
}

const NEVER = '9999';
const keyOf = (activity: string, occurrence: string): string => `${activity} ${occurrence}`;

/** All occurrences of the activities that wait or are waited for, linked. */
function linkedNodes(items: readonly Item[]): Map<string, Node> {
  const groups = byActivity(items);
  const nodes = new Map<string, Node>();
  const occurrences = new Map<string, Occurrence[]>();
  for (const [id, own] of groups) {
    for (const item of own) {
      const key = keyOf(id, item.occurrence.id);
      if (!nodes.has(key)) addTo(occurrences, id, item.occurrence);
      const fresh = (): Node => ({ items: [], order: nodes.size, upstream: [], downstream: [] });
      entryIn(nodes, key, fresh).items.push(item);
    }
  }
  for (const node of nodes.values()) {
    const { activity, occurrence } = node.items[0]!;
    const waits = new Map(
      activity.after.map((id) => [id, upstreamOf(occurrence, occurrences.get(id) ?? [])?.id]),
    );
    const { open } = occurrence;
    if (open) waits.set(open.activity, open.occurrence);
    for (const [id, before] of waits) {
      const upstream = before === undefined ? undefined : nodes.get(keyOf(id, before));
      if (!upstream || upstream === node) continue;
      node.upstream.push(upstream);
      upstream.downstream.push(node);
    }
  }
  return nodes;
}

function components(nodes: ReadonlySet<Node>): Node[][] {
  const seen = new Set<Node>();
  return [...nodes].flatMap((start) => {
    const found: Node[] = [];
    const frontier = [start];
    for (let node = frontier.pop(); node; node = frontier.pop()) {
      if (seen.has(node) || !nodes.has(node)) continue;
      seen.add(node);
      found.push(node);
      frontier.push(...node.upstream, ...node.downstream);
    }
    return found.length > 0 ? [found] : [];
  });
}

/** Upstream first; among those free to go, the earlier deadline, then the order of the file. A circle is cut somewhere. */
function inOrder(chain: readonly Node[]): Node[] {
  const waiting = chain.toSorted((a, b) => a.order - b.order).sort(byText(deadlineOf));
  const place = new Map(waiting.map((node, index) => [node, index]));
  const missing = new Map(
    waiting.map((node) => [node, node.upstream.filter((each) => place.has(each)).length]),
  );
  const free = new Set(waiting.filter((node) => missing.get(node) === 0));
  const ordered = new Set<Node>();
  const earliest = (nodes: Iterable<Node>): Node | undefined => {
    let found: Node | undefined;
    for (const node of nodes) if (!found || place.get(node)! < place.get(found)!) found = node;
    return found;
  };
  while (ordered.size < waiting.length) {
    // Where nothing is free, only a circle is left.
    const next = earliest(free) ?? waiting.find((node) => !ordered.has(node))!;
    free.delete(next);
    ordered.add(next);
    for (const node of next.downstream) {
      const left = (missing.get(node) ?? 0) - 1;
      missing.set(node, left);
      if (left === 0 && !ordered.has(node)) free.add(node);
    }
  }
  return [...ordered];
}

function deadlineOf({ items }: Node): string {
  const deadlines = items.map(({ effectiveDeadline = NEVER }) => effectiveDeadline).sort();
  return deadlines.at(-1) ?? NEVER;
}

function stepsOf(plan: Plan, chain: readonly Node[], states: ShareStates, today: Day): ChainStep[] {
  const steps = new Map<Node, ChainStep>();
  for (const node of chain) {
    const { activity, occurrence } = node.items[0]!;
    const standings = node.items.map((item) => itemStanding(item, item.units, states, today));
    const deadline = deadlineOf(node);
    const waitsFor = node.upstream
      .flatMap((upstream) => steps.get(upstream) ?? [])
      .filter((step) => !isClosed(step));
    steps.set(node, {
      plan,
      activity,
      occurrence,
      actors: node.items.map(({ actor }) => actor.id),
      ...(deadline === NEVER ? {} : { effectiveDeadline: deadline }),
      status: mostPressing(standings.map(({ status }) => status)),
      units: sumOfCounts(standings.map(({ units }) => units)),
      waitsFor,
    });
  }
  return [...steps.values()];
}
