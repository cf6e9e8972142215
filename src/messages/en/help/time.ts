import { verbHelp } from '../../phrases/verb-help.ts';

/** What `--help` says of the verbs of time. */
export const timeHelp = verbHelp({
  due: {
    summary: 'what is due, for whom and by when',
    about:
      'Lists what is due: role, deadline, how many units have done it, what it waits for.\nWithout a month it lists this month and everything that is overdue.',
    examples: {
      'cyclo due --actor RUO --month 2010-10': 'what the district offices owe in October',
      'cyclo due --unit ruo-kalininsky': 'what one office owes this month, and what it is late with',
      'cyclo due --unit licey-31 --next 14d': 'what one school has before it in the next two weeks',
      'cyclo due --overdue --format csv': 'everything overdue, as a table for a spreadsheet',
      'cyclo due --month 2010-10 --output october.docx': 'the month as a document',
      'cyclo due --from 2010-09-01 --to 2010-09-15 --all': 'half a month, with what is done already',
    },
  },
  calendar: {
    summary: 'a month as a calendar, with what falls due on each day',
    about:
      'Shows a month by its weeks: working days, days off, short days and working Saturdays, and what falls due on each. Below come the deadlines in words, the holidays and transfers with their sources, and the number of working days.',
    examples: {
      'cyclo calendar --actor RUO --month 2010-10': 'October of the district offices',
      'cyclo calendar --month 2010-11 --format json': 'every day of November, for a program',
    },
  },
  when: {
    summary: 'the dates a rule gives, for people who write plans',
    about:
      'Prints the dates that a rule gives, and the rule in words. The rule is what a plan has after when:. Period, deadlines and calendar are those of the plan that covers the time; without a plan: the current year, the working day before, the calendar of Russia.',
    examples: {
      'cyclo when "{every: quarter, by: {day: 10, of: following-month}}" --in 2010-07..2010-12':
        'by the 10th of the month after the quarter',
      'cyclo when "{every: month, weekday: {last: monday}}" --roll next':
        'the last Mondays, moved on where they are holidays',
      'cyclo when 2010-10 --format json': 'what “in October” means, for a program',
    },
  },
});
