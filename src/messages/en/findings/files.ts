type FileKind = 'plan' | 'units' | 'calendar' | 'spans';

const KINDS: Readonly<Record<FileKind, string>> = {
  plan: 'a plan',
  units: 'a registry of units',
  calendar: 'a calendar',
  spans: 'a file of spans',
};

/** What is wrong with the files a plan names, and with the dates of a calendar or a file of spans. */
export const fileFindings = {
  'file-not-found': (a: { path: string }) =>
    `There is no file ${a.path}. Names of files are read from the folder of the plan: put it there, or correct the name.`,
  'file-refused': (a: { path: string; reason: 'outside' | 'no-file' }) =>
    a.reason === 'outside'
      ? `${a.path} lies outside the project (the git repository; without one, the folder that holds plans/) and was not read. Put a copy into the project, and name that.`
      : `${a.path} is not an ordinary file of a sensible size and was not read. Name a YAML file of the project.`,
  'file-of-other-kind': ({ given, wanted, folder }: { given: FileKind; wanted: FileKind; folder: string }) =>
    wanted === 'plan'
      ? `This is ${KINDS[given]}, but a plan is expected here. Files in plans/ are read as plans: keep it in ${folder}, and name it in a plan after ${given}.`
      : `This is ${KINDS[given]}, but the plan names it after ${wanted}. Name ${KINDS[wanted]} there.`,
  'span-too-long': (a: { given: string; years: number; last: number }) =>
    `“${a.given}” goes beyond what a plan can cover: at most ${a.years} years in one span, none after ${a.last}. Check the years.`,
  'repeated-plan': (a: { name: string; file: string }) =>
    `${a.file} is a plan of the name “${a.name}”, too, and records are kept by this name. Give one of the two another; move what is no longer used out of the folder.`,
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
