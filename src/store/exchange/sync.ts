/**
 * Puts what a ledger has and what a place has together: afterwards each has all that either had. The order in which machines meet, how
 * often they do, and what breaks off in between make no difference.
 */
import type { Chain, Ledger, LedgerReader, Received } from '../ledger.ts';
import { headOf, type EventHead } from './event-head.ts';
import { filesOf, keepFile, type EvidenceHome } from './evidence-files.ts';
import type { EvidenceFile, ExchangePlace } from './place.ts';
import { newNotes, otherPlans, type PlanNote, type PlanSaid } from './plan-notes.ts';
import type { Sealed } from './sealed-line.ts';
import type { Gap } from '../verified-store.ts';
import { surveyPlace, type Survey } from './survey.ts';

/** How to exchange. */
export interface SyncRequest {
  /** Take what can be read of a damaged place, too. */
  readonly skipDamaged: boolean;
  /** The plans that are here. */
  readonly plans: readonly PlanNote[];
  /** Who exchanges, for what is said of plans. */
  readonly by: string;
  /** When, ISO 8601 in UTC. */
  readonly at: string;
  /** Where files given as evidence are, where they are exchanged, too. */
  readonly evidence?: EvidenceHome;
}

/** What came of exchanging. */
export interface SyncReport extends Pick<Survey, 'damage' | 'damageCount' | 'oddities'> {
  /** Whether nothing was exchanged, because the place is damaged. */
  readonly isStopped: boolean;
  /** What was taken from the place. */
  readonly received: Omit<Received, 'refused'>;
  /** What the events that were taken are about. */
  readonly arrived: readonly EventHead[];
  /** How many events the place has got. */
  readonly sent: number;
  /** Where nothing was sent: a damaged file that would have been written anew. */
  readonly isUnsent: boolean;
  /** What others have said of plans. */
  readonly said: readonly PlanSaid[];
  /** Plans that others have otherwise under the same name. */
  readonly otherPlans: ReturnType<typeof otherPlans>;
  /** Stores of which events are missing here that came before some that are here. */
  readonly gaps: readonly MissingEvents[];
  readonly files?: FilesReport;
}

/** Events of one store that are missing here. */
interface MissingEvents extends Gap {
  /** The call of which some events are here and some are among the missing, where that is certain. */
  readonly call?: string;
}

/** What came of exchanging files given as evidence. */
interface FilesReport {
  readonly received: number;
  readonly sent: number;
  /** The names of files that neither side has as they were recorded. */
  readonly missing: readonly string[];
  /** The hashes of files of the place that are not what their name says. */
  readonly altered: readonly string[];
}

const NOTHING: SyncReport['received'] = { added: 0, known: 0, later: 0, conflicts: [], forks: [] };

/** Exchanges. @throws Failure where the place or the store cannot be read or written */
export async function sync(ledger: Ledger, place: ExchangePlace, request: SyncRequest): Promise<SyncReport> {
  const before = await ledger.chains();
  const survey = await surveyPlace(place, before);
  const { plans: said, hashes } = survey;
  const report = reportOf(survey, place, request);
  if (report.isStopped) return report;
  const known = place.chains ? new Set<string>() : await hashesOf(ledger);
  const arrived: EventHead[] = [];
  const { refused: _, ...received } = await ledger.receive(incoming(place, before, known, arrived));
  const files = request.evidence && (await exchangeFiles(ledger, place, survey, request.evidence));
  let sent = 0;
  if (!report.isUnsent) {
    const conflicts = new Set(received.conflicts.map(({ id }) => id));
    const events = outgoing(ledger, (await place.chains?.()) ?? [], hashes, conflicts);
    const plans = newNotes(request.plans, said, request.by, request.at);
    sent = await addIfAny(place, events, plans, files?.outgoing ?? []);
  }
  return {
    ...report,
    received,
    arrived,
    sent,
    gaps: await gapsOf(ledger),
    ...(files && { files: files.report }),
  };
}

/** What {@link sync} would do. */
export async function rehearse(
  ledger: LedgerReader,
  place: ExchangePlace,
  request: SyncRequest,
): Promise<SyncReport> {
  const survey = await surveyPlace(place, []);
  const { hashes } = survey;
  const report = reportOf(survey, place, request);
  if (report.isStopped) return report;
  const arrived: EventHead[] = [];
  let added = 0;
  let sent = 0;
  for await (const event of incoming(place, [], await hashesOf(ledger), arrived))
    if (hashes.has(event.hash)) added++;
  for await (const event of ledger.exchange([])) if (!hashes.has(event.hash)) sent++;
  return { ...report, arrived, received: { ...NOTHING, added }, sent: report.isUnsent ? 0 : sent };
}

/** What a look through a place comes to, before anything is exchanged. */
function reportOf(
  { damage, damageCount, oddities, plans: said }: Survey,
  place: ExchangePlace,
  request: SyncRequest,
): SyncReport {
  const isDamaged = damageCount > 0;
  return {
    damage,
    damageCount,
    oddities,
    said,
    isStopped: isDamaged && !request.skipDamaged,
    isUnsent: isDamaged && place.isRewritten,
    received: NOTHING,
    arrived: [],
    sent: 0,
    otherPlans: otherPlans(request.plans, said, request.by),
    gaps: [],
  };
}

/** The hashes of all that a ledger has: to find out one by one whether an event is there takes longer. */
async function hashesOf(ledger: LedgerReader): Promise<Set<string>> {
  const hashes = new Set<string>();
  for await (const { hash } of ledger.exchange([])) hashes.add(hash);
  return hashes;
}

/** The events of a place that are not known yet, each once. */
async function* incoming(
  place: ExchangePlace,
  chains: readonly Chain[],
  known: Set<string>,
  arrived: EventHead[],
): AsyncGenerator<Sealed> {
  for await (const found of place.read(chains)) {
    if (found.is !== 'event' || known.has(found.event.hash)) continue;
    known.add(found.event.hash);
    const head = headOf(found.event);
    if (!head) continue;
    arrived.push(head);
    yield found.event;
  }
}

/** The events of a ledger that a place has not, in no other form either. */
async function* outgoing(
  ledger: LedgerReader,
  chains: readonly Chain[],
  there: ReadonlySet<string>,
  conflicts: ReadonlySet<string>,
): AsyncGenerator<Sealed> {
  for await (const event of ledger.exchange(chains)) {
    if (there.has(event.hash)) continue;
    if (conflicts.size === 0 || !conflicts.has(headOf(event)?.id ?? '')) yield event;
  }
}

/** A place is left as it is where there is nothing to add. */
async function addIfAny(
  place: ExchangePlace,
  events: AsyncGenerator<Sealed>,
  plans: readonly Sealed[],
  files: readonly EvidenceFile[],
): Promise<number> {
  const first = await events.next();
  if (first.done === true && plans.length + files.length === 0) return 0;
  async function* all(): AsyncGenerator<Sealed> {
    if (first.done !== true) yield first.value;
    yield* events;
  }
  return place.add({ events: all(), plans, files });
}

async function exchangeFiles(
  ledger: LedgerReader,
  place: ExchangePlace,
  { files: there }: Survey,
  where: EvidenceHome,
): Promise<{ readonly report: FilesReport; readonly outgoing: readonly EvidenceFile[] }> {
  const files = await filesOf(await ledger.events(), where);
  const wanted = new Map(files.filter(({ isHere }) => !isHere).map((file) => [file.hash, file.name]));
  const altered: string[] = [];
  let received = 0;
  if (wanted.size > 0) {
    for await (const found of place.read()) {
      const name = found.is === 'file' ? wanted.get(found.file.hash) : undefined;
      if (found.is !== 'file' || name === undefined) continue;
      if (await keepFile(found.file, name, where.kept)) received += Number(wanted.delete(found.file.hash));
      else altered.push(found.file.hash);
    }
  }
  const leaving = files.filter(({ hash, isHere }) => isHere && !there.has(hash));
  return {
    outgoing: leaving,
    report: { received, sent: leaving.length, missing: [...wanted.values()], altered },
  };
}

/** The numbers that are missing from the chains of a ledger. */
async function gapsOf(ledger: LedgerReader): Promise<MissingEvents[]> {
  const incomplete = (await ledger.chains()).filter(({ last, events }) => events < last);
  if (incomplete.length === 0) return [];
  const gaps: MissingEvents[] = [];
  let before: EventHead | undefined;
  for await (const event of ledger.exchange([])) {
    const head = headOf(event);
    if (!head) continue;
    const { replica, number, call } = head;
    const last = before?.replica === replica ? before : undefined;
    if (number > (last?.number ?? 0) + 1) {
      const isHalf = call !== undefined && last?.call === call;
      gaps.push({ replica, from: (last?.number ?? 0) + 1, to: number - 1, ...(isHalf && { call }) });
    }
    before = head;
  }
  return gaps;
}
