/** Whether two texts are the same words: programs and people break lines anew, and that alters nothing. */
export function isSameText(one: string, other: string): boolean {
  return words(one) === words(other);
}

function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
