/** A table of GitHub-flavoured Markdown. */
export function renderMarkdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}

function cell(text: string): string {
  return escapeMarkdown(text).replaceAll(/\s*\n\s*/g, '<br>');
}

/** Text that stays text within a line of Markdown. A blank to fill in, «№ ____», is text as it is. */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(/(?<=\s)_{2,}(?=\s|$)|[\\|<>*_`[\]]/g, (mark) =>
    mark.startsWith('__') ? mark : `\\${mark}`,
  );
}
