import type { Order } from '../../plan/plan.ts';
import { oneLine } from '../one-line.ts';

/** The actors, by all the names that they go by in both versions, the present one first. */
export interface Concerned {
  readonly all: readonly (readonly string[])[];
  /** Those of them whom the order changes something for. */
  readonly changed: readonly (readonly string[])[];
}

/**
 * Whom an amending order is sent to: of those who get the plan everybody who is no actor («исполнителю», «в дело»), and the actors
 * whom it concerns; those of them who were not named are named.
 */
export function distributionOf(order: Order, { all, changed }: Concerned, formerIssuer: string): string[] {
  const names = new Map(
    [...all, ...changed].flatMap((own) => own.map((name) => [oneLine(name), oneLine(own[0]!)] as const)),
  );
  const wanted = new Set(changed.map(([name]) => oneLine(name!)));
  // «МОУ ДПО УМЦ» is not «МОУ»: the longest name that an entry begins with is meant.
  const byLength = [...names.keys()].toSorted((one, other) => other.length - one.length);
  const ownerOf = (entry: string): string | undefined =>
    names.get(
      byLength.find((name) => entry.startsWith(name) && !/^\p{L}/u.test(entry.slice(name.length))) ?? '',
    );
  const entries = order.distribution.map(oneLine);
  const named = new Set(entries.map(ownerOf));
  // Who issues it need not be sent it.
  const issuers = new Set([order.issuer, formerIssuer].map((name) => names.get(oneLine(name))));
  return [
    ...entries.filter((entry) => {
      const owner = ownerOf(entry);
      return owner === undefined || wanted.has(owner);
    }),
    ...[...wanted].filter((name) => !named.has(name) && !issuers.has(name)),
  ];
}
