import type { Context } from '../context.ts';

const CELLS = 30;
const ERASE = '\r\u001B[K';
/** Bytes pass as they are, with what steers the terminal: nothing in them is anybody else's. */
const ENCODER = new TextEncoder();

/**
 * Does something under a line at the foot of a terminal that says how far it is; the line is gone afterwards. Where nobody looks, or
 * does not want to, nothing is drawn.
 *
 * @param work calls `show` as often as it likes: the line is drawn anew when it looks different
 */
export async function withProgressBar<T>(
  { io: { stderr }, quiet }: Context,
  stage: string,
  work: (show: (done: number, total?: number) => void) => T | Promise<T>,
): Promise<T> {
  if (!stderr.isTTY || quiet) return work(() => undefined);
  let drawn = '';
  try {
    return await work((done, total = 1) => {
      const share = total === 0 ? 1 : done / total;
      // A line that does not fit could not be taken away again.
      const room = stderr.columns - stage.length - ' '.length - ' 100 %'.length - 1;
      const cells = Math.max(0, Math.min(CELLS, room));
      const full = Math.floor(share * cells);
      const line = `${stage} ${'█'.repeat(full)}${'░'.repeat(cells - full)} ${Math.floor(share * 100)} %`;
      if (line !== drawn) stderr.write(ENCODER.encode(`${ERASE}${line}`));
      drawn = line;
    });
  } finally {
    if (drawn !== '') stderr.write(ENCODER.encode(ERASE));
  }
}
