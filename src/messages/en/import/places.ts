/** Where something stands in a document. */
export const places = {
  page: (page: number) => `page ${page}`,
  sheet: (name: string) => `sheet “${name}”`,
  table: (table: number) => `table ${table}`,
  row: (row: number) => `row ${row}`,
  column: (column: number) => `column ${column}`,
  line: (line: number) => `line ${line}`,
  document: 'the document',
};
