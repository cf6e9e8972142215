/** What is said and asked when a plan is begun, or gets an activity. */
export const newPlan = {
  nothingWritten: 'Nothing was written.',
  next: (a: { plan: string }) =>
    `It has no activities yet: add them with cyclo add, or write them into ${a.plan} under activities:. To check it: cyclo validate ${a.plan}`,
  added: (a: { id: string; plan: string; after: string | undefined; when: string }) =>
    `${a.id} is in ${a.plan}, ${a.after === undefined ? 'as its first activity' : `after ${a.after}`}: ${a.when}`,
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
    activity: 'What is the activity called?',
    when: 'When is it, in words or as a plan has it?',
    whose: 'Whose work is it?',
    text: (a: { actor: string }) => `What does ${a.actor} do?`,
    id: 'Its id, which stays:',
    needed: 'It has to be said.',
  },
};
