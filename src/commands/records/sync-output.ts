/** What `cyclo sync` says: to people in sentences, to programs as JSON. */
import { actWords } from '../../messages/phrases/act.ts';
import { syncMessages, type SyncMessages } from '../../messages/sections/sync.ts';
import type { LedgerEvent } from '../../event.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Dispute } from '../../progress/records/disputes.ts';
import { renderJson } from '../../render/json.ts';
import { differingKeys } from '../../store/exchange/plan-notes.ts';
import type { SyncReport } from '../../store/exchange/sync.ts';
import { say, type Context } from '../context.ts';
import { planNames } from './names.ts';
import { firstOf } from './recording-output.ts';
import type { Arrivals } from './sync-arrivals.ts';

/** What came of a call. */
export interface SyncOutcome {
  /** As the user named it. */
  readonly place: string;
  readonly dryRun: boolean;
  readonly format?: 'text' | 'json' | undefined;
  readonly report: SyncReport;
  /** Nothing where nothing was taken, but only looked at. */
  readonly arrivals?: Arrivals | undefined;
  /** The plans that are here. */
  readonly plans: readonly Plan[];
}

/** So much of one kind is said; the rest is counted. JSON has all of it. */
const SAID = 12;

/** Says what came of exchanging. */
export async function printSync(context: Context, outcome: SyncOutcome): Promise<void> {
  const { io, paint } = context;
  if (outcome.format === 'json') return io.stdout.write(renderJson(recordOf(outcome)));
  const words = syncMessages(context.messages);
  const { report, place, dryRun } = outcome;
  const damage = report.damage.map(({ kind, ...at }) => `${words.at(at)}: ${words.damage[kind]}`);
  const oddities = report.oddities.map(({ kind, ...at }) => `${words.at(at)}: ${words.oddities[kind]}`);
  const rest = report.damageCount - report.damage.length;
  const found = [...damage, ...(rest > 0 ? [words.andMore({ count: rest })] : [])];
  const told = [...found, ...firstOf(oddities, SAID, context.messages)];
  if (told.length > 0) await say(io.stderr, told.join('\n'));
  if (report.isStopped) return say(io.stderr, words.stopped({ count: report.damageCount }));
  const { received, sent } = report;
  const counts = { place, received: received.added, sent };
  const isNothing = received.added + sent === 0;
  const line = isNothing
    ? words.nothingNew(counts)
    : dryRun
      ? words.wouldExchange(counts)
      : words.exchanged(counts);
  await say(io.stdout, `${dryRun ? '' : `${paint.green('✓')} `}${line}`);
  const notes = [
    ...filesLines(outcome, words),
    ...warnings(context, outcome, words),
    ...disputeLines(context, outcome, words),
  ];
  for (const note of notes) await say(io.stdout, note);
}

function filesLines({ report: { files } }: SyncOutcome, words: SyncMessages): string[] {
  if (!files) return [];
  const { missing, altered } = files;
  return [
    words.files(files),
    ...(missing.length > 0
      ? [words.filesMissing({ names: missing.slice(0, SAID), count: missing.length })]
      : []),
    ...altered.map((hash) => words.fileAltered({ hash })),
  ];
}

/** What somebody should know of what came, a paragraph each. */
function warnings({ messages }: Context, outcome: SyncOutcome, words: SyncMessages): string[] {
  const { report, arrivals } = outcome;
  const { received, gaps, otherPlans, damageCount, isUnsent } = report;
  const missing = gaps.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const half = gaps.find(({ call }) => call !== undefined)?.call;
  return [
    ...(damageCount > 0 ? [words.skipped({ count: damageCount })] : []),
    ...(isUnsent ? [words.unsent] : []),
    ...(received.later > 0 ? [words.later({ count: received.later })] : []),
    ...firstOf(
      received.conflicts.map(({ id }) => words.conflict({ number: id })),
      SAID,
      messages,
    ),
    ...(received.forks.length > 0 ? [words.fork({ records: received.forks.length })] : []),
    ...(missing > 0 ? [words.gap({ count: missing, half })] : []),
    ...absentPlans(outcome).map((absent) => words.absentPlan(absent)),
    ...otherPlans.map(({ here, there }) => {
      const keys = differingKeys(here, there).map((key) => ({ key, here: here[key], there: there[key] }));
      return words.otherPlan({ plan: here.plan, by: there.by, keys });
    }),
    ...(arrivals?.halves ?? []).map(({ call, rest }) =>
      words.halfTakenBack({
        call: arrivals!.short(call),
        numbers: rest.map(({ id }) => arrivals!.short(id)),
      }),
    ),
  ];
}

/** The plans that are not here of which records came. */
function absentPlans({
  report: { arrived, said },
  plans,
}: SyncOutcome): { plan: string; title?: string; records: number }[] {
  const here = new Set(plans.map(({ name }) => name));
  const records = new Map<string, number>();
  for (const { plan } of arrived)
    if (plan !== '' && !here.has(plan)) records.set(plan, (records.get(plan) ?? 0) + 1);
  return [...records].map(([plan, count]) => {
    const title = said.findLast((each) => each.plan === plan)?.title;
    return { plan, records: count, ...(title !== undefined && { title }) };
  });
}

function disputeLines(context: Context, { arrivals, plans }: SyncOutcome, words: SyncMessages): string[] {
  if (!arrivals || arrivals.disputes.length === 0) return [];
  const { messages } = context;
  const nameOf = planNames(plans.map((plan) => ({ plan })));
  const decided = (event: LedgerEvent): string =>
    words.decided({ what: actWords(event, messages), by: event.by, number: arrivals.short(event.id) });
  const lines = arrivals.disputes.map(({ first, second, counts }) => {
    const { unit, activity } = nameOf(first);
    const occurrence = messages.when.occurrence({ id: first.occurrence });
    return `  ${words.dispute({
      share: `${unit} — ${activity}, ${occurrence}`,
      first: decided(first),
      second: decided(second),
      counts: countsWords(counts, messages, words),
    })}`;
  });
  return [
    words.disputes({ count: lines.length }),
    ...firstOf(lines, SAID, messages),
    messages.records.disputeRule,
    ...(context.quiet ? [] : [words.hintDisputed]),
  ];
}

function countsWords(
  counts: Dispute<LedgerEvent>['counts'],
  messages: Context['messages'],
  words: SyncMessages,
): string {
  const [one] = counts;
  if (!one) return words.countsNone;
  return counts.length > 1 ? words.countsBoth : actWords(one, messages);
}

function recordOf(outcome: SyncOutcome): object {
  const { place, dryRun, report, arrivals } = outcome;
  const { received, sent, isStopped, damage, damageCount, oddities, gaps, otherPlans, files } = report;
  return {
    place,
    dryRun,
    stopped: isStopped,
    received: received.added,
    sent,
    later: received.later,
    conflicts: received.conflicts,
    forks: received.forks,
    missing: gaps.map(({ call = null, ...gap }) => ({ ...gap, call })),
    damageCount,
    damage: damage.map(({ kind, file, line }) => ({ file, line, kind })),
    oddities: oddities.map(({ kind, file, line }) => ({ file, line, kind })),
    absentPlans: absentPlans(outcome).map(({ plan, title = null, records }) => ({ plan, title, records })),
    otherPlans: otherPlans.map(({ here, there }) => ({
      plan: here.plan,
      by: there.by,
      differs: differingKeys(here, there),
    })),
    disputes: (arrivals?.disputes ?? []).map(({ first, second, counts }) => ({
      plan: first.plan,
      activity: first.activity,
      occurrence: first.occurrence,
      unit: first.unit,
      decisions: [first.id, second.id],
      counts: counts.map(({ id }) => id),
    })),
    halfTakenBack: (arrivals?.halves ?? []).map(({ call, rest }) => ({
      call,
      standing: rest.map(({ id }) => id),
    })),
    evidence: files ?? null,
  };
}
