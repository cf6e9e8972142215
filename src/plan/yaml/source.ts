/**
 * Reading a YAML file: text, plain values, and the place of every value.
 *
 * What a plan may use of YAML 1.2 is little: one document of block or flow collections, plain, quoted and block texts,
 * comments. No tags, anchors, aliases, merge keys, directives, nor keys that are not texts. Everything else, and
 * everything that other YAML readers read otherwise, is a diagnostic with its place; nothing is thrown.
 * A valid file pays for its values only: places are worked out when the first of them is asked for.
 */
import { getScalarValue, parseEvents } from 'js-yaml';
import type { Diagnostic, Fix, Path, Region } from '../../diagnostic.ts';
import { partFix, wholeFix } from './fix.ts';
import { LineTable } from './line-table.ts';
import { MAX_DEPTH, parseYaml } from './parse.ts';
import { Positions } from './positions.ts';
import { type ReportProblem, type TextRange, WARNINGS, type YamlProblem } from './problem.ts';
import { decodedText, reportLineEnds } from './text.ts';
import { readValue } from './value.ts';

/** What to point at: a value, its key, or a part of a text. */
interface Aim {
  /** The key that leads to the value, rather than the value. */
  readonly atKey?: boolean;
  /** Offset and length inside a text value. */
  readonly part?: { readonly offset: number; readonly length: number };
}

/** A file that was read. */
export interface YamlSource {
  readonly file: string;
  /** As it stands in the file, decoded, without a byte order mark. */
  readonly text: string;
  /** Plain objects, arrays and scalars; null for an empty file, and for what is no YAML. */
  readonly value: unknown;
  /** What is wrong with the file as YAML. */
  readonly diagnostics: readonly Diagnostic[];
  /** Whether it is YAML at all. Of what is not only that is said. */
  readonly isReadable: boolean;
  /** The place of a value; of the nearest value around it where there is none. */
  locate(path: Path, aim?: Aim): Region;
  /** The change that makes a text, its key or its part say something else and nothing more; nothing where there is none. */
  fix(path: Path, aim: Aim, replacement: string): Fix | undefined;
  /** The place of a value with everything in it, key included. */
  extent(path: Path): Region;
  readonly lines: LineTable;
}

/** Reads a file's bytes. `file` is the name that diagnostics carry. */
export async function readYaml(bytes: Uint8Array, file: string): Promise<YamlSource> {
  const problems: YamlProblem[] = [];
  const report: ReportProblem = (problem) => problems.push(problem);
  const text = decodedText(bytes, report);
  reportLineEnds(text, report);
  const parsed = await parseYaml(text, report);
  const { events = [] } = parsed;
  const value = readValue(parsed.text, events, report);
  if (events.length === 0 && problems.length === 0) {
    report({ code: 'yaml-empty', args: {}, path: [], start: 0, end: 0 });
  }
  const isReadable = parsed.events !== undefined;
  return sourceOf({ file, text, value, isReadable }, problems, () => new Positions(parsed.text, events));
}

/**
 * A text that was just written of a value: it is not read again before somebody asks for a place in it.
 *
 * @param value what reading the text would give
 */
export function writtenYaml(text: string, value: unknown, file: string): YamlSource {
  const positions = (): Positions => new Positions(text, parseEvents(text, { maxDepth: MAX_DEPTH }));
  return sourceOf({ file, text, value, isReadable: true }, [], positions);
}

/** What was read, with the places in it. */
function sourceOf(
  read: Pick<YamlSource, 'file' | 'text' | 'value' | 'isReadable'>,
  problems: readonly YamlProblem[],
  positionsOf: () => Positions,
): YamlSource {
  const { file, text } = read;
  let lines: LineTable | undefined;
  let positions: Positions | undefined;
  const lineTable = (): LineTable => (lines ??= new LineTable(text));
  const find = (): Positions => (positions ??= positionsOf());
  const toSpan = ({ start, end }: TextRange): Region => lineTable().span(start, end);
  const toDiagnostic = (problem: YamlProblem): Diagnostic => {
    const span = toSpan(problem);
    const { code, args, path, replacement, severity = WARNINGS.has(code) ? 'warning' : 'error' } = problem;
    const twin = code === 'yaml-duplicate-key' ? [toSpan(find().key(path))] : [];
    return {
      code,
      args,
      severity,
      file,
      span,
      path,
      related: [...twin, ...(problem.related ?? []).map(toSpan)],
      ...(replacement === undefined ? {} : { fix: { span, text: replacement } }),
    };
  };
  return {
    ...read,
    diagnostics: problems.map(toDiagnostic),
    locate(path, { atKey = false, part } = {}) {
      if (part) return toSpan(find().part(path, part.offset, part.length));
      return toSpan(atKey ? find().key(path) : find().value(path));
    },
    fix(path, { atKey = false, part }, replacement) {
      const scalar = find().scalar(path, atKey);
      if (!scalar) return undefined;
      const before = getScalarValue(scalar.text, scalar.event);
      const made = part
        ? partFix(
            scalar,
            find().part(path, part.offset, part.length),
            before.slice(0, part.offset) + replacement + before.slice(part.offset + part.length),
            replacement,
          )
        : wholeFix(scalar, replacement);
      return made && { span: toSpan(made), text: made.text };
    },
    extent: (path) => toSpan(find().extent(path)),
    get lines() {
      return lineTable();
    },
  };
}
