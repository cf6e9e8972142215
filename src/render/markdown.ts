/** A table of GitHub-flavoured Markdown. @param escape what keeps the text of a cell from being more than text */
export function renderMarkdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  escape: (text: string) => string = escapeMarkdown,
): string {
  const cell = (text: string): string =>
    text
      .trim()
      .split(/\s*\n\s*/)
      .map(escape)
      .join('<br>');
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}

/** Text that stays text within a line of Markdown. A blank to fill in, «№ ____», is text as it is. */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(/(?<=\s)_{2,}(?=\s|$)|[\\|<>*_`[\]]/g, (mark) =>
    mark.startsWith('__') ? mark : `\\${mark}`,
  );
}

/**
 * Text that stays text anywhere in Markdown, and in a comment of GitHub: it strikes nothing through, calls nobody (`@name`)
 * and names no issue (`#12`).
 */
export function escapeProse(text: string): string {
  return quiet(escapeMarkdown(text.replaceAll('&', '&amp;')).replaceAll('~', String.raw`\~`));
}

/** What calls people and names issues is taken apart, where nobody sees it. */
function quiet(text: string): string {
  return text.replaceAll(/[@#](?=[\p{L}\p{N}])/gu, '$&<!-- -->').replaceAll(/\s*\n\s*/g, ' ');
}

/** A name in the type of a machine, whatever marks it has in it. */
export function markdownCode(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const gap = longest > 0 ? ' ' : '';
  return `${fence}${gap}${text}${gap}${fence}`;
}

/** As many names as fit, and how many there are besides. @param names each with the comma after it */
export function listWithin(
  names: readonly string[],
  room: number,
  others: (count: number) => string,
): string {
  let length = 0;
  const fitting = names.filter((name) => (length += name.length) <= room);
  const more = names.length - fitting.length;
  const rest = more > 0 ? [others(more)] : [];
  return [fitting.join('').replace(/, $/, ''), ...rest].filter(Boolean).join(' ');
}
