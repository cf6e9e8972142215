import { enumerate } from '../../phrases/enumerate.ts';
import { few } from '../../phrases/few.ts';
import { agreed, counted } from '../counted.ts';

const changeCount = (count: number): string => counted(count, 'change');

/** A comparison of two versions as a whole: what is compared, how much changed, for whom. */
export const review = {
  title: (a: { plan: string }) => `Changes of the plan ${a.plan}`,
  newPlan: (a: { plan: string }) => `New plan ${a.plan}`,
  gonePlan: (a: { plan: string }) => `The plan ${a.plan} is gone`,
  otherPlans: (a: { before: string; after: string }) => `The plans ${a.before} and ${a.after} compared`,
  /** What the two sides are called. */
  sides: {
    working: 'working file',
    parent: 'plan above',
    workingFiles: 'working files',
    stdin: 'standard input',
    staged: 'staged',
    base: (a: { of: string; commit: string }) => `where it parted from ${a.of} (${a.commit})`,
    nothing: 'nothing',
  },
  fileAt: (a: { file: string; where: string }) => `${a.file} (${a.where})`,
  compared: (a: { before: string; after: string }) => `${a.before} → ${a.after}`,
  inFile: (a: { file: string; before: string; after: string }) => `${a.file}: ${a.before} → ${a.after}`,
  count: (a: { words: string; count: number }) => `${a.count} ${a.words}`,
  summary: (a: { changes: number; classes: readonly string[] }) =>
    `${changeCount(a.changes)}: ${a.classes.join(', ')}`,
  obligations: (a: { parts: readonly string[] }) => `Obligations: ${a.parts.join(', ')}`,
  nothing: 'No changes',
  nothingFor: (a: { who: string }) => `Nothing changes for ${a.who}`,
  nothingIn: (a: { before: string; after: string; plans: number }) =>
    `No changes: ${a.before} → ${a.after}, ${counted(a.plans, 'plan')}`,
  risks: (a: { count: number }) =>
    `Attention: ${changeCount(a.count)} ${agreed(a.count, 'leaves', 'leave')} records behind; what to do is said below`,
  alike: (a: { count: number }) => `Each of ${a.count} activities`,
  comments: (a: { count: number }) => `Comments, not shown: ${counted(a.count, 'line')} changed`,
  errors: (a: { count: number }) =>
    `Attention: the later version has ${counted(a.count, 'error')}; cyclo validate names them.`,
  credited: (a: { id: string; before: string; after: string; count: number }) =>
    `Attention: ${counted(a.count, 'record')} of “${a.before}” would count for “${a.after}” (${a.id}). If these are not the same, give what is new an id of its own.`,
  unchanged: (a: { files: readonly string[] }) => `Unchanged: ${few('en', a.files)}`,
  alsoRevision: (a: { word: string }) =>
    `“${a.word}” is the name of a file or folder and of a revision; the file or folder is compared. The revision is written ${a.word}~0.`,
  hidden: (a: { count: number }) => `Other changes, not shown: ${a.count}`,
  sections: {
    order: 'The order and the heading',
    plan: 'The plan as a whole',
    actors: 'Actors and units',
    activities: 'By month and activity',
    actor: (a: { name: string; units?: number }) =>
      `What changes for ${a.name}${a.units === undefined ? '' : ` (${counted(a.units, 'unit')})`}`,
  },
  noMonth: 'No month of its own',
  concerns: (a: { actors: readonly string[] }) => `Concerns: ${enumerate(a.actors, 'and')}`,
  forWhom: 'For whom',
  warning: (a: { text: string }) => `Attention: ${a.text}`,
  /** What a page that may not grow without bounds leaves out of its details. */
  shortened: (a: { count: number; command: string }) =>
    `The details of ${changeCount(a.count)} did not fit here. All of them: ${a.command}`,
  alsoChanged: 'Also changed',
  more: (a: { count: number }) => `and ${a.count} more`,
};
