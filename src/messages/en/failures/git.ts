import { counted } from '../counted.ts';
import { suggestion } from './suggestion.ts';

/** What git does not give, and why two versions cannot be compared. */
export const gitFailures = {
  'git-missing': (_: object) =>
    'Git is not installed, or the program git is not found through PATH.\nInstall it (https://git-scm.com), or compare two files: cyclo diff OLD.yaml NEW.yaml.',
  'git-failed': (a: { args: readonly string[]; reason: string }) =>
    `Git could not do what it was asked (git ${a.args[0] ?? ''}): ${a.reason.trim() || 'no reason was given'}\nPut right what git says, and run the command again.`,
  'git-unreadable': (a: { name: string | undefined; reason: string }) =>
    `Git cannot read ${a.name ?? 'what the repository keeps'}: ${a.reason.trim() || 'the object is gone, or is not what was kept'}\nThe repository is damaged, or incomplete. git fsck --full tells what of it. Delete the damaged objects and fetch everything again (git fetch --refetch), or clone it again; a partial clone needs the repository that it was cloned from.`,
  'no-repository': (a: { folder: string }) =>
    `${a.folder} is in no git repository, so there are no earlier versions here.\nGo to the folder of your repository, or make one: git init.`,
  'no-working-tree': (a: { folder: string }) =>
    `${a.folder} belongs to a repository without a working tree (a bare one, or the folder .git itself).\nGo to a working tree of it: git worktree add, or git clone.`,
  'no-commits': (_: object) =>
    'The repository has no commit yet, so there is no earlier version.\nMake the first: git add plans, then git commit.',
  'unknown-revision': (a: { revision: string; nearest: string | undefined }) =>
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
  'diff-too-many': (a: { words: readonly string[] }) =>
    `Two versions are compared, and ${a.words.length} words were given: ${a.words.join(' ')}.\nA range (v1..v2) is both of them. To look at one plan only: --plan FILE.`,
  'diff-stdin-twice': (_: object) =>
    'Standard input can be read once. Name a file or a revision for one of the two.',
  'diff-no-file': (a: { path: string; nearest: string | undefined }) =>
    `There is no file ${a.path}. ${suggestion(a.nearest)}A file as it was at a revision is written REVISION:${a.path}.`,
  'diff-no-plans-in': (a: { folder: string }) =>
    `There is no plan in the folder ${a.folder}. Name a folder that has YAML files, or a file.`,
  'diff-no-counterpart': (a: { plan: string; where: string }) =>
    `There is no plan “${a.plan}” to compare with: ${a.where}.\nName the other file, too: cyclo diff OLD.yaml NEW.yaml.`,
  'amend-no-order': (a: { plan: string }) =>
    `${a.plan} has no order that approves it, so there is nothing to amend. Add order: to the plan; until it is signed the plan itself is changed.`,
  'amend-other-plan': (a: { before: string; after: string }) =>
    `${a.before} and ${a.after} are two plans: an order amends one. To see what differs: cyclo diff. Name two versions of one plan.`,
  'amend-one-side': (a: { plan: string }) =>
    `${a.plan} is in one of the two versions only: what is new is approved, and not amended. Name two versions that both have it.`,
  'amend-several': (a: { plans: readonly string[] }) =>
    `Several plans have changed: ${a.plans.join(', ')}. An order amends one: name it with --plan FILE.`,
  'amend-not-working': (_: object) =>
    'Marks are made in a working file, and the later version is none. Leave out the later version: cyclo amend OLD --apply.',
  'edition-broken': (a: { file: string; count: number; revision: string }) =>
    `${a.file} has ${counted(a.count, 'error')} (above), so that it cannot be compared.\nCompare another revision, or name other plans: --plan FILE.`,
  'no-common-history': (a: { from: string; to: string }) =>
    `“${a.from}” and “${a.to}” have no common history, so there is no place where they parted.\nCompare them as they are: ${a.from}..${a.to}.`,
};
