import { escapedJson } from '../visible-text.ts';

/** Version of every machine-readable form: a change that could break a reader raises it. */
const SCHEMA_VERSION = 2;

/** A result for programs: the version first, two spaces, a final newline. */
export function renderJson(result: object): string {
  return `${escapedJson(JSON.stringify({ schemaVersion: SCHEMA_VERSION, ...result }, null, 2))}\n`;
}
