import { isDated, lacksYear, shortYearDay, shortYearMonth } from '../../phrases/written-time.ts';

/** What is wrong with a date. */
function dayFault(text: string): string {
  const meant = shortYearDay(text);
  if (meant !== undefined) return `a year is written with four figures: ${meant}.`;
  if (lacksYear(text)) return `“${text}” is a month; give a day.`;
  return isDated(text) ? `there is no day “${text}”.` : `“${text}” is not a date.`;
}

function monthFault(text: string): string {
  const meant = shortYearMonth(text);
  if (meant !== undefined) return `a year is written with four figures: ${meant}.`;
  return lacksYear(text) ? `“${text}” has no year.` : `“${text}” is not a month.`;
}

/** What is wrong with a day, a month or a span of them. */
export const timeFailures = {
  'not-a-day': (a: { option: string; text: string }) =>
    `${a.option}: ${dayFault(a.text)} A day is written 2010-10-05, 5.10.2010 or “5 October”; “yesterday” also works.`,
  'not-a-quarter': (a: { text: string }) =>
    `--quarter: “${a.text}” is not a quarter. A quarter is written 2010-Q4.`,
  'not-a-month': (a: { option: string; text: string }) =>
    `${a.option}: ${monthFault(a.text)} A month is written 2010-10, 10.2010 or “October 2010”.`,
  'several-spans': (a: { options: readonly string[] }) =>
    `${a.options.join(' and ')} name different times. Give one of them: --month, --week, --next, or --from and --to.`,
  'unknown-span': (a: { name: string; suggestion?: string; known: readonly string[] }) =>
    a.known.length === 0
      ? `--during: the plans name no files of spans, so “${a.name}” has no dates. Give --month, or --from and --to.`
      : `--during: no plan has a span “${a.name}”. ${a.suggestion === undefined ? `Those there are: ${a.known.join(', ')}.` : `Did you mean “${a.suggestion}”?`}`,
  'not-a-length': (a: { text: string }) =>
    `--next: “${a.text}” is not a length of time. Write it as 14d, 2w or 1m: days, weeks, months.`,
  'not-days-before': (a: { option: string; text: string }) =>
    `${a.option}: “${a.text}” is not a number of days before. Write it as 3d or 1w: days, weeks; 0 is the day itself.`,
  'span-backwards': (a: { from: string; to: string }) =>
    `--from ${a.from} is later than --to ${a.to}. Swap them, or leave one out.`,
  'no-such-timezone': (a: { timezone: string }) =>
    `There is no time zone “${a.timezone}”. Zones are named as Asia/Yekaterinburg or Europe/Moscow.`,
  'as-of-in-future': (a: { option: string; day: string; today: string }) =>
    `${a.option} ${a.day} has not come yet: today is ${a.today}. Name a past day; what will be due is shown by cyclo due --to ${a.day}.`,
  'not-a-period': (a: { option: string; text: string }) =>
    `${a.option}: “${a.text}” is not a period. Write one month or a range, the earlier month first: 2010-08..2010-12.`,
};
