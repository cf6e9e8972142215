/** The one way for text to a terminal, a pipe or a text file: whatever a plan, a record or a commit holds, it steers nothing there. */
import type { Io, Output } from '../../io.ts';
import { PAINTED } from '../../render/paint.ts';
import { visibleText, visibleTextBut } from '../../visible-text.ts';

/**
 * The world, with streams that make text visible. Bytes are documents, and files as they stand: they pass.
 *
 * @param isPainted whether the colours that we paint with stay colours
 */
export function visibleIo(io: Io, isPainted: boolean): Io {
  const show = isPainted ? (text: string): string => visibleTextBut(PAINTED, text) : visibleText;
  return Object.create(io, {
    stdout: { value: visibleOutput(io.stdout, show) },
    stderr: { value: visibleOutput(io.stderr, show) },
  }) as Io;
}

function visibleOutput(output: Output, show: (text: string) => string): Output {
  return {
    isTTY: output.isTTY,
    columns: output.columns,
    write: (content) => output.write(typeof content === 'string' ? show(content) : content),
  };
}
