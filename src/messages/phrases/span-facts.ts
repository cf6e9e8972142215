import type { Limits, SpanRange } from '../../calendar/when.ts';
import type { WhenFacts } from './when-facts.ts';

/** Where its name is not known, a span goes by its id. */
export function spanFacts({ from, to, called }: SpanRange): WhenFacts {
  return {
    span: called?.from ?? { name: from },
    ...(to === undefined ? {} : { lastSpan: called?.to ?? { name: to } }),
  };
}

/** The spans that something is limited to. */
export function spanPieces({ during = [] }: Limits): WhenFacts[] {
  return during.map(spanFacts);
}

/** The months and the spans that something is limited to. */
export function withSpans(limits: Limits, months: WhenFacts): WhenFacts {
  return limits.during ? { pieces: [...(months.pieces ?? []), ...spanPieces(limits)] } : months;
}
