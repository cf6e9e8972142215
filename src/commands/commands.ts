/** The verbs, in the order of the help. A command is one file and one line here. */
import type { Command, CommandName } from './command.ts';

type Loader = () => Promise<Command<never>>;

/** How to load each verb: none is read before it is called. */
export const commands: Readonly<Record<CommandName, Loader>> = {
  due: async () => (await import('./due.ts')).due,
  status: async () => (await import('./status.ts')).status,
  missing: async () => (await import('./missing.ts')).missing,
  report: async () => (await import('./report.ts')).report,
  done: async () => (await import('./done.ts')).done,
  undo: async () => (await import('./undo.ts')).undo,
  excuse: async () => (await import('./excuse.ts')).excuse,
  postpone: async () => (await import('./postpone.ts')).postpone,
  reopen: async () => (await import('./reopen.ts')).reopen,
  accept: async () => (await import('./accept.ts')).accept,
  return: async () => (await import('./return.ts')).returnForRevision,
  note: async () => (await import('./note.ts')).note,
  log: async () => (await import('./log.ts')).log,
  form: async () => (await import('./form.ts')).form,
  'import-form': async () => (await import('./import-form.ts')).importForm,
  show: async () => (await import('./show.ts')).show,
  calendar: async () => (await import('./calendar.ts')).calendar,
  when: async () => (await import('./when.ts')).when,
  validate: async () => (await import('./validate.ts')).validate,
  fmt: async () => (await import('./fmt.ts')).fmt,
  diff: async () => (await import('./diff.ts')).diff,
  history: async () => (await import('./history.ts')).history,
  git: async () => (await import('./git.ts')).git,
  export: async () => (await import('./export.ts')).exportPlan,
  schema: async () => (await import('./schema.ts')).schema,
};
