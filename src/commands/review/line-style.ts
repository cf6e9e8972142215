import type { DiffStyle } from '../../render/diff/lines.ts';
import { plainPaint, type Paint } from '../../render/paint.ts';
import type { Context } from '../context.ts';

/** Cells that a line has at least, however far it is set in. */
const NARROWEST = 20;

/** Colours, and lines as long as the screen is wide; what goes to a file or another program is not broken. */
export async function lineStyle(
  { io, paint }: Pick<Context, 'io' | 'paint'>,
  output?: string,
): Promise<Pick<DiffStyle, 'paint' | 'wrap'>> {
  if (output !== undefined) return { paint: plainPaint };
  return io.stdout.isTTY ? wrappedStyle(paint, io.stdout.columns) : { paint };
}

/** Lines of a screen that is so wide. */
export async function wrappedStyle(
  paint: Paint,
  columns: number,
): Promise<Pick<DiffStyle, 'paint' | 'wrap'>> {
  const { wrapText } = await import('../../render/terminal/wrap-text.ts');
  return { paint, wrap: (text, indent) => wrapText(text, Math.max(NARROWEST, columns - indent)) };
}
