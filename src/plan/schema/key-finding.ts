import { defined } from '../../defined.ts';
import type { Finding, Path } from '../../diagnostic.ts';
import type { SchemaError } from '../generated/validate-plan.js';
import { meantWord } from './russian-words.ts';
import { brokenForm } from './proper-form.ts';

/**
 * A fault of keys: unknown, missing, wrongly named, too many.
 *
 * @param group the value at the path
 * @param known the keys that the schema has at this place
 */
export function keyFinding(
  path: Path,
  error: SchemaError,
  group: unknown,
  known: () => string[],
): Finding | undefined {
  const { keyword, params, propertyName } = error;
  const here = { severity: 'error', path, atKey: true } as const;
  if (propertyName !== undefined) {
    const form = brokenForm(error, propertyName);
    return (
      form && {
        code: 'schema-key-form',
        args: { key: propertyName, ...form },
        ...here,
        path: [...path, propertyName],
        ...defined({ replacement: form.suggestion }),
      }
    );
  }
  switch (keyword) {
    case 'additionalProperties': {
      const key = String(params['additionalProperty']);
      const keys = known();
      // A key that is there already cannot have been meant: it would stand there twice.
      const free = keys.filter((each) => !Object.hasOwn(Object(group) as object, each));
      const suggestion = meantWord(key, free);
      return {
        code: 'schema-unknown-key',
        args: { key, known: keys, ...defined({ suggestion }) },
        ...here,
        path: [...path, key],
        ...defined({ replacement: suggestion }),
      };
    }
    case 'required':
      return { code: 'schema-missing-key', args: { key: String(params['missingProperty']) }, ...here };
    case 'dependentRequired': {
      const key = String(params['property']);
      const args = { key, needs: String(params['missingProperty']) };
      return { code: 'schema-needs-key', args, ...here, path: [...path, key] };
    }
    case 'false schema':
      return { code: 'schema-excluded-key', args: { key: String(path.at(-1)) }, ...here };
    case 'minProperties':
      return { code: 'schema-too-few-keys', args: { known: known() }, ...here };
    case 'maxProperties':
      return { code: 'schema-too-many-keys', args: { limit: Number(params['limit']) }, ...here };
    case 'minItems':
      return { code: 'schema-empty-list', args: {}, ...here };
    case 'maxItems':
      return { code: 'schema-too-many-items', args: { limit: Number(params['limit']) }, ...here };
    default:
      return undefined;
  }
}
