/** Which change of what is said of spans makes an obligation come, cease or move. */
import { spanName, spansNamed, stretchOf, type SpanSet, type Stretch } from '../../calendar/named-spans.ts';
import type { Term } from '../../calendar/when.ts';
import type { Unit } from '../../plan/plan.ts';
import type { Fact } from '../change.ts';
import type { FactIndex } from './fact-index.ts';
import { sharesOf, type Both, type Obligation, type ObligationChange } from './obligations.ts';

/** The days of a span for a unit, and whether they are others than the usual ones. */
type OwnStretch = Stretch & { readonly differ?: number };

/** A span that terms name, by the name of its time, as each version has it; nothing where the terms do not reach it there. */
type NamedStretch = ReturnType<typeof changedSpans>[number];

/**
 * The change of a span that an obligation comes, ceases or moves by.
 *
 * @param terms those that the obligation follows, or those of what it is counted from
 * @returns nothing where the spans that the terms name are the same for its unit
 */
export function spanCause(
  change: ObligationChange,
  terms: readonly Term[],
  index: FactIndex,
  spans: Both<readonly SpanSet[]>,
): Fact | undefined {
  const ids = new Set(
    terms.flatMap((term) =>
      term.kind === 'relative' && 'span' in term.anchor ? [term.anchor.span] : spansNamed(term),
    ),
  );
  if (ids.size === 0) return undefined;
  const shares = sharesOf(change);
  const [found] = changedSpans(change, ids, spans).toSorted(
    (one, other) =>
      nearness(one, shares) - nearness(other, shares) ||
      (one.name < other.name ? -1 : Number(one.name > other.name)),
  );
  // Where a file could not be read, nobody knows what it says of the spans.
  if (!found) return index.general.find(({ path }) => path[0] === 'spans' && isFile(path[1] ?? ''));
  return factOf(found, index, shares);
}

function isFile(name: string): boolean {
  return /\.ya?ml$/.test(name);
}

function changedSpans(
  { before, after }: ObligationChange,
  ids: ReadonlySet<string>,
  spans: Both<readonly SpanSet[]>,
) {
  const unit = (before ?? after)?.unit;
  const former = stretchesOf(spans.before, ids, unit);
  const later = stretchesOf(spans.after, ids, after?.unit ?? unit);
  return [...new Set([...former.keys(), ...later.keys()])]
    .map((name) => ({ name, before: former.get(name), after: later.get(name) }))
    .filter((span) => span.before?.first !== span.after?.first || span.before?.last !== span.after?.last);
}

function stretchesOf(
  sets: readonly SpanSet[],
  ids: ReadonlySet<string>,
  unit: Unit | undefined,
): ReadonlyMap<string, OwnStretch> {
  return new Map(
    sets.flatMap((set) =>
      set.spans
        .filter(({ id }) => ids.has(id) || ids.has(set.id))
        .map((span) => [spanName(set.year, span.id), stretchOf(span, unit)] as const),
    ),
  );
}

/** First the span that the time has its name from, then those in which it has days. */
function nearness({ name, before, after }: NamedStretch, shares: readonly Obligation[]): number {
  const occurrences = shares.map(({ item }) => item.occurrence);
  if (occurrences.some(({ id }) => id.split(/\.\.|\//)[0] === name)) return 0;
  const stretches = [before, after].filter((stretch) => stretch !== undefined);
  const isInside = occurrences.some(({ start, deadline = start }) =>
    stretches.some(({ first, last }) => first <= deadline && last >= start),
  );
  return isInside ? 1 : 2;
}

/** What was said otherwise of a span: that it is there, of which set it is, its days or those of some units; or of the unit. */
function factOf(
  { name, before, after }: NamedStretch,
  index: FactIndex,
  shares: readonly Obligation[],
): Fact | undefined {
  const ofSpan = index.general.filter(({ path }) => path[0] === 'spans' && path[1] === name);
  const ofUnit = [...new Set(shares.flatMap(({ unitName }) => index.ofUnit(unitName)))];
  const isOther = before?.differ !== undefined || after?.differ !== undefined;
  return (
    ofSpan.find(({ path }) => path.length === 2) ??
    (before && after ? undefined : ofSpan.find(({ path }) => path[2] === 'set')) ??
    ofSpan.find(({ path }) => path[2] === (isOther ? 'differ' : 'dates')) ??
    ofUnit.find(({ path }) => DECIDING_ON_DATES.has(path[4] ?? '')) ??
    ofSpan.find(({ path }) => path[2] === 'dates' || path[2] === 'differ')
  );
}

/** What of a unit decides which of several dates are its own. */
const DECIDING_ON_DATES: ReadonlySet<string> = new Set(['id', 'tags', 'parent']);
