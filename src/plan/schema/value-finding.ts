import { defined } from '../../defined.ts';
import type { Finding, FindingArgs, Path } from '../../diagnostic.ts';
import type { SchemaError } from '../generated/validate-plan.js';
import { monthMeant } from '../yaml/scalar.ts';
import { brokenForm } from './proper-form.ts';
import { meantWord } from './russian-words.ts';

/** Kinds of values, as the catalogue names them. */
type Kind = FindingArgs<'schema-type'>['expected'][number];

const KINDS: Readonly<Record<string, Kind>> = {
  string: 'text',
  integer: 'number',
  number: 'number',
  object: 'group',
  array: 'list',
  boolean: 'boolean',
  null: 'nothing',
};

/** Faults of a value as a whole: of all alternatives that were tried, those for its own kind of value count. */
export function valueFinding(
  path: Path,
  value: unknown,
  errors: readonly SchemaError[],
): Finding | undefined {
  const here = { severity: 'error', path } as const;
  const given = shown(value);
  const own = errors.filter((error) => error.keyword !== 'type' && suits(error, value));
  const limit = own.find((error) => error.keyword === 'minimum' || error.keyword === 'maximum');
  if (limit) {
    const { keyword, params } = limit;
    const bound = keyword as 'minimum' | 'maximum';
    return { code: 'schema-range', args: { given, bound, limit: Number(params['limit']) }, ...here };
  }
  const choices = own.flatMap(
    ({ params }) =>
      (params['allowedValues'] as unknown[]) ?? ('allowedValue' in params ? [params['allowedValue']] : []),
  );
  if (choices.length > 0) {
    const words = [...choices.map(String), ...own.flatMap(exampleOf)];
    const isNumber =
      typeof value === 'string' &&
      /^\d+$/.test(value) &&
      errors.some(({ params }) => [params['type']].flat().some((type) => type === 'integer'));
    if (isNumber || choices.some((each) => each !== value && String(each) === value)) {
      return { code: 'schema-type', args: { given: 'text', expected: ['number'] }, ...here };
    }
    const suggestion = meantWord(String(value), words);
    const args = { given, expected: words, ...defined({ suggestion }) };
    return { code: 'schema-choice', args, ...here, ...defined({ replacement: suggestion }) };
  }
  const pattern = own.find((error) => error.keyword === 'pattern');
  if (pattern) {
    const form = brokenForm(pattern, String(value));
    if (!form) return { code: 'schema-blank', args: {}, ...here };
    const fix = defined({ replacement: form.suggestion });
    return { code: 'schema-form', args: { given, ...form }, ...here, ...fix };
  }
  if (typeof value === 'number' && errors.some(({ schemaPath }) => schemaPath.endsWith('/distance/type'))) {
    // A number of what is not said; of days most likely.
    const args = { given, form: 'distance', suggestion: value === 1 ? '1 day' : `${value} days` } as const;
    return { code: 'schema-form', args, ...here };
  }
  const tooLong = own.find((error) => error.keyword === 'maxLength');
  if (tooLong) {
    const args = { length: String(value).length, limit: Number(tooLong.params['limit']) };
    return { code: 'schema-too-long', args, ...here };
  }
  const expected = errors
    .filter((error) => error.keyword === 'type')
    .flatMap(({ params }) => params['type'] as string | string[]);
  if (expected.length === 0) return undefined;
  const kinds = [...new Set(expected.map((type) => KINDS[type] ?? 'text'))];
  const month = typeof value === 'number' ? monthMeant(String(value)) : undefined;
  const args = { given: kindOf(value), expected: kinds, ...defined({ month }) };
  return { code: 'schema-type', args, ...here };
}

/** How something is written that may stand in the place of one of a few words. */
function exampleOf({ keyword, schemaPath }: SchemaError): string[] {
  return keyword === 'pattern' && schemaPath.includes('/interval/') ? ['2 weeks'] : [];
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

function kindOf(value: unknown): Kind {
  if (value === null || value === undefined) return 'nothing';
  return KINDS[Array.isArray(value) ? 'array' : typeof value] ?? 'text';
}

/** A value as a message quotes it. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
