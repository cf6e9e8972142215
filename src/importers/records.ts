/**
 * From a file of records to completions: which share each row is about, and what is to be kept with it. Everything that is
 * wrong is found in one go; nothing is read, written or asked here.
 */
import type { Day } from '../calendar/day.ts';
import type { Evidence, LedgerEvent, NewEvent } from '../event.ts';
import { defined } from '../defined.ts';
import { entryIn, once } from '../group-by.ts';
import type { Plan, Unit } from '../plan/plan.ts';
import { decide, differences, entered, eventOf } from '../progress/records/acts.ts';
import type { Share } from '../progress/records/recording.ts';
import { States } from '../progress/states.ts';
import type { Complaint, NamesMeant, RecordProblem } from './problem.ts';
import { recordRows, type RecordRow } from './record-rows.ts';
import { ShareFinder, type PlanOfRecords } from './share-finder.ts';
import { writtenDay } from './written-day.ts';

/** What a row that says nothing of it means. */
export interface RecordDefaults {
  readonly on: Day;
  readonly by: string;
  readonly note?: string;
  /** A file, an address, or words, as it was written. */
  readonly evidence?: string;
}

/** One completion to record. */
export interface RecordEntry extends RecordDefaults {
  readonly line: number;
  readonly share: Share;
}

/** A file of records, understood. */
export interface RecordsReading {
  /** In the order of the file, each share once. */
  readonly entries: readonly RecordEntry[];
  /** How many rows said again what an earlier row had. */
  readonly repeated: number;
  /** In the order of the file. */
  readonly problems: readonly RecordProblem[];
  /** Names that rows can use, for suggestions. */
  readonly names: NamesMeant;
}

/**
 * Reads records, as {@link recordRows} understands them.
 *
 * @param today the last day anything can have been done
 * @param progress told now and then how many lines were checked
 */
export function readRecords(
  text: string,
  plans: readonly PlanOfRecords[],
  defaults: RecordDefaults,
  today: Day,
  progress: (checked: number, total: number) => void = () => undefined,
): RecordsReading {
  const finder = new ShareFinder(plans);
  const readDay = once((given: string) => dayOfText(given, today));
  const entries: RecordEntry[] = [];
  const problems: RecordProblem[] = [];
  const seen = new Map<Share['item'], Map<Share['unit'], RecordEntry>>();
  let repeated = 0;
  const lines = countLines(text);
  let looked = 0;
  for (const row of recordRows(text)) {
    const { line } = row;
    if (looked++ % 1000 === 0) progress(line - 1, lines);
    if ('code' in row) {
      problems.push(row);
      continue;
    }
    const share = finder.find(row);
    if ('code' in share) problems.push({ line, ...share });
    const on = row.date === undefined ? defaults.on : readDay(row.date);
    if (typeof on !== 'string') problems.push({ line, ...on });
    if ('code' in share || typeof on !== 'string') continue;
    const entry = { line, share, on, ...particularsOf(row, defaults) };
    const own = entryIn(seen, share.item, () => new Map<Unit, RecordEntry>());
    const earlier = own.get(share.unit);
    if (!earlier) {
      own.set(share.unit, entry);
      entries.push(entry);
    } else if (saysTheSame(earlier, entry)) repeated++;
    else problems.push({ line, code: 'contradiction', args: { line: earlier.line } });
  }
  return { entries, repeated, problems: problems.sort((a, b) => a.line - b.line), names: finder.names };
}

function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

function particularsOf(
  row: RecordRow,
  defaults: RecordDefaults,
): Pick<RecordEntry, 'by' | 'note' | 'evidence'> {
  const { by, note = defaults.note, evidence = defaults.evidence } = row;
  return { by: by ?? defaults.by, ...defined({ note, evidence }) };
}

function saysTheSame(one: RecordEntry, other: RecordEntry): boolean {
  return (
    one.on === other.on && one.by === other.by && one.note === other.note && one.evidence === other.evidence
  );
}

/** A year of two figures is a slip in a file of thousands. */
function dayOfText(text: string, today: Day): Day | Complaint {
  const { day, isShort } = writtenDay(text, '20') ?? {};
  if (day === undefined || isShort) return { code: 'not-a-day', args: { text } };
  return day > today ? { code: 'in-future', args: { on: day, today } } : day;
}

/**
 * The completions that are not recorded yet, one by one.
 *
 * @param evidence what each text given as evidence is
 * @param known every event about the shares, in the order of recording
 * @param enteredBy who imports the file, which is kept beside who a row is by
 * @param otherwise told of each that is recorded otherwise: with another day, note or proof
 */
export function* newCompletions(
  entries: readonly RecordEntry[],
  evidence: ReadonlyMap<string, Evidence>,
  known: readonly LedgerEvent[],
  enteredBy: string,
  otherwise: (entry: RecordEntry, differing: ReturnType<typeof differences>) => void,
): Generator<NewEvent> {
  const states = new Map<Plan, States>();
  for (const entry of entries) {
    const { share, on, by, note, evidence: given } = entry;
    const own = entryIn(states, share.plan, () => new States(share.plan, known));
    const decision = decide('done', share, own.of(share.item, share.unit));
    const proof = given === undefined ? undefined : evidence.get(given);
    const particulars = { on, by, ...defined({ note, evidence: proof }) };
    if (decision.kind === 'before') {
      const differing = differences(particulars, decision.event);
      if (differing.length > 0) otherwise(entry, differing);
    }
    if (decision.kind !== 'add') continue;
    yield entered(eventOf('done', share, particulars), enteredBy);
  }
}
