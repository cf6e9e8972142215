/** What a person should know of records: those of what a plan no longer has, which are kept, and those that plans of one name would share. */
import type { Diagnostic, Finding } from '../../diagnostic.ts';
import { diagnose } from '../../plan/diagnose.ts';
import type { PlanReading } from '../../plan/read-plan.ts';
import { obligations } from '../../progress/obligations.ts';
import { orphansOf, type Orphans } from '../../progress/records/orphans.ts';
import type { Context } from '../context.ts';
import { hasErrors } from './plans.ts';
import { readLedger, readOrSay } from './records.ts';

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
      const findings = orphans.map((each) => findingOf(each, main));
      diagnostics.push(...diagnose(main.source, findings));
    }
    return diagnostics;
  });
  return readOrSay(context, found);
}

function findingOf({ index, reason, ...args }: Orphans, main: PlanReading['files'][number]): Finding {
  const warning = { severity: 'warning', atKey: true } as const;
  const { activity, units, count } = args;
  switch (reason) {
    case 'activity':
      return { ...warning, code: 'orphaned-activity', args: { id: activity, count }, path: ['activities'] };
    case 'unit':
      return { ...warning, code: 'orphaned-unit', args: { id: units[0]!, count }, path: ['actors'] };
    case 'time':
      return {
        ...warning,
        code: 'orphaned-occurrence',
        args,
        path: main.place(['activities', index, 'when']),
      };
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
