/** What the page's own script is told besides what stands in the page. Both the writer and the script read this. */
export interface PageData {
  /** Ids, by the indexes in tags. */
  readonly actors: readonly string[];
  readonly months: readonly string[];
  readonly units: readonly string[];
  /** Every status there is, by its code, and what it is called. */
  readonly statuses: readonly (readonly [id: string, name: string])[];
  /** Units by their indexes. */
  readonly sets: readonly (readonly number[])[];
  /** Which set, and the code of each of its units. */
  readonly standings: readonly (readonly [set: number, codes: string])[];
  readonly words: {
    /** With `{shown}` and `{all}`. */
    readonly shown: string;
    /** With `{count}`. */
    readonly more: string;
  };
}

/** The tag of an entry as its attribute: indexes of actor, months, standing and story, and the code of its status. */
export type TagText = `${number} ${string} ${number} ${number} ${number}`;

/** In the place of a status where there are no records. */
export const NO_STATUS = -1;
