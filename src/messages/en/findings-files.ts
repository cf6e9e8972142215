/** What is wrong with the files a plan names. */
export const fileFindings = {
  'file-not-found': (a: { path: string }) =>
    `There is no file ${a.path}. Names of files are read from the folder of the plan: put it there, or correct the name.`,
};
