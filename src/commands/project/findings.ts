/**
 * Findings that no rule of a plan can have, since they are about what lies beside it: records of what it no longer has, which are kept;
 * plans of one name, which would share records; the plan above a derived one.
 */
import type { Diagnostic, Finding, FindingCode, Path } from '../../diagnostic.ts';
import { diagnose } from '../../plan/diagnose.ts';
import { readPlan, type PlanReading } from '../../plan/read-plan.ts';
import { obligations } from '../../progress/obligations.ts';
import { orphansOf, type Orphans } from '../../progress/records/orphans.ts';
import { say, type Context } from '../context.ts';
import { hasErrors } from './plans.ts';
import { readLedger, readOrSay } from './records.ts';
import { resultIfThere } from '../../failure.ts';
import { deriveMessages } from '../../messages/sections/derive.ts';
import { deviations, type Deviation } from '../../review/deviations.ts';
import type { Edition } from '../../review/edition.ts';
import { derivedBase } from '../plan/derive/base.ts';
import { isDerived, type DerivedPlan } from '../plan/derive/parent.ts';
import { proposalFor } from '../plan/derive/update.ts';
import { namedFiles } from './input.ts';
import { pathFrom } from './paths.ts';

/** Findings about records of plans, where the store is at hand; a store that cannot be read is said so, and nothing more. */
export function orphanedRecords(context: Context, readings: readonly PlanReading[]): Promise<Diagnostic[]> {
  const found = readLedger(context, async (ledger) => {
    const diagnostics: Diagnostic[] = [];
    for (const reading of readings) {
      const { plan, calendar, files } = reading;
      const [main] = files;
      // What could not be read is not lost.
      if (!plan || !main || hasErrors(reading)) continue;
      const recorded = await ledger.subjects(plan.name);
      // What a large plan asks of everybody takes longer to work out than all its rules.
      if (recorded.length === 0) continue;
      const orphans = orphansOf(plan, obligations(plan, calendar), recorded);
      const findings = orphans.map((each) => orphanFinding(each, main));
      diagnostics.push(...diagnose(main.source, findings));
    }
    return diagnostics;
  });
  return readOrSay(context, found);
}

function orphanFinding({ index, reason, ...args }: Orphans, main: PlanReading['files'][number]): Finding {
  const warning = { severity: 'warning', atKey: true } as const;
  const { activity, units, count } = args;
  switch (reason) {
    case 'activity':
      return { ...warning, code: 'orphaned-activity', args: { id: activity, count }, path: ['activities'] };
    case 'unit':
      return { ...warning, code: 'orphaned-unit', args: { id: units[0]!, count }, path: ['actors'] };
    case 'time': {
      const path = main.place(['activities', index, 'when']);
      return { ...warning, code: 'orphaned-occurrence', args, path };
    }
    default: {
      const path = main.place(['activities', index, 'tasks']);
      return { ...warning, code: 'orphaned-record', args: { ...args, reason }, path };
    }
  }
}

/** Findings about plans whose name an earlier one of them has. */
export function repeatedPlans(readings: readonly PlanReading[]): Diagnostic[] {
  const first = new Map<string, string>();
  return readings.flatMap(({ plan, files: [main] }) => {
    if (!plan || !main) return [];
    const file = first.get(plan.name);
    first.set(plan.name, file ?? plan.file);
    if (file === undefined) return [];
    const args = { name: plan.name, file };
    return diagnose(main.source, [{ code: 'repeated-plan', args, severity: 'warning', path: ['plan'] }]);
  });
}

/**
 * Findings about derived plans whose plan above is in the same project. Of others it is said that nothing was compared: a plan
 * may come from anybody, and what it names outside is not read.
 *
 * @param quietly nothing is said
 */
export async function derivedPlans(
  context: Context,
  readings: readonly PlanReading[],
  quietly: boolean,
): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const reading of readings) {
    const { plan, files } = reading;
    const [main] = files;
    if (!plan || !main || !isDerived(plan) || hasErrors(reading)) continue;
    const compared = await comparedWith(context, plan);
    if (compared) {
      const all = deviations({ ...reading, plan }, compared.above, compared.base);
      const findings = all.map((each) => deviationFinding(each, plan, main));
      found.push(...diagnose(main.source, findings));
    } else if (!quietly) {
      const parent = pathFrom(context.io, plan.file, plan.derivedFrom.file);
      await say(context.io.stderr, deriveMessages(context.messages).notCompared({ file: plan.file, parent }));
    }
  }
  return found;
}

/** The unit's part of the plan above as it is now, and as it was; nothing where that is not at hand, or has errors. */
async function comparedWith(
  context: Context,
  plan: DerivedPlan,
): Promise<{ readonly above: Edition; readonly base: Edition | undefined } | undefined> {
  const read = namedFiles(context.io, plan.file);
  const there = await read(pathFrom(context.io, plan.file, plan.derivedFrom.file));
  if (there === undefined || 'refused' in there) return undefined;
  const silent = {
    ...context,
    io: Object.create(context.io, { stderr: { value: SILENT } }) as typeof context.io,
  };
  const proposal = await resultIfThere(proposalFor(silent, plan));
  if (!proposal) return undefined;
  const { parent, placement, text } = proposal;
  const base = await resultIfThere(derivedBase(silent, plan, parent.plan.file, placement));
  const edition = async (content: string): Promise<Edition | undefined> => {
    const reading = await readPlan(plan.file, new TextEncoder().encode(content), read);
    return reading.plan && !hasErrors(reading) ? { ...reading, plan: reading.plan } : undefined;
  };
  const above = await edition(text);
  return above && { above, base: base === undefined ? undefined : await edition(base) };
}

/** Errors of the plan above are told where that is validated. */
const SILENT = { write: () => undefined, isTTY: false, columns: 80 };

const CODES = {
  behind: 'derived-behind',
  differs: 'derived-differs',
  new: 'derived-new',
  gone: 'derived-gone',
  dropped: 'derived-dropped',
  later: 'derived-later',
  'no-time': 'derived-no-time',
} as const satisfies Readonly<Record<Deviation['kind'], FindingCode>>;

function deviationFinding(
  { kind, activity = '', title = '', ...more }: Deviation,
  plan: DerivedPlan,
  main: PlanReading['files'][number],
): Finding {
  const index = plan.activities.findIndex(({ id }) => id === activity);
  const path: Path = index < 0 ? ['derived-from'] : ['activities', index, 'id'];
  const args = { activity, title, file: plan.file, ...more };
  const place = { path: main.place(path), ...(index < 0 ? { atKey: true } : {}) };
  return { code: CODES[kind], args, severity: 'warning', ...place } as Finding;
}
