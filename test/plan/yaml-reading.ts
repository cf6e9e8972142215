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
