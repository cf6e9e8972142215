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
  'span-bad-year': (a: { year: string }) =>
    `${a.year} is no school year: the second half is not the year after the first. Write it as 2026-27.`,
  'span-name-twice': (a: { name: string }) =>
    `“${a.name}” is the name of two spans or sets of the same year; plans could not tell them apart. Give one of the two another.`,
  'span-outside-year': (a: { day: string; year: string }) =>
    `${a.day} is outside ${a.year}, the year of this file: correct the date, or the year.`,
  'span-overlap': (a: { one: string; other: string; first: string; last: string }) =>
    `“${a.one}” and “${a.other}” both have ${a.first === a.last ? a.first : `${a.first}..${a.last}`}. Correct the dates, or put one of the two into another set.`,
  'span-gap': (a: { one: string; other: string; first: string; last: string }) =>
    `${a.first === a.last ? a.first : `${a.first}..${a.last}`}, between “${a.one}” and “${a.other}”, is in no span of this file. Correct the dates, add what comes between them, or write gaps: true in the set if that is so.`,
};
