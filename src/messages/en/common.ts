/** Words that every command uses. */
export const common = {
  failed: (message: string) => `cyclo: ${message}`,
  bug: (a: { version: string; stack: string }) =>
    `cyclo: internal error in cyclo ${a.version}, not a mistake of yours. Nothing was left half recorded.\nPlease report it with the command you typed and these lines:\n${a.stack}`,
  statuses: {
    done: 'done',
    'done-late': 'done late',
    overdue: 'overdue',
    due: 'due',
    upcoming: 'not yet due',
    'in-review': 'waiting for acceptance',
    postponed: 'postponed',
    excused: 'not applicable',
    withdrawn: 'withdrawn',
  },
  roles: {
    organizer: 'organizer',
    participant: 'participant',
    support: 'support',
    control: 'control',
    performer: 'performer',
  },
  /** Of an item that some of its units have done: more is known of it than that it is open or late. */
  partlyDone: (a: { done: number; total: number }) => `partly done, ${a.done} of ${a.total}`,
  partlyInReview: (a: { count: number; total: number }) => `waiting for acceptance, ${a.count} of ${a.total}`,
  doneOf: (a: { done: number; total: number }) => `${a.done} of ${a.total}`,
  yesOrNo: 'Answer yes or no',
  /** After Ctrl+C at a question: questions come before anything is recorded. */
  interrupted: 'Nothing was recorded.',
  noDeadline: 'as needed',
  /** Of what has no deadline before something else is done. */
  waits: 'waiting',
  today: (a: { day: string }) => `as of ${a.day}`,
};
