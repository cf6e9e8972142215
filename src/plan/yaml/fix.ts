/** A proposed change of a scalar that changes what it says, and nothing else: not how the rest of its file is read. */
import { getScalarValue, parseEvents, SCALAR_STYLE, type ScalarEvent, YAMLException } from 'js-yaml';
import { scalarStretch } from './positions.ts';
import type { TextRange } from './problem.ts';
import { scalarValue, readIn11 } from './scalar.ts';

/** A range of a file, and what should stand there instead. */
export interface TextFix extends TextRange {
  readonly text: string;
}

/** A scalar as it stands in its file. */
export interface PlacedScalar {
  readonly text: string;
  readonly event: ScalarEvent;
  /** Whether it stands within brackets, where more signs mean something. */
  readonly isFlow: boolean;
}

/** Makes the whole scalar say something else; in quotes where it has to be. */
export function wholeFix({ text, event, isFlow }: PlacedScalar, wanted: string): TextFix | undefined {
  if (isBlockText(event) || /[\r\n]/.test(wanted)) return undefined;
  const isPlain = readsAs(wanted, wanted, isFlow) && typeof scalarValue(wanted) === 'string';
  const written = isPlain && readIn11(wanted) === undefined ? wanted : `'${wanted.replaceAll("'", "''")}'`;
  return { ...scalarStretch(text, event), text: written };
}

/**
 * Makes part of a scalar say something else; nothing where that cannot be done in its place.
 *
 * @param wanted what the whole scalar then says
 * @param range where the part stands
 */
export function partFix(
  scalar: PlacedScalar,
  range: TextRange,
  wanted: string,
  replacement: string,
): TextFix | undefined {
  const { text, event, isFlow } = scalar;
  const before = text.slice(event.valueStart, range.start);
  const removed = text.slice(range.start, range.end);
  const after = text.slice(range.end, event.valueEnd);
  const patched = before + replacement + after;
  if (event.style === SCALAR_STYLE.PLAIN) {
    // A plain text ends where its last word does: what only stands at its edges has to go with it.
    return readsAs(patched, wanted, isFlow) && typeof scalarValue(wanted) === 'string'
      ? { ...range, text: replacement }
      : wholeFix(scalar, wanted);
  }
  if (isBlockText(event) && /[\r\n]/.test(removed)) return withoutLastBreak(text, event, wanted);
  return valueOf(patched, scalar) === wanted ? { ...range, text: replacement } : undefined;
}

/** Whether a text is written with `|` or `>`. */
export function isBlockText({ style }: ScalarEvent): boolean {
  return style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK;
}

/** Whether a plain text is read as a value, and as nothing besides. */
function readsAs(plain: string, wanted: string, isFlow: boolean): boolean {
  const lines = plain.replaceAll(/(\r\n?|\n)[ \t]*/g, '\n   ');
  const source = isFlow ? `- [${lines}]` : `- ${lines}`;
  const only = readable(() => onlyScalar(source));
  return only?.event.style === SCALAR_STYLE.PLAIN && only.value === wanted;
}

/** What a scalar says whose written text was changed. */
function valueOf(patched: string, { text, event }: PlacedScalar): string | undefined {
  const header = isBlockText(event) ? HEADER.exec(text.slice(0, event.valueStart)) : null;
  // How far a block text is indented its first line says, which may just have been changed.
  if (header) return readable(() => onlyScalar(`- ${header[0]}${patched}`)?.value);
  return readable(() =>
    getScalarValue(patched, { ...event, valueStart: 0, valueEnd: patched.length, fast: false }),
  );
}

/** The end of what stands before a block text that does not state its indentation. */
const HEADER = /[|>][+-]?[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n)$/;

/** The scalar that a file holds; nothing where it holds several. */
function onlyScalar(source: string): { event: ScalarEvent; value: string } | undefined {
  const [event, ...others] = parseEvents(source, {}).filter((each) => 'valueStart' in each);
  return event && others.length === 0 ? { event, value: getScalarValue(source, event) } : undefined;
}

function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof YAMLException) return undefined;
    throw error;
  }
}

/** The line break at the end of a block text goes by a sign at its beginning: `|-`. */
function withoutLastBreak(text: string, event: ScalarEvent, wanted: string): TextFix | undefined {
  const value = getScalarValue(text, event);
  if (!value.endsWith('\n') || value.replace(/\n+$/, '') !== wanted) return undefined;
  const line = HEADER.exec(text.slice(0, event.valueStart));
  if (!line) return undefined;
  const end = line.index + (/[+-]/.test(text.charAt(line.index + 1)) ? 2 : 1);
  return { start: line.index, end, text: `${text.charAt(line.index)}-` };
}
