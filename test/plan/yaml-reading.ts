import { type Event, getScalarValue } from 'js-yaml';
import { readYaml, type YamlSource } from '../../src/plan/yaml/source.ts';

/** Reads a text as a file. */
export async function read(text: string): Promise<YamlSource> {
  return readYaml(new TextEncoder().encode(text), 'plan.yaml');
}

/** What the reader said: `line:column code`. */
export function said(source: YamlSource): string[] {
  return source.diagnostics.map(({ span, code }) => `${span.line}:${span.column} ${code}`);
}

/** What stands at a place of the file. */
export function at(source: YamlSource, ...[path, aim]: Parameters<YamlSource['locate']>): string {
  const { line, column, endLine, endColumn } = source.locate(path, aim);
  return source.text.slice(
    source.lines.start(line) + column - 1,
    source.lines.start(endLine) + endColumn - 1,
  );
}

/** Events as both readers should give them: kinds, and what scalars say. */
export function outline(text: string, events: readonly Event[]): unknown[] {
  return events.map((event) =>
    event.type === 4
      ? [event.type, event.valueStart === -1 ? null : getScalarValue(text, event)]
      : [event.type],
  );
}
