import type { FindingArgs } from '../../diagnostic.ts';

type OwnExamples = NonNullable<FindingArgs<'schema-form'>['own']>;

const MONTH = /\d{4}-(?:0[1-9]|1[0-2])(?!\d)/g;

/** Names and months that a plan has, for advice; nothing where it has no months that can be read. */
export function ownExamples(plan: unknown): OwnExamples | undefined {
  const { period, actors, activities } = groupOf(plan);
  const months = [period]
    .flat()
    .flatMap((each) => (typeof each === 'string' ? (each.match(MONTH) ?? []) : []))
    .sort();
  const [from] = months;
  const to = months.at(-1);
  if (from === undefined || to === undefined) return undefined;
  const ids = Array.isArray(activities) ? activities.map((each) => groupOf(each)['id']) : [];
  return {
    from,
    to,
    actor: Object.keys(groupOf(actors)).find((name) => /^[A-Za-z][\w-]*$/.test(name)) ?? 'RUO',
    id: ids.find((id) => typeof id === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) ?? 'pdn-seminar',
  } as OwnExamples;
}

function groupOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
