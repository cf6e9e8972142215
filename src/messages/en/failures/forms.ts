/** Why there is no form, or it is not taken. */
export const formsFailures = {
  'form-whose': (_: object) =>
    'Whose form? Name the unit with --unit UNIT, or all units of an actor with --actor ACTOR. Their ids are in the plan, or in the file of units it names.',
  'several-forms': (a: { path: string; count: number }) =>
    `${a.count} forms do not go into one file, ${a.path}. Nothing was written. Name a folder with --output FOLDER.`,
  'form-filled': (a: { path: string }) =>
    `${a.path} is a form that has been filled in. Nothing was written. Record its answers with cyclo import-form, or write to another folder: --output FOLDER.`,
  'form-not-found': (a: { path: string }) =>
    `There is no form ${a.path}. Nothing was recorded. Check the name; a folder stands for the XLSX files in it.`,
  'import-unconfirmed': (_: object) =>
    'There is no terminal to ask in, so nothing was recorded. To record, add --yes; to only look, add --dry-run.',
};
