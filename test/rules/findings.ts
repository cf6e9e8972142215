import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { en } from '../../src/messages/en.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { ru } from '../../src/messages/ru.ts';
import { readPlan, type PlanReading } from '../../src/plan/read-plan.ts';
import { plainPaint } from '../../src/render/paint.ts';
import { renderDiagnostics } from '../../src/render/findings/diagnostics.ts';
import { judgePlan } from '../../src/rules/judge-plan.ts';

/** A file, everything that is wrong with it, and how that is shown. */
export interface Verdict {
  readonly reading: PlanReading;
  readonly diagnostics: readonly Diagnostic[];
  show(messages: Messages): string;
}

/** Validates a plan of a fixture folder, which diagnostics call by its name alone. */
export async function validate(folder: string, name: string): Promise<Verdict> {
  return validateBytes(await readFile(path.join(folder, name)), name, folder);
}

/** Validates a plan given as bytes or text. */
export async function validateBytes(
  bytes: Uint8Array | string,
  name = 'plan.yaml',
  folder = '.',
): Promise<Verdict> {
  const content = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  const reading = await readPlan(name, content, async (other) =>
    readFile(path.join(folder, other)).catch(() => undefined),
  );
  const diagnostics = judgePlan(reading);
  const lines = (file: string) => reading.files.find(({ source }) => source.file === file)?.source.lines;
  return {
    reading,
    diagnostics,
    show: (messages) => renderDiagnostics(diagnostics, { messages, paint: plainPaint, width: 100, lines }),
  };
}

/** The findings in both languages, as golden files keep them. */
export function inBothLanguages(verdict: Verdict): string {
  return `${verdict.show(en)}\n=== ru ===\n\n${verdict.show(ru)}`;
}
