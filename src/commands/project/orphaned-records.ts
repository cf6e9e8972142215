/** Records of what a plan no longer has: they are kept, and a person should know of them. */
import type { Diagnostic, Finding } from '../../diagnostic.ts';
import { Failure } from '../../failure.ts';
import { diagnose } from '../../plan/diagnose.ts';
import type { PlanReading } from '../../plan/read-plan.ts';
import { obligations } from '../../progress/obligations.ts';
import { orphansOf, type Orphans } from '../../progress/records/orphans.ts';
import type { Context } from '../context.ts';
import { readLedger } from './records.ts';

/** Findings about records of plans, where the store is at hand; a store that cannot be read is said so, and nothing more. */
export async function orphanedRecords(
  context: Context,
  readings: readonly PlanReading[],
): Promise<Diagnostic[]> {
  try {
    return await readLedger(context, async (ledger) => {
      const found: Diagnostic[] = [];
      for (const { plan, calendar, files, diagnostics } of readings) {
        const [main] = files;
        // What could not be read is not lost.
        if (!plan || !main || diagnostics.some(({ severity }) => severity === 'error')) continue;
        const recorded = await ledger.subjects(plan.name);
        // What a large plan asks of everybody takes longer to work out than all its rules.
        if (recorded.length === 0) continue;
        const orphans = orphansOf(plan, obligations(plan, calendar), recorded);
        found.push(
          ...diagnose(
            main.source,
            orphans.map((each) => findingOf(each, main)),
          ),
        );
      }
      return found;
    });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    context.io.stderr.write(`${context.messages.common.failed(await error.say(context.messages))}\n`);
    return [];
  }
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
