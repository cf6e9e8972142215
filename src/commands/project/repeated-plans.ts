/** Plans that count together under one name: their records would be taken for each other's. */
import type { Diagnostic } from '../../diagnostic.ts';
import { diagnose } from '../../plan/diagnose.ts';
import type { PlanReading } from '../../plan/read-plan.ts';

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
