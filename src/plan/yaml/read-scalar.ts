import { getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import type { Path } from '../../diagnostic.ts';
import { scalarStretch } from './positions.ts';
import type { ReportProblem } from './problem.ts';
import { isWrittenAsRead, monthMeant, scalarValue, readIn11, type Scalar } from './scalar.ts';

/** What ids, dates, months and numbers consist of. */
const IDENTIFIER = /^[\w.:-]+$/;
/** Keys whose values are texts even where they look like an id. */
const TEXT_KEYS: ReadonlySet<string | number> = new Set([
  'clauses',
  'name',
  'output',
  'reason',
  'subtitle',
  'return-forms',
  'tasks',
  'text',
  'title',
  'wording',
]);

/** The value of a scalar that is no key. Everything that other programs, or people, may read otherwise is reported. */
export function readScalar(
  text: string,
  event: ScalarEvent,
  path: () => Path,
  report: ReportProblem,
): Scalar {
  const source = getScalarValue(text, event);
  if (event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK) {
    reportBlockIndent(text, event, path, report);
  }
  if (event.style !== SCALAR_STYLE.PLAIN) return source;
  if (!event.fast) reportSwallowed(text, event, path, report);
  // A tag is refused; what it stood before is then just text.
  if (event.tagStart !== -1) return source;
  const value = scalarValue(source);
  reportHash(text, event, source, path, report);
  if (typeof value === 'number') {
    if (!isWrittenAsRead(source, value)) {
      const month = monthMeant(source);
      const args = { written: source, read: String(value), ...(month === undefined ? {} : { month }) };
      report({ code: 'yaml-number', args, path: path(), ...scalarStretch(text, event) });
    }
  } else if (typeof value === 'string') reportOtherReading(text, event, source, path, report);
  return value;
}

/**
 * Words that a `#` cuts off a text: `по форме #5 в двух экземплярах`. A comment that somebody meant has a space after its
 * sign, or follows a date or an id.
 */
function reportHash(
  text: string,
  event: ScalarEvent,
  source: string,
  path: () => Path,
  report: ReportProblem,
): void {
  const end = event.valueEnd;
  if (event.valueStart === -1 || (text.charCodeAt(end) !== 0x20 && text.charCodeAt(end) !== 0x09)) return;
  // A `#` directly before a letter or digit, behind a value.
  const hash = /([ \t]+)(#[\p{L}\p{N}][^\r\n]*)/uy;
  hash.lastIndex = end;
  const [spaces, words] = hash.exec(text)?.slice(1) ?? [];
  if (spaces === undefined || words === undefined) return;
  const here = path();
  if (IDENTIFIER.test(source) && !here.some((key) => TEXT_KEYS.has(key))) return;
  const start = end + spaces.length;
  report({ code: 'yaml-hash', args: {}, path: here, start, end: start + words.trimEnd().length });
}

/** The digit of `|2`, which readers of YAML count from different levels. */
function reportBlockIndent(text: string, event: ScalarEvent, path: () => Path, report: ReportProblem): void {
  const from = Math.max(0, event.valueStart - 200);
  const header = /[|>][+-]?([1-9])[+-]?[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n)?$/.exec(
    text.slice(from, event.valueStart),
  );
  if (!header) return;
  const start = from + header.index + header[0].indexOf(header[1]!);
  report({ code: 'yaml-block-indent', args: {}, path: path(), start, end: start + 1 });
}

/** `- ` at the beginning of lines that, by their indentation, continue the text of the item above: one mistake, however many they are. */
function reportSwallowed(text: string, event: ScalarEvent, path: () => Path, report: ReportProblem): void {
  if (event.valueStart === -1) return;
  const [first, ...related] = [
    ...text.slice(event.valueStart, event.valueEnd).matchAll(/[\r\n]\s*(?=- )/g),
  ].map((match) => {
    const start = event.valueStart + match.index + match[0].length;
    return { start, end: start + 1 };
  });
  if (first) report({ code: 'yaml-swallowed-item', args: {}, path: path(), ...first, related });
}

/** A text that YAML 1.1 programs take for something else. */
export function reportOtherReading(
  text: string,
  event: ScalarEvent,
  source: string,
  path: () => Path,
  report: ReportProblem,
): void {
  const read = readIn11(source);
  if (read === undefined) return;
  const place = { path: path(), ...scalarStretch(text, event) };
  report({
    code: 'yaml-read-otherwise',
    args: { written: source, read },
    replacement: `'${source}'`,
    ...place,
  });
}
