import { EVENT_KINDS, type LedgerEvent } from '../../event.ts';
import type { PlanReading } from '../../plan/read-plan.ts';
import { obligations } from '../../progress/obligations.ts';
import { RecordJudge, type Loss } from '../../progress/records/loss.ts';
import { numbersOf, shortNumbers } from '../../progress/records/numbers.ts';
import { recordedShare } from '../../progress/records/undoing.ts';
import { disputes } from '../../progress/records/disputes.ts';
import { addTo, groupBy } from '../../group-by.ts';
import { logView, type Disputed, type LogEntry } from '../../views/log.ts';
import type { Line } from '../../views/view.ts';
import { defined } from '../../defined.ts';
import { command, declareOptions } from '../command.ts';
import { meantId } from '../lookup.ts';
import { allNames, planNames } from './names.ts';
import { checkEvidence } from './evidence.ts';
import { clockAt } from '../today.ts';
import { LIST_FORMATS, printView } from '../output/print-view.ts';
import { hasErrors, plansAsTheyAre } from '../project/plans.ts';
import { readLedger } from '../project/records.ts';

/** `cyclo log`: every event, who and when. */
export const log = command({
  writes: 'output',
  options: declareOptions(['activity', 'actor', 'unit', 'occurrence', 'disputed', 'format', 'logOutput'], {
    format: LIST_FORMATS,
  }),
  async run(context, { options }) {
    const { messages, quiet } = context;
    const { activity, occurrence } = options;
    const plans = await plansAsTheyAre(context);
    // Records may be of what no plan has any longer: then what was typed is an id.
    const [actor, unit] = (['actor', 'unit'] as const).map((kind) => {
      const typed = options[kind];
      return typed === undefined ? undefined : (meantId(plans, kind, typed) ?? typed);
    });
    const lossOf = lossesIn(plans);
    const activities = plans.flatMap(({ plan }) => plan.activities);
    const units = plans.flatMap(({ plan }) => plan.actors.flatMap((each) => each.units));
    const nameOf = planNames(plans);
    const { events, numbers, isEmpty } = await readLedger(context, async (ledger) => {
      const found = await ledger.events(
        defined({
          activities: activity === undefined ? undefined : allNames(activities, activity),
          units: unit === undefined ? undefined : allNames(units, unit),
          actors: actor === undefined ? undefined : [actor],
          occurrences: occurrence === undefined ? undefined : [occurrence],
        }),
      );
      return {
        events: found,
        numbers: await ledger.alike(numbersOf(found)),
        isEmpty: found.length === 0 && (await ledger.last(EVENT_KINDS)) === undefined,
      };
    });
    // What takes a record back says of it what it said of itself.
    const undone = new Set(events.map(({ undoes }) => undoes));
    const short = shortNumbers(numbers.map(({ id }) => id));
    const sizes = new Map(numbers.map(({ id, records }) => [id, records]));
    const disputed = disputesIn(events);
    const shown =
      options.disputed === true
        ? events.filter(({ id }) => disputed.get(id)?.some(({ isOpen }) => isOpen))
        : events;
    const entries: LogEntry[] = [];
    for (const event of shown) {
      const { evidence } = event;
      const state =
        evidence?.type === 'file'
          ? await checkEvidence(context, evidence, event.receivedAt === undefined)
          : undefined;
      const { id, call, undoes } = event;
      const loss = undone.has(id) ? undefined : lossOf(event);
      const others = call === undefined ? 0 : (sizes.get(call) ?? 1) - 1;
      entries.push({
        event,
        number: short(id),
        time: clockAt(Date.parse(event.recordedAt), context.timezone),
        names: nameOf(event),
        takenBack: undone.has(id),
        disputes: (disputed.get(id) ?? []).map((each) => ({ ...each, number: short(each.other.id) })),
        ...defined({
          undoes: undoes && short(undoes),
          together: call !== undefined && others > 0 ? { number: short(call), others } : undefined,
          loss: loss?.reason,
          evidenceState: state,
        }),
      });
    }
    const { empty, noneDisputed, noneMatch } = messages.records;
    const nothing = isEmpty ? empty : options.disputed === true ? noneDisputed : noneMatch;
    const total: Line = { text: messages.records.total({ count: entries.length }), only: ['screen'] };
    const isAnyLost = entries.some(({ loss }) => loss !== undefined);
    const hint: Line[] = isAnyLost ? [{ text: messages.records.hintLost, only: ['screen'] }] : [];
    const rule: Line[] = entries.some((entry) => entry.disputes.some((each) => each.isOpen))
      ? [{ text: messages.records.disputeRule, only: ['screen', 'page'] }]
      : [];
    const notes = entries.length === 0 ? [nothing] : quiet ? rule : [total, ...rule, ...hint];
    await printView(context, logView(entries, notes, messages), options);
  },
});

/** What was decided otherwise at the same time as each event, by its id. */
function disputesIn(events: readonly LedgerEvent[]): ReadonlyMap<string, readonly Disputed[]> {
  const found = new Map<string, Disputed[]>();
  if (events.every(({ receivedAt }) => receivedAt === undefined)) return found;
  for (const share of groupBy(events, recordedShare).values()) {
    for (const { first, second, counts, isOpen: open } of disputes(share)) {
      addTo(found, first.id, { other: second, counts: counts.includes(first), isOpen: open });
      addTo(found, second.id, { other: first, counts: counts.includes(second), isOpen: open });
    }
  }
  return found;
}

/** Why an event counts for nothing, judged by the plans that can be relied on; of the others nothing is said. */
function lossesIn(readings: readonly PlanReading[]): (event: LedgerEvent) => Loss | undefined {
  const judges = new Map<string, RecordJudge>();
  for (const reading of readings) {
    const { plan, calendar } = reading;
    if (plan && !hasErrors(reading))
      judges.set(plan.name, new RecordJudge(plan, obligations(plan, calendar)));
  }
  return (event) => (event.kind === 'undone' ? undefined : judges.get(event.plan)?.lossOf(event));
}
