import { verbHelp } from '../../phrases/verb-help.ts';

/** What `--help` says of the verbs of control. */
export const controlHelp = verbHelp({
  status: {
    summary: 'how plans stand, in figures',
    about:
      "Counts every unit's share of everything in the plan: done, late, overdue, not yet due, postponed, not applicable. Groups add up to the totals. Of several plans, those that run on the day are counted.\nThe coefficient of discipline is printed with its formula.",
    examples: {
      'cyclo status --by actor': 'how the offices and the schools stand',
      'cyclo status --by unit --as-of 2010-11-01': 'every unit, as it was on 1 November',
      'cyclo status --matrix': 'units by months, as a heat map',
      'cyclo status --trend month --format csv': 'how it went month by month, for a spreadsheet',
    },
  },
  missing: {
    summary: 'who has not reported',
    about:
      'Lists what is overdue and whose it is, by the body they answer to, in a form to paste into a letter.',
    examples: {
      'cyclo missing --month 2010-10': 'who has not done what was due in October',
      'cyclo missing --actor MOU --exit-code --quiet':
        'for a scheduler: exit code 1 while anything is missing',
    },
  },
  remind: {
    summary: 'remind people of what is due and overdue',
    about:
      'Makes a digest for each unit (--by actor: for each actor; --by responsible: for everybody who answers for something) of what is overdue and what is due, this month unless a time is given. It is printed, or written into a folder as text, page (html) or message (eml). With --send it is sent by e-mail to the addresses in the plan and the registry, one digest a recipient and day; who has no address is named. The mail server is set in the environment: CYCLO_SMTP_HOST, CYCLO_SMTP_FROM, CYCLO_SMTP_USER, CYCLO_SMTP_PASSWORD, CYCLO_SMTP_PORT (587), CYCLO_SMTP_SECURITY (starttls, tls, none).',
    examples: {
      'cyclo remind --unit ruo-kalininsky': 'what would be sent to one unit',
      'cyclo remind --actor RUO --format eml --output letters': 'a message for each unit, as a file',
      'cyclo remind --next 14d --send': 'sends what falls due in two weeks, and what is overdue',
    },
  },
  report: {
    summary: 'report on execution as of a day',
    about:
      'Makes the report on how a plan is carried out: totals by status with the coefficient of discipline, the items of the plan with a note of execution, and who has not done them; with --by-unit an annex that lists what is late by unit, with the reasons. What nobody can have begun yet does not count, unless --future or the time of --month, --quarter or --to asks for it. In the language of the plan. Documents (docx, xlsx) are written to a file, everything else to the screen unless --output is given.',
    examples: {
      'cyclo report --as-of 2010-11-01 --format docx':
        'writes sgo-2010-h1-report-2010-11-01.docx into this folder',
      'cyclo report --actor RUO --month 2010-10': 'one actor, one month, on the screen',
      'cyclo report --quarter 2010-Q4 --by-unit --format docx': 'a quarter, with an annex by unit',
      'cyclo report --format html --output report.html': 'a page for a browser, ready to print',
    },
  },
  form: {
    summary: 'a form to fill in, for units without cyclo',
    about:
      'Writes an XLSX workbook with what a unit owes in a month: marks to choose from a list, dates, documents, notes. Everything but the answers is protected. What comes back is read by cyclo import-form.',
    examples: {
      'cyclo form --unit licey-31 --month 2010-10': 'one school, in this folder',
      'cyclo form --actor MOU --month 2010-10 --output forms':
        'every school, a file each, in the folder forms',
    },
  },
  'import-form': {
    summary: 'record what filled forms say',
    about:
      'Reads forms that were filled in, checks every answer, shows a summary and, once it is confirmed, records. Each form is recorded as a whole or not at all; those that are refused are named with the cell and the reason, and end with exit code 1. Running it again changes nothing.',
    examples: {
      'cyclo import-form forms': 'every form in a folder; asks before recording',
      'cyclo import-form *.xlsx --dry-run': 'only look',
      'cyclo import-form *.xlsx --yes --format json': 'record without asking, for a program',
    },
  },
});
