import { spanTimes, type Body } from '../../calendar/named-spans.ts';
import type { WhenContext } from '../../calendar/occurrences.ts';
import type { WorkingDays } from '../../calendar/working-days.ts';
import { Anchors } from './anchors.ts';
import type { Plan } from '../plan.ts';

/**
 * A plan's rules as the calendar reads them.
 *
 * @param body whose dates spans have; the usual ones where it is not given
 */
export function whenContext(plan: Plan, days: WorkingDays, body?: Body): WhenContext {
  const { period, monthDeadline, spans } = plan;
  const context = { period, monthDeadline, days, spans: spanTimes(spans, body) };
  const anchors = new Anchors(plan, context);
  return { ...context, anchors: (anchor) => anchors.find(anchor) };
}
