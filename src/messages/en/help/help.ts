import { diffCommand } from './diff.ts';
import { formatCommands } from './format.ts';
import { formCommands } from './forms.ts';
import { gitCommands } from './git.ts';
import { helpArguments, helpOptions } from './options.ts';

/** What `--help` says. */
export const help = {
  about:
    'Keeps a plan of recurring official duties (циклограмма) as a YAML file: checks it, lists what is due for whom, records what was done, prints the appendix of the order.',
  version: 'print the version',
  help: 'print this help',
  examples: 'Examples:',
  titles: {
    'Usage:': 'Usage:',
    'Options:': 'Options:',
    'Commands:': 'Commands:',
    'Arguments:': 'Arguments:',
    'Global Options:': 'Global options:',
  },
  choices: (a: { choices: readonly string[] }) => a.choices.join(', '),
  argumentNames: {
    activity: 'activity',
    verb: 'verb',
    forms: 'forms',
    options: 'options',
    command: 'command',
    activities: 'activities',
    events: 'numbers',
    files: 'files',
    versions: 'versions',
    name: 'name',
    rule: 'rule',
  },
  commands: {
    due: {
      summary: 'what is due, for whom and by when',
      about:
        'Lists what is due: role, deadline, how many units have done it, what it waits for.\nWithout a month it lists this month and everything that is overdue.',
      examples: [
        ['cyclo due --actor RUO --month 2010-10', 'what the district offices owe in October'],
        ['cyclo due --unit ruo-kalininsky', 'what one office owes this month, and what it is late with'],
        ['cyclo due --unit licey-31 --next 14d', 'what one school has before it in the next two weeks'],
        ['cyclo due --overdue --format csv', 'everything overdue, as a table for a spreadsheet'],
        ['cyclo due --month 2010-10 --output october.docx', 'the month as a document'],
        ['cyclo due --from 2010-09-01 --to 2010-09-15 --all', 'half a month, with what is done already'],
      ],
    },
    status: {
      summary: 'how plans stand, in figures',
      about:
        "Counts every unit's share of everything in the plan: done, late, overdue, not yet due, postponed, not applicable. Groups add up to the totals. Of several plans, those that run on the day are counted.\nThe coefficient of discipline is printed with its formula.",
      examples: [
        ['cyclo status --by actor', 'how the offices and the schools stand'],
        ['cyclo status --by unit --as-of 2010-11-01', 'every unit, as it was on 1 November'],
        ['cyclo status --matrix', 'units by months, as a heat map'],
        ['cyclo status --trend month --format csv', 'how it went month by month, for a spreadsheet'],
      ],
    },
    missing: {
      summary: 'who has not reported',
      about:
        'Lists what is overdue and whose it is, by the body they answer to, in a form to paste into a letter.',
      examples: [
        ['cyclo missing --month 2010-10', 'who has not done what was due in October'],
        [
          'cyclo missing --actor MOU --exit-code --quiet',
          'for a scheduler: exit code 1 while anything is missing',
        ],
      ],
    },
    done: {
      summary: 'record what was done',
      about:
        'Records a completion: which activity, which unit, on which day, with what proof. Several activities and several units in one call are recorded together or not at all.\nIn a terminal and without arguments it asks.',
      examples: [
        ['cyclo done pdn-seminar --unit ruo-kalininsky --month 2010-10', 'one office took part, today'],
        [
          'cyclo done form-76-rik-district --actor RUO --month 2010-09 --date 2010-09-17 --evidence report.xlsx',
          'all seven offices, on 17 September, with the file that proves it',
        ],
        ['cyclo done --from september.csv', 'every line of a file, all of them or none; safe to run again'],
        ['cyclo done', 'choose from what is open'],
      ],
    },
    undo: {
      summary: 'take back a record, or all that was recorded together',
      about:
        'Takes back the last record that stands (a completion, an excuse, a new deadline, an acceptance) with everything that was recorded together with it: by one command, or from one form. How many records that is, is shown and asked about. A number names one record, or one such command. Nothing is deleted: the ledger keeps both events.',
      examples: [
        ['cyclo undo', 'take back the last record, with all that was recorded together with it'],
        [
          'cyclo undo 4f163ee9',
          'take back the record or the command with this number (cyclo log shows numbers)',
        ],
      ],
    },
    excuse: {
      summary: 'record that something does not apply to a unit',
      about: 'Records that a unit does not have to do something, and why. It no longer counts as owed.',
      examples: [
        [
          'cyclo excuse quarter-marks --unit licey-31 --month 2010-11 --reason "the school has trimesters"',
          'one school, with the reason',
        ],
      ],
    },
    postpone: {
      summary: 'record a new deadline for a unit',
      about:
        'Records a later deadline and whose decision it was. Up to it the share counts as postponed, after it as overdue.',
      examples: [
        [
          'cyclo postpone pdn-seminar --unit ruo-kalininsky --until 2010-11-15 --authority "order 201 of 25.10.2010"',
          'one office gets two weeks more',
        ],
      ],
    },
    reopen: {
      summary: 'open again what was done or excused',
      about:
        'What was recorded as done, accepted or not applicable is open again. An agreed new deadline stays.',
      examples: [
        [
          'cyclo reopen pdn-seminar --unit ruo-kalininsky --reason "the wrong protocol"',
          'one office has to do it again',
        ],
      ],
    },
    accept: {
      summary: 'accept what was done',
      about:
        'Records that the controlling body has accepted what a unit did. Needed where the plan says accepted-by: parent; until then it is in review.',
      examples: [
        ['cyclo accept form-osh-1 --actor MOU --month 2010-09', 'everything handed in for September'],
      ],
    },
    return: {
      summary: 'give back for revision',
      about:
        'Records that the controlling body gives back what a unit did. It is open again, with the reason.',
      examples: [
        [
          'cyclo return form-osh-1 --unit licey-31 --reason "table 3 does not add up"',
          'one school has to correct it',
        ],
      ],
    },
    note: {
      summary: 'keep a note with an obligation',
      about: "Keeps words with a unit's share. They change nothing and are listed by cyclo log.",
      examples: [
        [
          'cyclo note pdn-seminar --unit ruo-kalininsky --note "promised for Friday"',
          'what was said on the telephone',
        ],
      ],
    },
    log: {
      summary: 'every record: what, who and when',
      about:
        'Lists every event of the ledger in the order of recording. A file given as evidence is checked against what was recorded of it.',
      examples: [
        ['cyclo log', 'everything recorded'],
        ['cyclo log --activity pdn-seminar --format json', 'one activity, for a program'],
      ],
    },
    store: {
      summary: 'copy the records, or look through them',
      about:
        'backup FILE makes a copy of the records as they are at one moment, while others go on recording, and checks it; a file that is there is never replaced. verify looks at every record. To go back to a copy, put it in the place of .cyclo/ledger.sqlite while nobody records.',
      examples: [
        ['cyclo store backup copies/2010-11-01.sqlite', 'a copy that has been checked'],
        ['cyclo store verify', 'whether every record is as it was written'],
      ],
    },
    show: {
      summary: 'the table, as the order shows it',
      about:
        'Shows the plan as the appendix of the order has it: a row for each month (or week, or quarter), a column for each actor.',
      examples: [
        ['cyclo show', 'the whole table'],
        ['cyclo show --actor RUO --month 2010-10', 'one cell'],
      ],
    },
    calendar: {
      summary: 'a month as a calendar, with what falls due on each day',
      about:
        'Shows a month by its weeks: working days, days off, short days and working Saturdays, and what falls due on each. Below come the deadlines in words, the holidays and transfers with their sources, and the number of working days.',
      examples: [
        ['cyclo calendar --actor RUO --month 2010-10', 'October of the district offices'],
        ['cyclo calendar --month 2010-11 --format json', 'every day of November, for a program'],
      ],
    },
    when: {
      summary: 'the dates a rule gives, for people who write plans',
      about:
        'Prints the dates that a rule gives, and the rule in words. The rule is what a plan has after when:. Period, deadlines and calendar are those of the plan that covers the time; without a plan: the current year, the working day before, the calendar of Russia.',
      examples: [
        [
          'cyclo when "{every: quarter, by: {day: 10, of: following-month}}" --in 2010-07..2010-12',
          'by the 10th of the month after the quarter',
        ],
        [
          'cyclo when "{every: month, weekday: {last: monday}}" --roll next',
          'the last Mondays, moved on where they are holidays',
        ],
        ['cyclo when 2010-10 --format json', 'what “in October” means, for a program'],
      ],
    },
    validate: {
      summary: 'check plans and say everything that is wrong',
      about:
        'Checks plan files, registries of units and calendars against the schema and against sense, and reports every finding at once with its place. Without files it checks the plans in plans/. A registry or a calendar is checked with every plan that names it. Errors end with exit code 1; warnings do not, unless --strict is given. --format gcc gives a line for each finding, in the form editors know.',
      examples: [
        ['cyclo validate', 'check every plan in plans/'],
        ['cyclo validate plans/sgo-2010-h1.yaml --format json', 'one file, for a program'],
        ['cyclo validate --staged', 'what is about to be committed: in .git/hooks/pre-commit'],
        [
          'cyclo validate - --stdin-filename plans/sgo-2010-h1.yaml < draft.yaml',
          'a draft in the place of a plan',
        ],
      ],
    },
    export: {
      summary: 'write the appendix of the order as a file',
      about:
        'Writes the plan as the appendix of its order, ready to print, with a second sheet for filtering.',
      examples: [
        ['cyclo export --format xlsx', 'writes sgo-2010-h1.xlsx in this folder'],
        ['cyclo export --format xlsx --output out/appendix.xlsx', 'writes where it is told'],
      ],
    },
    report: {
      summary: 'report on execution as of a day',
      about:
        'Makes the report on how a plan is carried out: totals by status with the coefficient of discipline, the items of the plan with a note of execution, and who has not done them; with --by-unit an annex that lists what is late by unit, with the reasons. What nobody can have begun yet does not count, unless --future or the time of --month, --quarter or --to asks for it. In the language of the plan. Documents (docx, xlsx) are written to a file, everything else to the screen unless --output is given.',
      examples: [
        [
          'cyclo report --as-of 2010-11-01 --format docx',
          'writes sgo-2010-h1-report-2010-11-01.docx into this folder',
        ],
        ['cyclo report --actor RUO --month 2010-10', 'one actor, one month, on the screen'],
        ['cyclo report --quarter 2010-Q4 --by-unit --format docx', 'a quarter, with an annex by unit'],
        ['cyclo report --format html --output report.html', 'a page for a browser, ready to print'],
      ],
    },
    ...diffCommand,
    ...formCommands,
    ...gitCommands,
    ...formatCommands,
    schema: {
      summary: 'print the JSON schema of plans',
      about: 'Prints the JSON schema (draft 2020-12) of plan files, for editors and programs.',
      examples: [
        ['cyclo schema > plan.schema.json', 'save it for an editor'],
        ['cyclo schema units', 'the schema of a file of units'],
      ],
    },
  },
  arguments: helpArguments,
  options: helpOptions,
};
