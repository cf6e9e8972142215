/** Findings as programs read them, and how many there are: nothing that draws the lines of files is loaded for a sound plan. */
import type { Diagnostic } from '../../diagnostic.ts';
import { findingMessages } from '../../messages/sections/findings.ts';
import type { Messages } from '../../messages/messages.ts';
import { renderJson } from '../json.ts';

/** The words of a finding. */
export function findingWords({ code, args }: Diagnostic, messages: Messages): string {
  // The catalogue's own signature ties each code to its arguments; a union of codes cannot express that.
  return (findingMessages(messages)[code] as (args: Diagnostic['args']) => string)(args);
}

/** How many findings of each severity there are. */
function countBySeverity(diagnostics: readonly Diagnostic[]): { errors: number; warnings: number } {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: diagnostics.length - errors };
}

/** The last line: how many files, errors, warnings. */
export function renderTotal(files: number, diagnostics: readonly Diagnostic[], messages: Messages): string {
  return messages.diagnostics.total({ files, ...countBySeverity(diagnostics) });
}

/** Findings for programs. */
export function renderDiagnosticsJson(
  files: readonly string[],
  diagnostics: readonly Diagnostic[],
  messages: Messages,
): string {
  return renderJson({
    ok: countBySeverity(diagnostics).errors === 0,
    files,
    diagnostics: diagnosticData(diagnostics, messages),
  });
}

/** Findings as they stand in every answer that has some. */
export function diagnosticData(diagnostics: readonly Diagnostic[], messages: Messages): object[] {
  return diagnostics.map((diagnostic) => {
    const { code, severity, file, span, path, related, fix } = diagnostic;
    return {
      code,
      severity,
      message: findingWords(diagnostic, messages),
      file,
      ...span,
      path,
      ...(related.length > 0 ? { related } : {}),
      ...(fix ? { fix: { ...fix.span, text: fix.text } } : {}),
    };
  });
}
