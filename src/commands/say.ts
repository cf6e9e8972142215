import type { Output } from '../io.ts';

/**
 * Says sentences to people: broken between words at a terminal, so that none is cut at its edge; as they are anywhere else.
 *
 * @param text without its last line break; an indent is kept on every line that is made of a line
 */
export async function say(output: Output, text: string): Promise<void> {
  const { isTTY, columns } = output;
  if (!isTTY || text.split('\n').every((line) => line.length <= columns)) return output.write(`${text}\n`);
  const { wrapIndented } = await import('../render/terminal/wrap-text.ts');
  output.write(`${wrapIndented(text, columns)}\n`);
}
