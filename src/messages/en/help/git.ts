import { verbHelp } from '../../phrases/verb-help.ts';

/** What `--help` says of the verbs of git. */
export const gitHelp = verbHelp({
  git: {
    summary: 'git compares and merges plans by meaning',
    about:
      'setup makes git diff, git log -p and git show tell what changed in a plan rather than which lines, and makes git merge (rebase, cherry-pick, stash) put two edits of one plan together by what they change. It adds lines to .gitattributes and settings to this copy of the repository, and says what it changed. remove undoes it. status, or no word, says how things are.\nWhere cyclo is not found later, git does what it does without it.',
    examples: {
      'cyclo git setup': 'once in every copy of the repository',
      'cyclo git setup --dry-run': 'only show what would be changed',
      'cyclo git remove': 'leave it to git again',
    },
  },
});
