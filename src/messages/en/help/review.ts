import { verbHelp } from '../../phrases/verb-help.ts';

/** What `--help` says of the verbs of review. */
export const reviewHelp = verbHelp({
  diff: {
    summary: 'what changed between two versions, and for whom',
    about:
      'Compares two versions of plans by their meaning: what was added, removed, moved, reworded, for whom, and what it does to obligations and records. A different layout of the file is not a change. A version is a file, a folder, - (standard input), or what git keeps: HEAD~1 (all plans of it), main:plans/x.yaml, v1..v2. One is compared with the working plans; without any, HEAD is. Registries and calendars are read at the same revision.',
    examples: {
      'cyclo diff': 'what has changed since the last commit',
      'cyclo diff main --actor RUO': 'what this branch changes for the district offices',
      'cyclo diff v1..v2 --format md > changes.md': 'for a pull request',
      'cyclo diff plans/h1.yaml plans/h2.yaml': 'two plans: this period and the last',
      'cyclo diff --parent plans/ruo.yaml': 'where a derived plan differs from the plan above',
      'cyclo diff HEAD~1 --exit-code --summary': 'counts only; exit code 1 when anything changed',
      'cyclo diff --format html --output changes.html': 'a page for a browser, ready to print',
    },
  },
  amend: {
    summary: 'the order that amends a signed plan, ready to sign',
    about:
      'Writes what changed between two versions of a plan as the text of an amending order: which item of which row and column is removed, added, reworded or renumbered, in the words of official Russian and in the order in which it is to be carried out. The versions are named as for diff. Only what is printed is in the order; the rest is listed. With --apply the working plan is marked, and nothing else is changed.',
    examples: {
      'cyclo amend --reason "В связи с переносом семинара"':
        'what was done to the plan since the last commit',
      'cyclo amend v1 --output order.docx': 'as a document to be signed; also pdf, xlsx, md, json',
      'cyclo amend v1 --whole --output order.docx': 'with the whole table anew as an appendix',
      'cyclo amend v1 --comparison --output table.docx': 'the comparative table for the lawyer',
      'cyclo amend v1 --apply --number 215 --date 2010-10-06': 'once it is signed: mark the plan',
    },
  },
  compare: {
    summary: 'two plans side by side',
    about:
      'Puts two plans beside each other, of two periods or of two districts: which work only one of them has, what differs in work that both have and how sure it is that it is the same (by its id, else by its words), and the load of each actor month by month, in items and in shares of units. For two versions of one plan there is cyclo diff.',
    examples: {
      'cyclo compare sgo-2010-h1 sgo-2010-h2': 'two half-years, by the names of the plans',
      'cyclo compare plans/north.yaml plans/south.yaml --output compare.xlsx': 'two districts, as a workbook',
    },
  },
  history: {
    summary: 'what each commit did to a plan, and since when',
    about:
      'The history of a plan by the commits of git, newest first: what each of them changed, and under which order. For an activity it shows first what holds now (its time, its deadlines, each task and wording) and since which commit and which order; then how it changed. Renamed files and activities are followed, each branch by itself.',
    examples: {
      'cyclo history': 'the history of the plan, with what is not committed yet',
      'cyclo history pdn-seminar': 'what holds for the seminar, since when, and how it changed',
      'cyclo history pdn-seminar --actor RUO': 'only what the district offices have to do in it',
      'cyclo history --plan plans/sgo-2010-h1.yaml -n 5': 'the last five commits of one plan',
    },
  },
});
