/** Формы слова при числах: «1 запись», «3 записи», «5 записей»; две, если при нескольких оно одно. */
type Forms = readonly [one: string, few: string, many?: string];

export const CHANGES: Forms = ['изменение', 'изменения', 'изменений'];
export const DAYS: Forms = ['день', 'дня', 'дней'];
export const ERRORS: Forms = ['ошибка', 'ошибки', 'ошибок'];
export const ITEMS: Forms = ['пункт', 'пункта', 'пунктов'];
export const RECORDS: Forms = ['запись', 'записи', 'записей'];
export const UNITS: Forms = ['учреждение', 'учреждения', 'учреждений'];

/** Слово в той форме, какой требует число: «выполнен» 21 пункт, «выполнено» 5 пунктов. */
export function agreed(count: number, [one, few, many = few]: Forms): string {
  const last = count % 100 > 10 && count % 100 < 20 ? 0 : count % 10;
  if (last === 1) return one;
  return last > 1 && last < 5 ? few : many;
}

/** Число со словом: «21 запись». */
export function counted(count: number, forms: Forms): string {
  return `${count} ${agreed(count, forms)}`;
}

/** Формы слова по падежам: слова через пробел, в порядке падежей. */
export function inCases<C extends string>(cases: readonly C[], words: string): Readonly<Record<C, string>> {
  const forms = words.split(' ');
  return Object.fromEntries(cases.map((each, index) => [each, forms[index]])) as Record<C, string>;
}
