import type { calendarFindings as english } from '../../en/findings/calendar.ts';

/** Что не так в собственном производственном календаре. */
export const calendarFindings: typeof english = {
  'calendar-no-such-day': (a) => `Дня ${a.day} не существует: исправьте дату.`,
  'calendar-backwards': (a) =>
    `В промежутке ${a.first}..${a.last} начало позже конца: поменяйте даты местами.`,
  'calendar-too-long': (a) =>
    `Промежуток ${a.first}..${a.last} длиннее года: проверьте даты или разбейте его по годам.`,
  'calendar-outside-year': (a) =>
    `День ${a.day} не относится к ${a.year} году, для которого составлен календарь: исправьте дату или уберите \`year\`.`,
  'calendar-day-twice': (a) => `О дне ${a.day} в календаре сказано дважды: оставьте одну из двух строк.`,
};
