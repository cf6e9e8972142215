/** Records of what a plan no longer has: they are kept, and a person should know of them. */
import type { Diagnostic } from '../../diagnostic.ts';
import { Failure } from '../../failure.ts';
import { diagnose } from '../../plan/diagnose.ts';
import type { PlanReading } from '../../plan/read-plan.ts';
import { obligations } from '../../progress/obligations.ts';
import { orphansOf } from '../../progress/records/orphans.ts';
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
        const owed = obligations(plan, calendar);
        const { activities, units, times, records } = orphansOf(plan, owed, recorded);
        const findings = [
          ...activities.map((args) => ({ code: 'orphaned-activity', args, path: ['activities'] }) as const),
          ...units.map((args) => ({ code: 'orphaned-unit', args, path: ['actors'] }) as const),
          ...times.map(
            ({ index, ...args }) =>
              ({
                code: 'orphaned-occurrence',
                args,
                path: main.place(['activities', index, 'when']),
              }) as const,
          ),
          ...records.map(
            ({ index, ...args }) =>
              ({ code: 'orphaned-record', args, path: main.place(['activities', index, 'tasks']) }) as const,
          ),
        ];
        found.push(
          ...diagnose(
            main.source,
            findings.map((finding) => ({ ...finding, severity: 'warning', atKey: true })),
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
