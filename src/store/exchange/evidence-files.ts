/** No file given as evidence travels that has more bytes. */
export const MOST_EVIDENCE = 32 * 2 ** 20;

/** Whether a text is a hash, and so can be the name of a file that leads nowhere else. */
export function isFileHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}
