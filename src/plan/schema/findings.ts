/**
 * From what the generated validator says to findings on the keys and values that are at fault, one a fault.
 * The validator tries every alternative and complains about each; what is kept is what the writer had in mind.
 */
import { entryIn } from '../../group-by.ts';
import type { Finding, Path, FindingArgs } from '../../diagnostic.ts';
import type { SchemaError } from '../generated/validate-plan.js';
import type { FileKind } from '../source-file.ts';
import { keyFinding } from './key-finding.ts';
import { knownKeys, groupOf } from './keys.ts';
import { pointerKeys } from './sound-part.ts';
import { valueFinding } from './value-finding.ts';

/** The errors of one place. */
interface ErrorGroup {
  readonly path: Path;
  readonly value: unknown;
  readonly errors: SchemaError[];
}

/** Keywords that only repeat what their parts have said. */
const REPEATING = new Set(['anyOf', 'if', 'propertyNames']);
/** How many unknown keys of one group are told one by one. */
const MANY = 20;
/** Keywords about the value as a whole: they say nothing where a part of it was understood and found wrong. */
const WHOLE = new Set(['type', 'enum', 'const', 'pattern', 'minimum', 'maximum', 'maxLength']);

/**
 * @param errors what the validator said about `value`
 * @param kind which schema it is judged by, for the keys that could have been meant
 */
export function schemaFindings(errors: readonly SchemaError[], value: unknown, kind: FileKind): Finding[] {
  const findings: Finding[] = [];
  const groups = groupByPlace(errors, value);
  const inner = new Set(
    [...groups.values()].flatMap(({ path }) => path.map((_, end) => JSON.stringify(path.slice(0, end)))),
  );
  for (const [key, { path, value: given, errors: all }] of groups) {
    const understood = inner.has(key) || all.some((error) => !WHOLE.has(error.keyword));
    const whole = all.filter((error) => WHOLE.has(error.keyword) && error.propertyName === undefined);
    if (
      !understood ||
      all.every(({ keyword, propertyName }) => propertyName !== undefined || WHOLE.has(keyword))
    ) {
      const finding = inner.has(key) ? undefined : valueFinding(path, given, whole);
      if (finding) findings.push(withExamples(finding, value));
    }
    const unknown = all.filter(({ keyword }) => keyword === 'additionalProperties');
    const more = unknown.length - MANY;
    if (more > 0)
      findings.push({ code: 'schema-unknown-keys', severity: 'error', args: { more }, path, atKey: true });
    const unlisted = new Set(more > 0 ? unknown.slice(MANY) : []);
    for (const error of all) {
      if (unlisted.has(error)) continue;
      const finding = keyFinding(path, error, given, () => knownKeys(`${kind}.schema.json`, path));
      if (finding) findings.push(withExamples(finding, value));
    }
  }
  // What stands at a name of another form was meant for something else.
  const odd = findings.filter(({ code }) => code === 'schema-key-form').map(({ path }) => path);
  // A part may be judged in several places of the schema, and found wrong in each.
  const each = new Map(findings.map((finding) => [JSON.stringify(finding), finding]));
  return [...each.values()].filter(
    ({ code, path }) =>
      code === 'schema-key-form' || !odd.some((name) => name.every((key, at) => key === path[at])),
  );
}

/** Advice on how to write something takes its examples from the plan itself, where they can be relied on. */
function withExamples(finding: Finding, root: unknown): Finding {
  if (finding.code !== 'schema-form' && finding.code !== 'schema-key-form') return finding;
  const own = finding.args.suggestion === undefined ? ownExamples(root) : undefined;
  return own ? ({ ...finding, args: { ...finding.args, own } } as Finding) : finding;
}

function groupByPlace(errors: readonly SchemaError[], value: unknown): Map<string, ErrorGroup> {
  const groups = new Map<string, ErrorGroup>();
  for (const error of errors) {
    if (REPEATING.has(error.keyword)) continue;
    const place = resolve(error.instancePath, value);
    entryIn(groups, JSON.stringify(place.path), () => ({ ...place, errors: [] })).errors.push(error);
  }
  return groups;
}

/** A JSON pointer as a path, and the value there. */
function resolve(pointer: string, root: unknown): { path: Path; value: unknown } {
  const path: (string | number)[] = [];
  let value = root;
  for (const name of pointerKeys(pointer)) {
    const segment = Array.isArray(value) ? Number(name) : name;
    path.push(segment);
    value = (value as Record<string | number, unknown>)[segment];
  }
  return { path, value };
}

type ExampleWords = NonNullable<FindingArgs<'schema-form'>['own']>;

const MONTH = /\d{4}-(?:0[1-9]|1[0-2])(?!\d)/g;

/** Names and months that a plan has, for advice; nothing where it has no months that can be read. */
function ownExamples(plan: unknown): ExampleWords | undefined {
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
  } as ExampleWords;
}
