/** Findings for people: a heading, words, the lines of the file, and what would put it right. */
import type { Diagnostic } from '../../diagnostic.ts';
import type { Messages } from '../../messages/messages.ts';
import { codeFrame, codeLine, type FrameStyle, type SourceLines, visible } from './code-frame.ts';
import { findingWords } from './data.ts';
import type { Paint } from '../paint.ts';

/** What findings are shown with. */
export interface DiagnosticStyle {
  readonly messages: Messages;
  readonly paint: Paint;
  /** Cells of the terminal. */
  readonly width: number;
  /** The lines of a file that diagnostics name; nothing where they are not at hand. */
  lines(file: string): SourceLines | undefined;
}

/** Findings as text, a blank line between them; empty where there are none. */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], style: DiagnosticStyle): string {
  return diagnostics.map((diagnostic) => `${renderOne(diagnostic, style)}\n`).join('\n');
}

function renderOne(diagnostic: Diagnostic, { messages, paint, width, lines }: DiagnosticStyle): string {
  const { file, span, severity, code, related, fix } = diagnostic;
  const mark = severity === 'error' ? paint.red : paint.yellow;
  const frame: FrameStyle = { paint, mark: (text) => mark(text), width };
  const place = `${file}:${span.line}:${span.column}`;
  const rows = [
    `${paint.bold(place)} ${mark(messages.diagnostics.severity[severity])} ${paint.dim(code)}`,
    `  ${visible(findingWords(diagnostic, messages))}`,
  ];
  const source = lines(file);
  if (!source) return rows.join('\n');
  rows.push(codeFrame(source, span, frame));
  for (const other of related) {
    if (other.line === span.line) continue;
    rows.push(
      `  ${messages.diagnostics.related({ line: other.line })} ${codeLine(source, other.line, frame)}`,
    );
  }
  if (fix) rows.push(`  ${paint.green(suggestion(fix.text, messages))}`);
  return rows.join('\n');
}

/** Findings for editors, which read lines in the form of compilers: the words of severity are the same in every language. */
export function renderDiagnosticLines(diagnostics: readonly Diagnostic[], messages: Messages): string {
  return diagnostics
    .map((diagnostic) => {
      const { file, span, severity, code } = diagnostic;
      const words = visible(findingWords(diagnostic, messages)).replaceAll('\n', ' ');
      return `${file}:${span.line}:${span.column}: ${severity}: ${words} [${code}]\n`;
    })
    .join('');
}

/** What to write instead, in quotes where its edges would not be seen. */
function suggestion(text: string, { diagnostics }: Messages): string {
  if (text === '') return diagnostics.remove;
  return diagnostics.replaceBy({ text: visible(text.trim() === text ? text : `"${text}"`) });
}
