/** What is wrong with a production calendar of one's own. */
export const calendarFindings = {
  'calendar-no-such-day': (a: { day: string }) => `There is no such day as ${a.day}: correct the date.`,
  'calendar-backwards': (a: { first: string; last: string }) =>
    `${a.first}..${a.last} runs backwards: put the earlier day first.`,
  'calendar-too-long': (a: { first: string; last: string }) =>
    `${a.first}..${a.last} is longer than a year: check the dates, or split it into years.`,
  'calendar-outside-year': (a: { day: string; year: number }) =>
    `${a.day} is outside ${a.year}, the year this calendar describes: correct the date, or leave out \`year\`.`,
  'calendar-day-twice': (a: { day: string }) =>
    `The calendar speaks of ${a.day} twice: keep one of the two lines.`,
};
