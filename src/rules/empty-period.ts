import type { Rule } from './rule.ts';

/** The plan covers no month: its first one is after its last. */
export const emptyPeriod: Rule<'empty-period'> = {
  code: 'empty-period',
  severity: 'error',
  *check({ plan, entry }) {
    if (plan.period.length === 0) yield { args: { period: String(entry.period) }, path: ['period'] };
  },
};
