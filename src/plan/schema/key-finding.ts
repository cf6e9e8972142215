import type { Finding, Path } from '../../diagnostic.ts';
import type { SchemaError } from '../generated/validate-plan.js';
import { meantWord } from './russian-words.ts';
import { formOf } from './proper-form.ts';

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
  const severity = 'error';
  if (propertyName !== undefined) {
    const form = formOf(error, propertyName);
    if (!form) return undefined;
    return {
      code: 'schema-key-form',
      severity,
      args: { key: propertyName, ...form },
      path: [...path, propertyName],
      atKey: true,
      ...(form.suggestion === undefined ? {} : { replacement: form.suggestion }),
    };
  }
  switch (keyword) {
    case 'additionalProperties': {
      const key = String(params['additionalProperty']);
      const keys = known();
      // A key that is there already cannot have been meant: it would stand there twice.
      const suggestion = meantWord(
        key,
        keys.filter((each) => !Object.hasOwn(Object(group) as object, each)),
      );
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
