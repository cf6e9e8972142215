import { counted } from '../counted.ts';

/** What `cyclo git` says. */
export const git = {
  driverHint:
    'cyclo was not found, so this is what git does without it. Run cyclo git setup once more, or cyclo git remove.',
  attributesHeading: '# Compared and merged by meaning: cyclo git setup, cyclo git remove',
  ignoreHeading: '# The records of cyclo are not for git: cyclo git setup, cyclo git remove',
  scriptHeading:
    '# Written by `cyclo git setup`, taken away by `cyclo git remove`. Git runs it for files with diff=cyclo and merge=cyclo.',
  setUp: 'Git now compares and merges the plans of this repository by meaning. What was changed:',
  wouldSetUp: 'Nothing was changed. This would be:',
  nothingToSetUp:
    'Git compares and merges the plans of this repository by meaning already: there is nothing to change.',
  removed: 'Git compares and merges plans line by line again. What was changed:',
  wouldRemove: 'Nothing was changed. This would be:',
  nothingToRemove: 'There is nothing of cyclo in the settings of this repository: nothing to take back.',
  isSetUp: 'Git compares and merges the plans of this repository by meaning. To undo it: cyclo git remove',
  isNotSetUp:
    'Git compares and merges the plans of this repository line by line. cyclo git setup would change this:',
  steps: {
    made: (a: { name: string }) => `  new      ${a.name}`,
    changed: (a: { name: string }) => `  changed  ${a.name}`,
    gone: (a: { name: string }) => `  removed  ${a.name}`,
  },
  elsewhere: (a: { file: string }) =>
    `${a.file}: another line gives this file to another driver or to none. See git check-attr --all -- ${a.file}, and take that line out of .gitattributes or .git/info/attributes.`,
  afterSetUp:
    'Commit .gitattributes. Git takes no settings from a repository: everyone who wants the same runs cyclo git setup once in their copy, and for the others nothing changes.\ngit diff tells what changed and for whom; git log -p and git show, a line for each fact, or at length with --ext-diff. The lines of the file, and a patch: --no-ext-diff --no-textconv.',
  recordsInGit:
    'The records (.cyclo/) are not for git: cyclo git setup --ignore-records adds them to .gitignore.',
  mergedByLines: (a: { path: string; reason: string }) =>
    `${a.path}: merged line by line, as git does it, since ${a.reason}.`,
  byLines: {
    'not-a-plan': 'it is neither a plan nor a file that plans are made of',
    broken: 'one of the versions has mistakes: see cyclo validate',
  },
  conflict: (a: { path: string; count: number }) =>
    `${a.path}: ${counted(a.count, 'conflict')}, marked in the file; everything else is merged.`,
  unmerged: 'In conflict: correct the marked places, then git add.',
  newFile: 'new file',
  goneFile: 'deleted',
  otherMode: (a: { before: string; after: string }) => `mode ${a.before} → ${a.after}`,
  ownUnits: 'none',
  otherRegistry: (a: { actor: string; before: string; after: string }) =>
    `Another file of units (${a.actor}): ${a.before} → ${a.after}`,
  onlyForm: 'written otherwise, means the same',
  shownByLines: (a: { reason: string }) => `Shown line by line: ${a.reason}.`,
  /** Keys in the text of a plan that has a fact on each line. */
  text: {
    plan: 'plan',
    parts: { order: 'order', deadlines: 'deadlines' },
    days: {
      extends: 'adds to',
      year: 'complete year',
      week: 'working week',
      'days-off': 'day off',
      'working-days': 'working day',
      'short-days': 'shorter day',
      from: 'moved from',
      to: 'moved to',
      source: 'source',
    },
  },
  mergedWrong: (a: { path: string; count: number }) =>
    `${a.path}: both versions are sound, and together they have ${counted(a.count, 'mistake')}. Everything is merged; correct this, then git add:`,
  goneInOurs: 'taken out in ours, changed in theirs',
  goneInTheirs: 'changed in ours, taken out in theirs',
  movedByBoth: 'moved by both, each to another place',
};
