/** The sides of a merge: what both have come from, and what each has made of it. */
export type Side = 'base' | 'ours' | 'theirs';

/** Something on each side of a merge. */
export type Three<T> = Readonly<Record<Side, T>>;
