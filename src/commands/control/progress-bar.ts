import type { Output } from '../../io.ts';

const CELLS = 30;
const ERASE = '\r\u001B[K';
/** Bytes pass as they are, with what steers the terminal: nothing in them is anybody else's. */
const ENCODER = new TextEncoder();

/** One line at the foot of a terminal that says how far something is. */
export interface ProgressBar {
  /** Called as often as one likes: the line is drawn anew when it looks different. */
  show(stage: string, done: number, total: number): void;
  /** Takes the line away. */
  clear(): void;
}

/** A bar on a terminal; where nobody looks, or does not want to, nothing is drawn. */
export function progressBar(output: Output, quiet: boolean): ProgressBar {
  let drawn = '';
  if (!output.isTTY || quiet) return { show: () => undefined, clear: () => undefined };
  return {
    show(stage, done, total) {
      const share = total === 0 ? 1 : done / total;
      // A line that does not fit could not be taken away again.
      const cells = Math.max(
        0,
        Math.min(CELLS, output.columns - stage.length - ' '.length - ' 100 %'.length - 1),
      );
      const full = Math.floor(share * cells);
      const line = `${stage} ${'█'.repeat(full)}${'░'.repeat(cells - full)} ${Math.floor(share * 100)} %`;
      if (line === drawn) return;
      drawn = line;
      output.write(ENCODER.encode(`${ERASE}${line}`));
    },
    clear() {
      if (drawn !== '') output.write(ENCODER.encode(ERASE));
      drawn = '';
    },
  };
}
