/** The names that a plan for programs has, and where: what a text of one's own can ask for. */

/** A value, a group of names, or a list of things of one shape. */
export type RecordShape = null | readonly [RecordShape] | { readonly [name: string]: RecordShape };

const names = <N extends string>(all: string): Readonly<Record<N, null>> =>
  Object.fromEntries(all.split(' ').map((name) => [name, null])) as Record<N, null>;

const ITEM: RecordShape = {
  ...names(
    'activity occurrence section title text role roleName start deadline effectiveDeadline dueBy when responsible where output indicator note status statusName done total',
  ),
  units: [names('id name status')],
};

/** Of {@link planRecord}. */
export const PLAN_SHAPE: RecordShape = {
  ...names('schemaVersion plan language title subtitle asOf'),
  period: names('from to words'),
  order: {
    ...names('kind issuer number date dateInFigures title place preamble'),
    clauses: [null],
    signatory: names('post name'),
    executors: [null],
    distribution: [null],
  },
  actors: [{ ...names('id name'), units: [names('id name')] }],
  rows: [{ label: null, cells: [{ ...names('actor name'), items: [ITEM] }] }],
};
