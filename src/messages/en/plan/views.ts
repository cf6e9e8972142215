import { counted } from '../counted.ts';

/** The table, the first screen, the file written. */
export const views = {
  nothingToExport: (a: { plan: string }) =>
    `${a.plan} has no item of that actor, unit and time: nothing was written.`,
  watching: 'The file is written again whenever something changes. Ctrl+C ends it.',
  written: (a: { path: string }) => `written: ${a.path}`,
  home: {
    noPlans:
      'There is no plan here. Plans are YAML files in a folder named plans/.\nBegin one (cyclo init), make one of a document (cyclo import), or name one: cyclo due --plan FILE',
    thisMonth: (a: { month: string; items: number; done: number; total: number }) =>
      `${a.month}: ${counted(a.items, 'item')}, units have completed ${a.done} of ${a.total}`,
    outside: (a: { from: string; to: string }) => `covers ${a.from} to ${a.to}: nothing falls in this month`,
    overdue: (a: { items: number; missing: number }) =>
      `${counted(a.items, 'item is', 'items are')} overdue, ${a.missing} counted by unit: cyclo due --overdue`,
    nothingOverdue: 'nothing is overdue',
    next: (a: { day: string; text: string }) => `next: by ${a.day} — ${a.text}`,
    help: 'What is due: cyclo due · record it: cyclo done · everything else: cyclo --help',
  },
};
