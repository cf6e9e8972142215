import type { Filter } from './entry-index.ts';

/** What somebody looks at: it stands in the address, so that a link shows the same. */
export interface State {
  readonly view: string;
  readonly filter: Filter;
}

const KEYS = ['actor', 'unit', 'month', 'status', 'search'] as const satisfies readonly (keyof Filter)[];

/** `#calendar&actor=RUO`. */
export function readState(hash: string, views: readonly string[]): State {
  const [view = '', ...rest] = hash.replace(/^#/, '').split('&');
  const asked = new URLSearchParams(rest.join('&'));
  const filter: Partial<Record<keyof Filter, string>> = {};
  for (const key of KEYS) {
    const value = asked.get(key);
    if (value) filter[key] = value;
  }
  return { view: views.includes(view) ? view : (views[0] ?? ''), filter };
}

/** The same, written. */
export function writeState({ view, filter }: State): string {
  const asked = new URLSearchParams();
  for (const key of KEYS) if (filter[key]) asked.set(key, filter[key]);
  return [`#${view}`, String(asked)].filter(Boolean).join('&');
}
