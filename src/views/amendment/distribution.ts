import type { Plan } from '../../plan/plan.ts';
import { oneLine } from '../one-line.ts';

/**
 * Whom an amending order is sent to: of those who got the first one everybody who is no actor («исполнителю», «в дело»), and the actors
 * whom it concerns; those of them who were not named are named.
 */
export function distributionOf(
  { order, actors }: Plan,
  concerned: readonly { readonly id: string; readonly name: string }[],
): string[] {
  const known = [...new Set([...actors, ...concerned].map(({ name }) => oneLine(name)))];
  const wanted = new Set(concerned.map(({ name }) => oneLine(name)));
  // «МОУ ДПО УМЦ» is not «МОУ»: the longest name that an entry begins with is meant.
  const byLength = known.toSorted((one, other) => other.length - one.length);
  const ownerOf = (entry: string): string | undefined =>
    byLength.find((name) => entry.startsWith(name) && !/^\p{L}/u.test(entry.slice(name.length)));
  const entries = (order?.distribution ?? []).map(oneLine);
  const named = new Set(entries.map(ownerOf));
  return [
    ...entries.filter((entry) => {
      const owner = ownerOf(entry);
      return owner === undefined || wanted.has(owner);
    }),
    // Who issues it need not be sent it.
    ...[...wanted].filter((name) => !named.has(name) && name !== oneLine(order?.issuer ?? '')),
  ];
}
