/** Puts a key with its value into a group of a plan's text so that every other character stays as it is. */
import type { Path, Region } from '../../diagnostic.ts';
import type { YamlSource } from '../yaml/source.ts';
import { hasWindowsLineEnds } from '../yaml/text.ts';
import type { Edit } from './insert-activity.ts';
import { writeScalar } from './write-scalar.ts';

type YamlValue = string | number | null | readonly YamlValue[] | { readonly [key: string]: YamlValue };

/**
 * What has to change in the text.
 *
 * @param group the path of the group that gets the key
 * @param behind a key of the group that it stands behind, where it is new
 */
export function setKey(source: YamlSource, group: Path, key: string, value: YamlValue, behind: string): Edit {
  const { text, lines } = source;
  const offset = (line: number, column: number): number => lines.start(line) + column - 1;
  const isThere = Object.hasOwn(valueAt(source.value, group) as object, key);
  const place = source.locate([...group, isThere ? key : behind], { atKey: true });
  const { endLine, endColumn } = source.extent([...group, isThere ? key : behind]);
  const written = `${key}: ${flow(value)}`;
  const start = offset(place.line, place.column);
  const end = offset(endLine, endColumn);
  if (isThere) return { start, end: blockEnd(source, place) ?? end, text: written };
  const isFlow = /[{,]\s*$/.test(text.slice(lines.start(place.line), start)) || isInBraces(source, group);
  if (isFlow) return { start: end, end, text: `, ${written}` };
  const next = lines.start(endLine + 1);
  const isLast = !/[\r\n]$/.test(text.slice(0, next));
  const ends = hasWindowsLineEnds(text) ? '\r\n' : '\n';
  return {
    start: next,
    end: next,
    text: `${isLast ? ends : ''}${' '.repeat(place.column - 1)}${written}${ends}`,
  };
}

/** Where a value ends that stands on lines of its own below its key; nothing where it begins beside it. */
function blockEnd({ text, lines }: YamlSource, { line, column }: Region): number | undefined {
  const own = lines.content(line).slice(column - 1);
  if (!/^[^:]+:[ \t]*(?:#.*)?$/.test(own)) return undefined;
  let [last, next] = [line, line + 1];
  while (lines.start(next) < text.length) {
    const content = lines.content(next);
    const indent = content.length - content.trimStart().length;
    const isPart = indent > column - 1 || (indent === column - 1 && content.trimStart().startsWith('- '));
    if (content.trim() !== '' && !isPart) break;
    if (content.trim() !== '') last = next;
    next++;
  }
  return last === line ? undefined : lines.start(last) + lines.content(last).length;
}

/** Whether a group stands in braces. */
function isInBraces({ text, lines, locate }: YamlSource, group: Path): boolean {
  const { line, column } = locate(group);
  return text[lines.start(line) + column - 1] === '{';
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], value);
}

/** A value on one line. */
function flow(value: YamlValue): string {
  if (Array.isArray(value)) return `[${value.map((each: YamlValue) => flow(each)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return writeScalar({ kind: 'scalar', value }, 'flow');
  const entries = Object.entries<YamlValue>(value).map(([key, each]) => `${key}: ${flow(each)}`);
  return `{${entries.join(', ')}}`;
}
