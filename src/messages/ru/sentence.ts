/** С одной точкой в конце: «март 2011 г.» уже кончается ею. */
export function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
