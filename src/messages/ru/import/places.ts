import type { places as en } from '../../en/import/places.ts';

export const places: typeof en = {
  page: (page) => `с. ${page}`,
  sheet: (name) => `лист «${name}»`,
  table: (table) => `таблица ${table}`,
  row: (row) => `строка ${row}`,
  column: (column) => `столбец ${column}`,
  line: (line) => `строка ${line}`,
  document: 'документ',
};
