import { rule } from './rule.ts';

/** The plan covers no month: its first one is after its last. */
export const emptyPeriod = rule('empty-period', 'error', function* ({ plan, entry }) {
  if (plan.period.length === 0) yield { args: { period: String(entry.period) }, path: ['period'] };
});
