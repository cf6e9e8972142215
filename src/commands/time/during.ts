/** Days that are asked for by what a plan calls them: `--during q1`. Loaded only then. */
import { spanTimes, type SpanTime, type Stretch } from '../../calendar/named-spans.ts';
import { usageError } from '../../failure.ts';
import { nearest } from '../../plan/nearest.ts';
import { spanNames } from '../../plan/entries/spans.ts';
import type { Context } from '../context.ts';
import { plansAsTheyAre } from '../project/plans.ts';

/**
 * The days of a span: of several years the one that today is in, else the next, else the last. It may be asked for by its
 * name, by the name of its time (`2026-27.q1`), or by what people call it.
 *
 * @param unit whose days they are, where it may have others
 * @throws Failure `unknown-span` where no plan has such a span
 */
export async function daysOfSpan(context: Context, text: string, unit: string | undefined): Promise<Stretch> {
  const plans = (await plansAsTheyAre(context)).map(({ plan }) => plan);
  const found = plans.flatMap((plan): SpanTime[] => {
    const body = plan.actors.flatMap(({ units }) => units).find(({ id }) => id === unit);
    const times = spanTimes(plan.spans, body);
    const called = spanNames(plan.spans).find(
      ({ words }) => words.name.toLowerCase() === text.trim().toLowerCase(),
    )?.id;
    const named = [...times.values()].flat().filter(({ name }) => name === text);
    return named.length > 0 ? named : [...(times.get(called ?? text) ?? [])];
  });
  const sorted = found.toSorted((a, b) => (a.first < b.first ? -1 : 1));
  const { today } = context;
  const chosen = sorted.find(({ last }) => last >= today) ?? sorted.at(-1);
  if (chosen) return { first: chosen.first, last: chosen.last };
  const known = [...new Set(plans.flatMap(({ spans }) => spanNames(spans).map(({ id }) => id)))];
  const suggestion = nearest(text, known);
  throw usageError('unknown-span', {
    name: text,
    known,
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}
