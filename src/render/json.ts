import { escapedJson } from '../visible-text.ts';

/** Version of every machine-readable form: a change that could break a reader raises it. */
export const SCHEMA_VERSION = 2;

/** How many elements of a list are written at once. */
const PIECE = 100;

/** A result for programs: the version first, two spaces, a final newline. */
export function renderJson(result: object): string {
  return [...jsonPieces(result)].join('');
}

/** The same in pieces: a list of a hundred thousand is never one text in memory. */
export function* jsonPieces(result: object): Generator<string> {
  let before = '{';
  for (const [name, value] of Object.entries({ schemaVersion: SCHEMA_VERSION, ...result })) {
    if (value === undefined) continue;
    yield `${before}\n  ${escapedJson(JSON.stringify(name))}: `;
    if (Array.isArray(value) && value.length > PIECE) yield* listPieces(value);
    else yield indented(value);
    before = ',';
  }
  yield '\n}\n';
}

function* listPieces(list: readonly unknown[]): Generator<string> {
  for (let at = 0; at < list.length; at += PIECE) {
    // Without the bracket and the line break at each end.
    const piece = indented(list.slice(at, at + PIECE)).slice(1, -4);
    yield at === 0 ? `[${piece}` : `,${piece}`;
  }
  yield '\n  ]';
}

function indented(value: unknown): string {
  return escapedJson(JSON.stringify(value, null, 2)).replaceAll('\n', '\n  ');
}
