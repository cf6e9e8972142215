import { suggestion } from './suggestion.ts';

/** What git does not give. */
export const gitFailures = {
  'git-missing': (_: object) =>
    'Git is not installed, or the program git is not found through PATH.\nInstall it (https://git-scm.com), or compare two files: cyclo diff OLD.yaml NEW.yaml.',
  'git-failed': (a: { args: readonly string[]; reason: string }) =>
    `Git could not do what it was asked (git ${a.args[0] ?? ''}): ${a.reason.trim() || 'no reason was given'}\nPut right what git says, and run the command again.`,
  'no-repository': (a: { folder: string }) =>
    `${a.folder} is in no git repository, so there are no earlier versions here.\nGo to the folder of your repository, or make one: git init.`,
  'no-working-tree': (a: { folder: string }) =>
    `${a.folder} belongs to a repository without a working tree (a bare one, or the folder .git itself).\nGo to a working tree of it: git worktree add, or git clone.`,
  'no-commits': (_: object) =>
    'The repository has no commit yet, so there is no earlier version.\nMake the first: git add plans, then git commit.',
  'unknown-revision': (a: { revision: string; nearest: string | undefined; known: readonly string[] }) =>
    `Git knows no revision “${a.revision}”. ${suggestion(a.nearest)}Branches and tags are listed by git branch --all and git tag.`,
  'revision-too-far': (a: { revision: string; base: string }) =>
    `There is no revision “${a.revision}”: the history of “${a.base}” does not go so far. See git log ${a.base}; in a shallow copy, git fetch --unshallow brings the rest.`,
  'ambiguous-revision': (a: { revision: string }) =>
    `Several commits begin with “${a.revision}”. Give more of the hash.`,
  'not-in-revision': (a: { path: string; revision: string; nearest: string | undefined }) =>
    `There is no ${a.path} in ${a.revision}. ${suggestion(a.nearest)}What is there is listed by git ls-tree -r --name-only ${a.revision}.`,
  'outside-repository': (a: { file: string; root: string }) =>
    `${a.file} lies outside the repository ${a.root}, so it has no history there.\nGo to the repository of the plan, or name a plan in it with --plan FILE.`,
  'git-file-unusable': (a: { path: string; reason: string }) =>
    `${a.path} cannot be read or written (${a.reason}).\nMake it a file that you may write, and run the command again: what is done already stays, and is not done twice.`,
};
