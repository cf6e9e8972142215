/** Why no plan is made from the plan above, or brought up to it. */
export const deriveFailures = {
  'derive-whose': (_: object) =>
    'Whose plan is to be made?\nAs in: cyclo derive --actor RUO --unit ruo-kalininsky',
  'derive-files': (a: { files: readonly string[] }) =>
    `${a.files.join(', ')}: files are named only with --update.\nName the new plan by --output FILE, and the plan above by --plan FILE.`,
  'derive-exists': (a: { path: string }) =>
    `${a.path} is there already. Nothing was written.\nTo bring it up to the plan above: cyclo derive --update ${a.path}; or give another name: --output FILE`,
  'plan-name-taken': (a: { name: string; path: string }) =>
    `The plan in ${a.path} is called ${a.name}, too, and records could not tell them apart. Nothing was written.\nGive the new file another name: --output FILE`,
  'derive-not-theirs': (a: { actor: string; unit: string; owner: string; units: readonly string[] }) =>
    a.unit === ''
      ? `The actor ${a.actor} is in none of the plans that are meant.\nName the plan above: --plan FILE`
      : `${a.unit} is no unit of ${a.actor}${a.owner === '' ? '' : `: it is one of ${a.owner}`}. Nothing was written.${a.units.length === 0 ? '' : `\nUnits of ${a.actor}: ${a.units.slice(0, 20).join(', ')}${a.units.length > 20 ? ', …' : ''}`}`,
  'derive-which-unit': (a: { actor: string; units: readonly string[] }) =>
    `${a.actor} has several units, and each has a plan of its own. Nothing was written.\nSay which: ${a.units
      .slice(0, 20)
      .map((unit) => `--unit ${unit}`)
      .join(', ')}${a.units.length > 20 ? ', …' : ''}`,
  'derive-nothing': (a: { unit: string; plan: string }) =>
    `The plan ${a.plan} asks nothing of ${a.unit}, nor of any unit below it. Nothing was written.\nName another unit, or another plan above: --plan FILE`,
  'derive-no-unit': (a: { unit: string; plan: string }) =>
    `The plan ${a.plan} has no unit ${a.unit} any more. Nothing was written.\nIf it has another id now, the registry names the former one: was: [${a.unit}].`,
  'derive-none': (a: { plans: readonly string[] }) =>
    `None of the plans here was made from another${a.plans.length === 0 ? '' : `: ${a.plans.join(', ')}`}.\nMake one: cyclo derive --actor RUO --unit ruo-kalininsky`,
  'derive-not-derived': (a: { file: string }) =>
    `${a.file} was not made from another plan: it has no derived-from.\nMake a plan from it: cyclo derive --plan ${a.file} --unit ID`,
  'derive-no-parent': (a: { file: string; parent: string; plan: string }) =>
    `The plan above ${a.file} is not found: no plan ${a.plan} in ${a.parent}, nor beside it.\nSay where it is: --parent FILE`,
  'derive-other-plan': (a: { file: string; plan: string; found: string }) =>
    `In ${a.file} is the plan ${a.found}, and not ${a.plan}, which is named in derived-from.\nSay where that is: --parent FILE. A plan does not change its id.`,
  'derive-no-base': (a: { file: string; base: string }) =>
    `What ${a.file} was made as is not known here, so nobody can tell what was edited since: ${a.base} is missing.\nName the plan above, or the derived plan, as it was then: --base FILE`,
  'derive-revision-gone': (a: { file: string; revision: string; parent: string }) =>
    `The revision ${a.revision.slice(0, 12)} of the plan above, which ${a.file} follows, is not in this repository of ${a.parent}.\nA shallow clone is completed by git fetch --unshallow. Or name the plan above as it was then: --base FILE`,
  'derive-update-output': (_: object) =>
    '--update changes the derived plan itself.\nLeave --output out; to have it elsewhere, copy the file.',
  'derive-one-base': (a: { files: readonly string[] }) =>
    `One base is of one plan.\nName the plan with --base: ${a.files.map((file) => `cyclo derive --update ${file} --base FILE`).join(' or ')}`,
  'diff-parent-words': (a: { words: readonly string[] }) =>
    `--parent compares derived plans with the plan above; ${a.words.join(', ')} is none of them.\nName files of derived plans, or nothing for all of them.`,
};
