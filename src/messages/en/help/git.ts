/** What `--help` says of the commands that work with git. */
export const gitCommands = {
  history: {
    summary: 'what each commit did to a plan, and since when',
    about:
      'Tells the story of a plan by the commits of git, newest first: what each of them changed, and under which order. Of an activity it tells first what is said of it now (its time, its deadlines, each task and wording) and since which commit and which order; then what was done to it. Renamed files and activities are followed, each branch by itself.',
    examples: [
      ['cyclo history', 'the story of the plan, what is not committed yet included'],
      ['cyclo history pdn-seminar', 'since when the seminar is what it is, and how it came to that'],
      ['cyclo history pdn-seminar --actor RUO', 'only what the district offices have to do in it'],
      ['cyclo history --plan plans/sgo-2010-h1.yaml -n 5', 'the last five commits of one plan'],
    ],
  },
  git: {
    summary: 'git compares and merges plans by meaning',
    about:
      'setup makes git diff, git log -p and git show tell what changed in a plan rather than which lines, and makes git merge (rebase, cherry-pick, stash) put two edits of one plan together by what they change. It adds lines to .gitattributes and settings to this copy of the repository, and says what it changed. remove undoes it. status, or no word, says how things are.\nWhere cyclo is not found later, git does what it does without it.',
    examples: [
      ['cyclo git setup', 'once in every copy of the repository'],
      ['cyclo git setup --dry-run', 'only show what would be changed'],
      ['cyclo git remove', 'leave it to git again'],
    ],
  },
};
