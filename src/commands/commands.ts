/** The verbs, in the order of the help. A command is one file and one line here. */
import type { Command, CommandName } from './command.ts';
import type { acts } from './records/acts.ts';

type Loader = () => Promise<Command<never>>;

/** The verbs that differ in a line of a table. */
const act =
  (name: keyof typeof acts): Loader =>
  async () =>
    (await import('./records/acts.ts')).acts[name];

/** The verb that a word is, if it is one. */
export function verbNamed(word: string | undefined): CommandName | undefined {
  return word !== undefined && Object.hasOwn(commands, word) ? (word as CommandName) : undefined;
}

/** How to load each verb: none is read before it is called. */
export const commands: Readonly<Record<CommandName, Loader>> = {
  due: async () => (await import('./time/due.ts')).due,
  status: async () => (await import('./control/status.ts')).status,
  missing: async () => (await import('./control/missing.ts')).missing,
  report: async () => (await import('./control/report.ts')).report,
  remind: async () => (await import('./remind/remind.ts')).remind,
  done: async () => (await import('./records/done.ts')).done,
  undo: async () => (await import('./records/undo.ts')).undo,
  excuse: act('excuse'),
  postpone: act('postpone'),
  reopen: act('reopen'),
  accept: act('accept'),
  return: act('return'),
  note: act('note'),
  log: async () => (await import('./records/log.ts')).log,
  sync: async () => (await import('./records/sync.ts')).sync,
  store: async () => (await import('./records/store.ts')).store,
  form: async () => (await import('./control/form.ts')).form,
  init: async () => (await import('./plan/init/init.ts')).init,
  add: async () => (await import('./plan/add/add.ts')).add,
  next: async () => (await import('./plan/next/next.ts')).next,
  import: async () => (await import('./plan/import/import.ts')).importPlan,
  'import-form': async () => (await import('./control/import-form.ts')).importForm,
  derive: async () => (await import('./plan/derive/derive.ts')).derive,
  show: async () => (await import('./plan/show.ts')).show,
  calendar: async () => (await import('./time/calendar.ts')).calendar,
  when: async () => (await import('./time/when.ts')).when,
  validate: async () => (await import('./plan/validate.ts')).validate,
  fmt: async () => (await import('./plan/fmt.ts')).fmt,
  diff: async () => (await import('./review/diff.ts')).diff,
  amend: async () => (await import('./review/amend.ts')).amend,
  compare: async () => (await import('./review/compare.ts')).compare,
  history: async () => (await import('./review/history.ts')).history,
  units: async () => (await import('./units/units.ts')).units,
  git: async () => (await import('./git/git.ts')).git,
  export: async () => (await import('./plan/export.ts')).exportPlan,
  schema: async () => (await import('./plan/schema.ts')).schema,
  completion: async () => (await import('./completion/completion.ts')).completion,
};
