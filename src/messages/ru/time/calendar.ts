import type { Messages } from '../../messages.ts';
import { counted } from '../counted.ts';

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
    counted(a.count, ['рабочий день', 'рабочих дня', 'рабочих дней']) +
    (a.short > 0 ? `, из них ${counted(a.short, ['сокращённый', 'сокращённых'])}` : ''),
};
