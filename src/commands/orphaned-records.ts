/** Records of what a plan no longer has: they are kept, and a person should know of them. */
import type { Diagnostic } from '../diagnostic.ts';
import { Failure } from '../failure.ts';
import { diagnose } from '../plan/diagnose.ts';
import type { PlanReading } from '../plan/read-plan.ts';
import { orphansOf } from '../progress/orphans.ts';
import type { Context } from './context.ts';
import { readLedger } from './records.ts';

/** Findings about records of plans, where the store is at hand; a store that cannot be read is said so, and nothing more. */
export async function orphanedRecords(
  context: Context,
  readings: readonly PlanReading[],
): Promise<Diagnostic[]> {
  try {
    return await readLedger(context, async (ledger) => {
      const found: Diagnostic[] = [];
      for (const { plan, files } of readings) {
        const [main] = files;
        if (!plan || !main) continue;
        const { activities, units } = orphansOf(plan, await ledger.subjects(plan.name));
        const findings = [
          ...activities.map((args) => ({ code: 'orphaned-activity', args, path: ['activities'] }) as const),
          ...units.map((args) => ({ code: 'orphaned-unit', args, path: ['actors'] }) as const),
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
    context.io.stderr.write(`${context.messages.common.failed(error.say(context.messages))}\n`);
    return [];
  }
}
