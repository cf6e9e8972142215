import { verbHelp } from '../../phrases/verb-help.ts';

/** What `--help` says of the verbs of plan. */
export const planHelp = verbHelp({
  show: {
    summary: 'the table, as the order shows it',
    about:
      'Shows the plan as the appendix of the order has it: a row for each month (or week, or quarter), a column for each actor.',
    examples: {
      'cyclo show': 'the whole table',
      'cyclo show --actor RUO --month 2010-10': 'one cell',
      'cyclo show --output table.docx': 'the appendix as a text document',
    },
  },
  validate: {
    summary: 'check plans and say everything that is wrong',
    about:
      'Checks plan files, registries of units and calendars against the schema and against sense, and reports every finding at once with its place. Without files it checks the plans in plans/. A registry or a calendar is checked with every plan that names it. Errors end with exit code 1; warnings do not, unless --strict is given. --format gcc gives a line for each finding, in the form editors know.',
    examples: {
      'cyclo validate': 'check every plan in plans/',
      'cyclo validate plans/sgo-2010-h1.yaml --format json': 'one file, for a program',
      'cyclo validate --staged': 'what is about to be committed: in .git/hooks/pre-commit',
      'cyclo validate - --stdin-filename plans/sgo-2010-h1.yaml < draft.yaml':
        'a draft in the place of a plan',
    },
  },
  fmt: {
    summary: 'bring plans into the one canonical form',
    about:
      'Rewrites plans, registries and calendars in the one form that says the same: order of keys, indentation, quotes, lines. Comments and paragraphs stay; a long text is broken so that a changed word changes its own line. Writes only what differs. What cannot be read is left as it is, with the finding.',
    examples: {
      'cyclo fmt': 'every plan here, and the files they name',
      'cyclo fmt --check': 'write nothing; exit code 1 if something is not in the form, for a hook',
      'cyclo fmt - < draft.yaml': 'print the canonical form of what comes in',
    },
  },
  init: {
    summary: 'begin a new plan',
    about:
      'Writes a new plan without activities into plans/ of this folder, or of the one that is named: its title, months, table and bodies, in the canonical form. At a terminal what no option says is asked. A plan of that name that is there already is not touched.',
    examples: {
      'cyclo init': 'answer a few questions',
      'cyclo init --title "Work plan" --period 2026-09..2027-05 --actor "RUO=District offices" --git':
        'without questions, in git',
      'cyclo init --title "Work plan" --period 2026-09 --units plans/units/city.yaml --table list':
        'bodies of a registry, a list with terms',
    },
  },
  add: {
    summary: 'add an activity to a plan',
    about:
      'Adds an activity after the last one that begins no later, and leaves every other byte of the file as it is. At a terminal what no option says is asked. What would make the plan wrong is not written: the findings are shown.',
    examples: {
      'cyclo add --title "Meeting" --when "{every: month, by: 5}" --actor RUO --text "Take part in the meeting"':
        'monthly work of one actor',
      'cyclo add --title "Seminar" --when 2010-10-20 --actor UO --role organizer --text "Hold it" --actor RUO --role participant --text "Take part"':
        'two actors, each with words and a role of its own',
    },
  },
  next: {
    summary: 'make the plan of the next period',
    about:
      'Makes a new plan of this one: what comes round goes on by its rule, days become the matching days, half-years, quarters, months and dates in the texts change. What was done once is asked about in comments at its place, and what nobody did in time is offered to be carried over: nothing is dropped. The order is not signed, the ids stay. A file that is there is not touched.',
    examples: {
      'cyclo next --period 2011-01..2011-05': 'the second half-year, from the plan that ends before it',
      'cyclo next --plan plans/sgo-2010-h1.yaml --period 2011-01..2011-05 --dry-run':
        'see what would become of what',
      'cyclo next --period 2011-01..2011-05 --like plans/2010-h2.yaml':
        'with last year’s second half-year as a second source',
    },
  },
  import: {
    summary: 'make a plan of a document: Word, Excel, HTML, text',
    about:
      'Reads a document with a plan, whoever made it: months by bodies, lists with terms and people, weeks, years, quarters, role and rhythm; and the order around it. Every word of it is in the plan or in its comments; what was not understood or only guessed is told with its place and how sure it is. At a terminal what is doubtful is asked; otherwise the options decide. A plan that is there already is not touched, unless --update takes over what changed in the document.',
    examples: {
      'cyclo import order.docx --output plans/sgo-2010-h1.yaml': 'a new plan of a Word file',
      'cyclo import order.docx --report understood.html': 'the plan on the screen, and a page to check it by',
      'cyclo import order.docx -o plans/sgo-2010-h1.yaml --update': 'the document has a new row',
    },
  },
  derive: {
    summary: 'make the plan of a unit from the plan above, and bring it up',
    about:
      "Makes a unit's own plan from the plan above: its tasks and those of the units below it, what others do in the same events, and what its times depend on; with room for its own work. The plan says what it was made from (derived-from), and each activity whose it is (origin). What is recorded under either plan is about the same obligation and counts once. With --update, what changed above since is taken over, and what was edited here stays; what both changed differently is told, and yours is kept. cyclo validate and cyclo diff --parent say where a derived plan has fallen behind.",
    examples: {
      'cyclo derive --actor RUO --unit ruo-kalininsky':
        "the plan of a district office, beside its department's",
      'cyclo derive --plan plans/ruo.yaml --unit school-5 -o school/plans/h1.yaml':
        'of a school, from that of the office',
      'cyclo derive --update': 'bring all derived plans up',
      'cyclo derive --update plans/ruo.yaml --parent ../city/h1.yaml': 'the plan above has moved',
    },
  },
  export: {
    summary: 'write the order with its appendix as a file',
    about:
      'Writes the order with its appendix: a workbook (xlsx) unless another format is named by --format or by the ending of --output. Texts for programs (csv, md, json) go to standard output unless a file is named. With --actor, --unit or a time it is an extract from the appendix, without the order.',
    examples: {
      'cyclo export --format xlsx': 'writes sgo-2010-h1.xlsx in this folder',
      'cyclo export --format html --status': 'a page for a browser, with what was done',
      'cyclo export --output out/order.docx': 'a text document, where it is told',
      'cyclo export --format csv --actor RUO': 'what one actor has to do, for another program',
    },
  },
  schema: {
    summary: 'print the JSON schema of plans',
    about: 'Prints the JSON schema (draft 2020-12) of plan files, for editors and programs.',
    examples: {
      'cyclo schema > plan.schema.json': 'save it for an editor',
      'cyclo schema units': 'the schema of a file of units',
    },
  },
});
