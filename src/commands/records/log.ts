import type { LedgerEvent } from '../../event.ts';
import type { PlanReading } from '../../plan/read-plan.ts';
import { obligations } from '../../progress/obligations.ts';
import { RecordJudge, type Loss } from '../../progress/records/loss.ts';
import { numbersOf, shortNumbers } from '../../progress/records/numbers.ts';
import { logView, type LogEntry } from '../../views/log.ts';
import type { Line } from '../../views/view.ts';
import { command } from '../command.ts';
import { declareOptions } from '../options.ts';
import { readPlans, withNames } from './events-about.ts';
import { planNames } from './plan-names.ts';
import { checkEvidence } from './evidence.ts';
import { clockAt } from '../today.ts';
import { formatOf, LIST_FORMATS, printView } from '../print-view.ts';
import { readEvents } from '../project/records.ts';

/** `cyclo log`: every event, who and when. */
export const log = command({
  writes: 'output',
  options: declareOptions(['activity', 'actor', 'unit', 'occurrence', 'format', 'logOutput'], {
    format: LIST_FORMATS,
  }),
  async run(context, { options }) {
    const { messages, quiet } = context;
    const { activity, actor, unit, occurrence } = options;
    const format = formatOf(options);
    const all = await readEvents(context);
    // Names are for people: programs know things by their ids.
    const isForPeople = format !== 'json' && format !== 'csv';
    const readings =
      isForPeople || activity !== undefined || unit !== undefined ? await readPlans(context) : [];
    const plans = readings.flatMap(({ plan }) => (plan ? [{ plan }] : []));
    const lossOf = lossesIn(readings);
    const names = withNames(
      plans,
      activity === undefined ? [] : [activity],
      unit === undefined ? [] : [unit],
    );
    const nameOf = planNames(plans);
    const matches = (event: LedgerEvent): boolean =>
      (activity === undefined || names.activities.includes(event.activity)) &&
      (actor === undefined || event.actor === actor) &&
      (unit === undefined || names.units.includes(event.unit)) &&
      (occurrence === undefined || event.occurrence === occurrence);
    const undone = new Set(all.map(({ undoes }) => undoes));
    const short = shortNumbers(numbersOf(all));
    const calls = new Map<string, number>();
    for (const { call } of all) if (call !== undefined) calls.set(call, (calls.get(call) ?? 0) + 1);
    const entries: LogEntry[] = [];
    for (const event of all.filter(matches)) {
      const { evidence } = event;
      const state = evidence?.type === 'file' ? await checkEvidence(context, evidence) : undefined;
      const { id, call, undoes } = event;
      const loss = undone.has(id) ? undefined : lossOf(event);
      const others = call === undefined ? 0 : (calls.get(call) ?? 1) - 1;
      entries.push({
        event,
        number: short(id),
        time: clockAt(Date.parse(event.recordedAt), context.timezone),
        names: nameOf(event),
        ...(undoes === undefined ? {} : { undoes: short(undoes) }),
        ...(call === undefined || others === 0 ? {} : { together: { number: short(call), others } }),
        takenBack: undone.has(id),
        ...(loss ? { loss: loss.reason } : {}),
        ...(state ? { evidenceState: state } : {}),
      });
    }
    const nothing = all.length === 0 ? messages.records.empty : messages.records.noneMatch;
    const total: Line = { text: messages.records.total({ count: entries.length }), only: ['screen'] };
    const isAnyLost = entries.some(({ loss }) => loss !== undefined);
    const hint: Line[] = isAnyLost ? [{ text: messages.records.hintLost, only: ['screen'] }] : [];
    const notes = entries.length === 0 ? [nothing] : quiet ? [] : [total, ...hint];
    await printView(context, logView(entries, notes, messages), options);
  },
});

/** Why an event counts for nothing, judged by the plans that can be relied on; of the others nothing is said. */
function lossesIn(readings: readonly PlanReading[]): (event: LedgerEvent) => Loss | undefined {
  const judges = new Map<string, RecordJudge>();
  for (const { plan, calendar, diagnostics } of readings) {
    if (!plan || diagnostics.some(({ severity }) => severity === 'error')) continue;
    judges.set(plan.name, new RecordJudge(plan, obligations(plan, calendar)));
  }
  return (event) => (event.kind === 'undone' ? undefined : judges.get(event.plan)?.lossOf(event));
}
