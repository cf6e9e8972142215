/** What a name that nobody knows was likely meant to be, as arguments and as a replacement. */
export function suggestion<Rest extends object>(
  name: string,
  meant: string | undefined,
  rest: Rest,
): { args: { name: string; suggestion?: string } & Rest; replacement?: string } {
  if (meant === undefined) return { args: { name, ...rest } };
  return { args: { name, suggestion: meant, ...rest }, replacement: meant };
}
