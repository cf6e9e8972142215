/** What is in a page only where it is asked for. */
export const INCLUDED = ['people', 'notes', 'evidence'] as const;

/** One of {@link INCLUDED}. */
export type Included = (typeof INCLUDED)[number];
