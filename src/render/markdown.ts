/** A table of GitHub-flavoured Markdown. */
export function renderMarkdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}

function cell(text: string): string {
  return escapeMarkdown(text).replaceAll(/\s*\n\s*/g, '<br>');
}

/** Text that stays text within a line of Markdown. */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\|<>*_`[\]]/g, (mark) => `\\${mark}`);
}
