/** How long a chain of styles may be; in circles it has no end. */
const LONGEST_CHAIN = 50;

/** A style, and those that it is based on one after the other. */
export function chainOf<T extends { readonly basedOn?: string | undefined }>(
  styles: ReadonlyMap<string, T>,
  id: string | undefined,
): T[] {
  const chain: T[] = [];
  for (let next = id; next !== undefined && chain.length < LONGEST_CHAIN;) {
    const style = styles.get(next);
    if (!style) break;
    chain.push(style);
    next = style.basedOn;
  }
  return chain;
}
