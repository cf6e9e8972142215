import { agreed, counted } from '../counted.ts';

/** The list of what is due. */
export const due = {
  columns: {
    deadline: 'Deadline',
    actor: 'Actor',
    task: 'What to do',
    role: 'Role',
    units: 'Done',
    status: 'Status',
    responsible: 'Responsible',
    activity: 'Activity',
  },
  responsible: (a: { name: string }) => `Responsible: ${a.name}`,
  answering: (a: { names: string }) => `answers for it: ${a.names}`,
  everybody: 'all actors',
  lateLines: (a: { days: number }) => [counted(a.days, 'day'), 'late'],
  waiting: (a: { title: string; missing: number; total: number }) =>
    `first: ${a.title} — ${a.missing} of ${a.total} not done`,
  nothing: (a: { who: string; when: string }) => `Nothing is due: ${a.who}, ${a.when}.`,
  nothingOverdue: (a: { who: string }) => `Nothing is overdue: ${a.who}.`,
  otherPeriods: (a: { plans: readonly { name: string; from: string; to: string }[] }) =>
    `Periods of the plans: ${a.plans.map((plan) => `${plan.name} ${plan.from}..${plan.to}`).join(', ')}. Another month: cyclo due --month YYYY-MM`,
  doneAlready: (a: { count: number }) =>
    `${counted(a.count, 'item is', 'items are')} done already; --all lists ${a.count === 1 ? 'it' : 'them'}.`,
  total: (a: { items: number; done: number; total: number; overdue: number }) =>
    `${counted(a.items, 'item')}; completed by units: ${a.done} of ${a.total}` +
    (a.overdue > 0 ? `; overdue: ${a.overdue}` : ''),
  endedPlans: (a: { count: number; plans: readonly string[] }) =>
    `${counted(a.count, 'item is', 'items are')} overdue in plans that have ended (${a.plans.join(', ')}): cyclo due --overdue`,
  hintDone: (a: { command: string }) => `Record a completion: ${a.command}`,
  chain: (a: { number: number; steps: number }) =>
    `Chain ${a.number}: ${counted(a.steps, 'step')}, in this order`,
  chainColumns: {
    number: 'No.',
    deadline: 'Deadline',
    step: 'What to do',
    actors: 'Actors',
    units: 'Done',
  },
  noChains: (a: { who: string; when: string }) =>
    `No chains of work: ${[a.who, a.when].filter(Boolean).join(', ')}. The key after: in the plan makes them; --all shows those already done.`,
  unscheduled: (a: { count: number; file: string }) =>
    `${counted(a.count, 'rule in', 'rules in')} ${a.file} ${agreed(a.count, 'names', 'name')} a day that does not exist; cyclo validate ${a.file} says which.`,
};
