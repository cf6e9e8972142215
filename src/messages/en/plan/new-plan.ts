/** What is said and asked when a plan is begun, or gets an activity. */
export const newPlan = {
  nothingWritten: 'Nothing was written.',
  next: (a: { plan: string }) =>
    `It has no activities yet: write them into ${a.plan} under activities:, or bring a document in with cyclo import. To check it: cyclo validate ${a.plan}`,
  tables: {
    months: 'a row for each month, a column for each body',
    weeks: 'a row for each week, a column for each body',
    quarters: 'a row for each quarter, a column for each body',
    list: 'a list: number, activity, term, responsible, mark',
  },
  ask: {
    title: 'What is the plan called?',
    period: 'For which months is it?',
    table: 'What is its table?',
    keys: '↑↓ and typing choose, Enter takes',
    noneFits: 'Nothing has that.',
    units: 'File of a registry of institutions (nothing for none):',
    actors: 'Whose work is it? Bodies, with “;” between them, as UO=Education office; Schools:',
    git: 'Keep it in git, with plans compared and merged by meaning? (yes/no)',
    needed: 'It has to be said.',
  },
};
