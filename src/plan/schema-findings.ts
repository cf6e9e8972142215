/**
 * From what the generated validator says to findings on the keys and values that are at fault, one a fault.
 * The validator tries every alternative and complains about each; what is kept is what the writer had in mind.
 */
import type { Finding, FindingArgs, Path } from '../diagnostic.ts';
import type { SchemaError } from './generated/validate-plan.js';
import { nearest } from './nearest.ts';
import { knownKeys } from './schema-keys.ts';

/** Kinds of values, as the catalogue names them. */
type Kind = FindingArgs<'schema-type'>['expected'][number];
/** Ways a text has to be written, as the catalogue explains them. */
type Form = FindingArgs<'schema-form'>['form'];

/** The errors of one place. */
interface Group {
  readonly path: Path;
  readonly value: unknown;
  readonly errors: SchemaError[];
}

const FORMS: Readonly<Record<string, Form>> = {
  id: 'id',
  actorId: 'actor-id',
  unitRef: 'unit-id',
  day: 'day',
  occurrence: 'occurrence',
  monthSpan: 'months',
  whenText: 'when',
};
/** Keywords that only repeat what their parts have said. */
const REPEATING = new Set(['anyOf', 'if', 'propertyNames']);
/** Keywords about the value as a whole: they say nothing where a part of it was understood and found wrong. */
const WHOLE = new Set(['type', 'enum', 'const', 'pattern', 'minimum', 'maximum', 'maxLength']);
const KINDS: Readonly<Record<string, Kind>> = {
  string: 'text',
  integer: 'number',
  number: 'number',
  object: 'group',
  array: 'list',
  boolean: 'boolean',
  null: 'nothing',
};

/**
 * @param errors what the validator said about `value`
 * @param kind which schema it is judged by, for the keys that could have been meant
 */
export function schemaFindings(
  errors: readonly SchemaError[],
  value: unknown,
  kind: 'plan' | 'units' | 'calendar',
): Finding[] {
  const findings: Finding[] = [];
  const groups = groupByPlace(errors, value);
  const inner = new Set(
    [...groups.values()].flatMap(({ path }) => path.map((_, end) => toKey(path.slice(0, end)))),
  );
  for (const [key, { path, value: given, errors: all }] of groups) {
    const understood = inner.has(key) || all.some((error) => !WHOLE.has(error.keyword));
    const whole = all.filter((error) => WHOLE.has(error.keyword) && error.propertyName === undefined);
    if (!understood || all.length === whole.length + keyForms(all).length) {
      const finding = inner.has(key) ? undefined : wholeFinding(path, given, whole);
      if (finding) findings.push(finding);
    }
    for (const error of all) {
      const finding = partFinding(path, error, () => knownKeys(`${kind}.schema.json`, path));
      if (finding) findings.push(finding);
    }
  }
  return findings;
}

function keyForms(errors: readonly SchemaError[]): SchemaError[] {
  return errors.filter((error) => error.propertyName !== undefined);
}

function toKey(path: Path): string {
  return JSON.stringify(path);
}

function groupByPlace(errors: readonly SchemaError[], value: unknown): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const error of errors) {
    if (REPEATING.has(error.keyword)) continue;
    const place = resolve(error.instancePath, value);
    const key = toKey(place.path);
    const group = groups.get(key);
    if (group) group.errors.push(error);
    else groups.set(key, { ...place, errors: [error] });
  }
  return groups;
}

/** A JSON pointer as a path, and the value there. */
function resolve(pointer: string, root: unknown): { path: Path; value: unknown } {
  const path: (string | number)[] = [];
  let value = root;
  for (const token of pointer.split('/').slice(1)) {
    const name = token.replaceAll('~1', '/').replaceAll('~0', '~');
    const segment = Array.isArray(value) ? Number(name) : name;
    path.push(segment);
    value = (value as Record<string | number, unknown>)[segment];
  }
  return { path, value };
}

/** Faults of keys: unknown, missing, wrongly named, too many. */
function partFinding(path: Path, error: SchemaError, known: () => string[]): Finding | undefined {
  const { keyword, params, propertyName, schemaPath } = error;
  const severity = 'error';
  if (propertyName !== undefined) {
    const form = formOf(schemaPath);
    if (!form) return undefined;
    return {
      code: 'schema-key-form',
      severity,
      args: { key: propertyName, form },
      path: [...path, propertyName],
      atKey: true,
    };
  }
  switch (keyword) {
    case 'additionalProperties': {
      const key = String(params['additionalProperty']);
      const keys = known();
      const suggestion = nearest(key, keys);
      return {
        code: 'schema-unknown-key',
        severity,
        args: { key, known: keys, ...(suggestion === undefined ? {} : { suggestion }) },
        path: [...path, key],
        atKey: true,
        ...(suggestion === undefined ? {} : { replacement: suggestion }),
      };
    }
    case 'required':
      return {
        code: 'schema-missing-key',
        severity,
        args: { key: String(params['missingProperty']) },
        path,
        atKey: true,
      };
    case 'dependentRequired': {
      const key = String(params['property']);
      const args = { key, needs: String(params['missingProperty']) };
      return { code: 'schema-needs-key', severity, args, path: [...path, key], atKey: true };
    }
    case 'false schema':
      return { code: 'schema-excluded-key', severity, args: { key: String(path.at(-1)) }, path, atKey: true };
    case 'minProperties':
      return { code: 'schema-too-few-keys', severity, args: { known: known() }, path, atKey: true };
    case 'maxProperties':
      return {
        code: 'schema-too-many-keys',
        severity,
        args: { limit: Number(params['limit']) },
        path,
        atKey: true,
      };
    case 'minItems':
      return { code: 'schema-empty-list', severity, args: {}, path, atKey: true };
    case 'maxItems':
      return {
        code: 'schema-too-many-items',
        severity,
        args: { limit: Number(params['limit']) },
        path,
        atKey: true,
      };
    default:
      return undefined;
  }
}

/** Faults of a value as a whole: of all alternatives that were tried, those for its own kind of value count. */
function wholeFinding(path: Path, value: unknown, errors: readonly SchemaError[]): Finding | undefined {
  const severity = 'error';
  const given = shown(value);
  const own = errors.filter((error) => error.keyword !== 'type' && suits(error, value));
  const limits = own.filter((error) => error.keyword === 'minimum' || error.keyword === 'maximum');
  if (limits[0]) {
    const { keyword, params } = limits[0];
    return {
      code: 'schema-range',
      severity,
      args: { given, bound: keyword as 'minimum' | 'maximum', limit: Number(params['limit']) },
      path,
    };
  }
  const choices = own.flatMap(
    ({ params }) =>
      (params['allowedValues'] as unknown[]) ?? ('allowedValue' in params ? [params['allowedValue']] : []),
  );
  if (choices.length > 0) {
    const words = choices.map(String);
    const suggestion = nearest(String(value), words);
    const found = suggestion === undefined || suggestion === String(value) ? {} : { suggestion };
    return {
      code: 'schema-choice',
      severity,
      args: { given, expected: words, ...found },
      path,
      ...('suggestion' in found ? { replacement: found.suggestion } : {}),
    };
  }
  const pattern = own.find((error) => error.keyword === 'pattern');
  if (pattern) {
    const form = formOf(pattern.schemaPath);
    if (!form) return { code: 'schema-blank', severity, args: {}, path };
    return { code: 'schema-form', severity, args: { given, form }, path };
  }
  const tooLong = own.find((error) => error.keyword === 'maxLength');
  if (tooLong) {
    const args = { length: String(value).length, limit: Number(tooLong.params['limit']) };
    return { code: 'schema-too-long', severity, args, path };
  }
  const expected = errors
    .filter((error) => error.keyword === 'type')
    .flatMap(({ params }) => params['type'] as string | string[]);
  if (expected.length === 0) return undefined;
  const kinds = [...new Set(expected.map((type) => KINDS[type] ?? 'text'))];
  return { code: 'schema-type', severity, args: { given: kindOf(value), expected: kinds }, path };
}

/** Whether an alternative was meant for this kind of value. */
function suits({ keyword, params }: SchemaError, value: unknown): boolean {
  if (keyword === 'minimum' || keyword === 'maximum') return typeof value === 'number';
  if (keyword === 'pattern' || keyword === 'maxLength') return typeof value === 'string';
  // `cyclo: "1"` is nearer to the one allowed number than to anything else.
  return (
    typeof value === 'string' || (typeof value !== 'object' && typeof params['allowedValue'] === typeof value)
  );
}

function formOf(schemaPath: string): Form | undefined {
  const name = /\$defs\/(\w+)\/pattern$/.exec(schemaPath)?.[1];
  return name === undefined ? undefined : FORMS[name];
}

function kindOf(value: unknown): Kind {
  if (value === null || value === undefined) return 'nothing';
  return KINDS[Array.isArray(value) ? 'array' : typeof value] ?? 'text';
}

/** A value as a message quotes it. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
