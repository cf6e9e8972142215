/** A table of GitHub-flavoured Markdown. */
export function renderMarkdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}

function cell(text: string): string {
  return text.replaceAll(/[\\|<>*_`[\]]/g, (mark) => `\\${mark}`).replaceAll(/\s*\n\s*/g, '<br>');
}
