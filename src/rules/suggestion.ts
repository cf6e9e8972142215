import { nearest } from '../plan/nearest.ts';

/** A name that nobody knows, and what was likely meant by it, as arguments and as a replacement. */
export function suggestion<Rest extends object>(
  name: string,
  among: Iterable<string>,
  rest: Rest = {} as Rest,
): { args: { name: string; suggestion?: string } & Rest; replacement?: string } {
  const meant = nearest(name, among);
  if (meant === undefined) return { args: { name, ...rest } };
  return { args: { name, suggestion: meant, ...rest }, replacement: meant };
}
