import type { Anchor } from '../calendar/when.ts';
import { anchorPath, rule, type Subject, termPlaces, suggestion } from './rule.ts';

/** A time is counted from an activity, one of its times or a day that the plan does not have. */
export const unknownAnchor = rule('unknown-anchor', 'error', function* (subject) {
  const known = namesIn(subject);
  for (const { place, number, term } of termPlaces(subject)) {
    const unknown = term.kind === 'relative' && unknownIn(term.anchor, known);
    if (!unknown) continue;
    const { kind, name, among } = unknown;
    // Of activities there may be thousands.
    const listed = kind === 'activity' ? [] : among;
    const path = anchorPath(place, number, term, kind);
    // Months are all alike: the nearest is as likely another.
    const likely = kind === 'occurrence' ? [] : among;
    yield { ...suggestion(name, likely, { kind, known: listed }), path };
  }
});

/** What plans have names for. */
function namesIn({ plan, times }: Subject) {
  return {
    activities: new Map(plan.activities.map(({ id }, index) => [id, index])),
    days: new Set(plan.days?.map(({ id }) => id)),
    /** Nothing where the files of spans were not all read. */
    spans: plan.unreadSpans
      ? undefined
      : new Set(plan.spans.flatMap((set) => [set.id, ...set.spans.map(({ id }) => id)])),
    timesOf: (index: number): readonly string[] => times[index]?.occurrences.map(({ id }) => id) ?? [],
  };
}

interface Unknown {
  readonly kind: 'activity' | 'occurrence' | 'day' | 'span';
  readonly name: string;
  readonly among: readonly string[];
}

function unknownIn(
  anchor: Anchor,
  { activities, days, spans, timesOf }: ReturnType<typeof namesIn>,
): Unknown | undefined {
  switch (anchor.kind) {
    case 'date':
      return undefined;
    case 'day':
      return days.has(anchor.day) ? undefined : { kind: 'day', name: anchor.day, among: [...days] };
    case 'first-day':
    case 'last-day':
      return !spans || spans.has(anchor.span)
        ? undefined
        : { kind: 'span', name: anchor.span, among: [...spans] };
    case 'activity':
    case 'done': {
      const { activity, occurrence } = anchor;
      const index = activities.get(activity);
      if (index === undefined) return { kind: 'activity', name: activity, among: [...activities.keys()] };
      const among = occurrence === undefined ? [] : timesOf(index);
      return occurrence === undefined || among.includes(occurrence)
        ? undefined
        : { kind: 'occurrence', name: occurrence, among };
    }
  }
}
