/** What is said of plans that were made from the plan above. */
import { counted } from '../counted.ts';

export const derive = {
  states: {
    created: (a: { file: string; parent: string; unit: string }) =>
      `✓ ${a.file}: the plan of ${a.unit}, from ${a.parent}`,
    updated: (a: { file: string; parent: string; unit: string }) => `✓ ${a.file}: brought up to ${a.parent}`,
    unchanged: (a: { file: string; parent: string; unit: string }) =>
      `– ${a.file}: nothing has changed in ${a.parent} for ${a.unit}`,
  },
  conflict: (a: { place: string }) => `! ${a.place}: changed here and in the plan above; yours was kept`,
  movedBoth: (a: { place: string }) =>
    `! ${a.place}: moved to another place in the list here and in the plan above; yours was kept`,
  sides: {
    ours: (a: { value: string }) => `    here:                ${a.value}`,
    base: (a: { value: string }) => `    the plan above had:  ${a.value}`,
    theirs: (a: { value: string }) => `    the plan above has:  ${a.value}`,
  },
  nothing: 'nothing',
  differing: (a: { path: string }) =>
    `! ${a.path} is not what the plan above has; it was left. Copy it where it should be the same.`,
  errors: (a: { file: string; errors: number }) =>
    `! ${counted(a.errors, 'error')} in it now. See them: cyclo validate ${a.file}`,
  hintConflicts: (a: { file: string }) =>
    `Decide what is to stand there, and look at what differs: cyclo diff --parent ${a.file}`,
  hintCreated: (a: { file: string }) =>
    `Add the unit's own work: cyclo add --plan ${a.file}. When the plan above changes: cyclo derive --update ${a.file}`,
  notCompared: (a: { file: string; parent: string }) =>
    `${a.file}: not compared with the plan above, ${a.parent}, which is not in this project or has errors.`,
  hintBase:
    'No commit has the plan above as it is, so what was made of it is kept in the folder bases beside the plan: move it along with it.',
};
