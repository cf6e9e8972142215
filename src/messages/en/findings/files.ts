/** What is wrong with the files a plan names. */
export const fileFindings = {
  'file-not-found': (a: { path: string }) =>
    `There is no file ${a.path}. Names of files are read from the folder of the plan: put it there, or correct the name.`,
  'repeated-plan': (a: { name: string; file: string }) =>
    `${a.file} is a plan of the name “${a.name}”, too, and records are kept by this name. Give one of the two another; move what is no longer used out of the folder.`,
};
