import type { Messages } from '../../messages.ts';
import { plural } from '../../phrases/plural.ts';

/** Месяц в виде календаря. */
export const calendar: Messages['calendar'] = {
  week: 'нед',
  weekdays: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'],
  marks: { off: 'вых.', short: 'сокр.', worked: 'раб.' },
  kinds: { working: 'рабочий', short: 'сокращённый', off: 'выходной' },
  columns: { date: 'Дата', kind: 'День' },
  deadlines: 'Сроки',
  noDeadlines: 'В этом месяце сроков нет.',
  changes: 'Праздники и переносы',
  movedFrom: (a) => (a.name === undefined ? `выходной день перенесён с ${a.day}` : `${a.name} с ${a.day}`),
  workedFor: (a) => `рабочий день: выходной перенесён на ${a.day}`,
  worked: 'рабочий день',
  short: 'короче на час',
  off: 'выходной день',
  workingDays: (a) =>
    `${a.count} ${plural('ru', a.count, { one: 'рабочий день', few: 'рабочих дня', other: 'рабочих дней' })}` +
    (a.short > 0
      ? `, из них ${a.short} ${plural('ru', a.short, { one: 'сокращённый', other: 'сокращённых' })}`
      : ''),
};
