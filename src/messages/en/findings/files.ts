type FileKind = 'plan' | 'units' | 'calendar' | 'spans';

const KINDS: Readonly<Record<FileKind, string>> = {
  plan: 'a plan',
  units: 'a registry of units',
  calendar: 'a calendar',
  spans: 'a file of spans',
};

/** What is wrong with the files a plan names. */
export const fileFindings = {
  'file-not-found': (a: { path: string }) =>
    `There is no file ${a.path}. Names of files are read from the folder of the plan: put it there, or correct the name.`,
  'file-refused': (a: { path: string; reason: 'outside' | 'no-file' }) =>
    a.reason === 'outside'
      ? `${a.path} lies outside the project (the git repository; without one, the folder that holds plans/) and was not read. Put a copy into the project, and name that.`
      : `${a.path} is not an ordinary file of a sensible size and was not read. Name a YAML file of the project.`,
  'file-of-other-kind': ({ given, wanted, folder }: { given: FileKind; wanted: FileKind; folder: string }) =>
    wanted === 'plan'
      ? `This is ${KINDS[given]}, but a plan is expected here. Files in plans/ are read as plans: keep it in ${folder}, and name it in a plan after ${given}.`
      : `This is ${KINDS[given]}, but the plan names it after ${wanted}. Name ${KINDS[wanted]} there.`,
  'span-too-long': (a: { given: string; years: number; last: number }) =>
    `“${a.given}” goes beyond what a plan can cover: at most ${a.years} years in one span, none after ${a.last}. Check the years.`,
  'repeated-plan': (a: { name: string; file: string }) =>
    `${a.file} is a plan of the name “${a.name}”, too, and records are kept by this name. Give one of the two another; move what is no longer used out of the folder.`,
};
