import { date } from '../time/periods.ts';
import type { calendarFindings as english } from '../../en/findings/calendar.ts';

const days = ({ first, last }: { first: string; last: string }): string =>
  first === last ? date(first) : `${date(first)}–${date(last)}`;

/** Что не так в собственном производственном календаре и в датах периодов. */
export const calendarFindings: typeof english = {
  'calendar-no-such-day': (a) => `Даты ${a.day} не существует: исправьте дату.`,
  'calendar-backwards': (a) =>
    `Начало промежутка (${date(a.first)}) позже его конца (${date(a.last)}): поменяйте даты местами.`,
  'calendar-too-long': (a) =>
    `Промежуток с ${date(a.first)} по ${date(a.last)} длиннее года: проверьте даты или разбейте его по годам.`,
  'calendar-outside-year': (a) =>
    `Дата ${date(a.day)} не относится к ${a.year} году, для которого составлен календарь: исправьте дату или уберите \`year\`.`,
  'calendar-day-twice': (a) => `Дата ${date(a.day)} указана в календаре дважды: оставьте одну из двух строк.`,
  'span-bad-year': (a) =>
    `${a.year} — не учебный год: за первым годом должен идти следующий. Напишите, например, 2026-27.`,
  'span-name-twice': (a) =>
    `Имя «${a.name}» в одном и том же году стоит дважды, и план не сможет отличить одно от другого. Дайте одному из них другое имя.`,
  'span-outside-year': (a) =>
    `Дата ${date(a.day)} не относится к году ${a.year}, для которого составлен файл: исправьте дату или год.`,
  'span-overlap': (a) =>
    `Периоды «${a.one}» и «${a.other}» накладываются друг на друга: ${days(a)}. Исправьте даты или перенесите один из них в другой набор.`,
  'span-gap': (a) =>
    `Между периодами «${a.one}» и «${a.other}» остались дни, не входящие ни в один период файла: ${days(a)}. Исправьте даты, добавьте то, что между ними, или напишите в наборе gaps: true, если так и есть.`,
};
