import type { Diagnostic, Finding, Region } from '../diagnostic.ts';
import type { YamlSource } from './yaml/source.ts';

/** Gives findings their places in the file they are about. What is said of a value that YAML has spoilt is left out. */
export function diagnose(source: YamlSource, findings: readonly Finding[]): Diagnostic[] {
  const spoilt = new Set(
    source.diagnostics.filter(({ severity }) => severity === 'error').map(lineAndColumn),
  );
  return findings
    .map((finding) => locate(source, finding))
    .filter((diagnostic) => !spoilt.has(lineAndColumn(diagnostic)));
}

function locate(source: YamlSource, finding: Finding): Diagnostic {
  const { code, args, severity, path, atKey = false, part, replacement, related = [] } = finding;
  const aim = { atKey, ...(part ? { part } : {}) };
  const span = source.locate(path, aim);
  const fix = replacement === undefined ? undefined : source.fix(path, aim, replacement);
  return {
    code,
    args,
    severity,
    file: source.file,
    span,
    path,
    related: related.map((other) => source.locate(other)),
    ...(fix ? { fix } : {}),
  };
}

function lineAndColumn({ span }: { readonly span: Region }): string {
  return `${span.line}:${span.column}`;
}

/** All findings of several files: by file as given, then by place; each said once. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const files = new Map<string, number>();
  for (const { file } of diagnostics) if (!files.has(file)) files.set(file, files.size);
  const seen = new Set<string>();
  return diagnostics
    .filter((diagnostic) => {
      const { code, file, span, args } = diagnostic;
      const key = JSON.stringify([code, file, span.line, span.column, args]);
      return !seen.has(key) && seen.add(key);
    })
    .sort(
      (a, b) =>
        files.get(a.file)! - files.get(b.file)! ||
        a.span.line - b.span.line ||
        a.span.column - b.span.column ||
        (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
    );
}
