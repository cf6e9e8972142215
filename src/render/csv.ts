/** Comma-separated values as RFC 4180 has them: CRLF, quotes only where they are needed. */
export function renderCsv(rows: readonly (readonly (string | number | undefined)[])[]): string {
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

/**
 * What spreadsheets would run as a formula, whoever wrote it; an apostrophe before it keeps it a text. What has one already gets
 * another, so that whoever takes one away has what was there.
 */
const FORMULA = /^'*[=+\-@\t\r]/;

/** Numbers are numbers, and no id begins like a formula. */
function field(value: string | number | undefined): string {
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
