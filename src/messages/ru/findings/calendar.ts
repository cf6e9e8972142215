import { date } from '../time/periods.ts';
import type { calendarFindings as english } from '../../en/findings/calendar.ts';

/** Что не так в собственном производственном календаре. */
export const calendarFindings: typeof english = {
  'calendar-no-such-day': (a) => `Даты ${a.day} не существует: исправьте дату.`,
  'calendar-backwards': (a) =>
    `Начало промежутка (${date(a.first)}) позже его конца (${date(a.last)}): поменяйте даты местами.`,
  'calendar-too-long': (a) =>
    `Промежуток с ${date(a.first)} по ${date(a.last)} длиннее года: проверьте даты или разбейте его по годам.`,
  'calendar-outside-year': (a) =>
    `Дата ${date(a.day)} не относится к ${a.year} году, для которого составлен календарь: исправьте дату или уберите \`year\`.`,
  'calendar-day-twice': (a) => `Дата ${date(a.day)} указана в календаре дважды: оставьте одну из двух строк.`,
};
