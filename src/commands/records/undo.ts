import { EXIT, Failure, type ExitCode } from '../../failure.ts';
import type { LedgerEvent } from '../../event.ts';
import { chooseUndoing } from '../../progress/undoing.ts';
import { actWords } from '../../messages/act-words.ts';
import { renderJson } from '../../render/json.ts';
import type { Call, Command } from '../command.ts';
import type { Context } from '../context.ts';
import { readEvents, withLedger } from '../project/records.ts';

interface UndoOptions {
  readonly note?: string;
  readonly by?: string;
  readonly format?: 'text' | 'json';
}

/** `cyclo undo`: takes a record back, by another event. */
export const undo: Command<UndoOptions> = {
  name: 'undo',
  writes: true,
  argument: { flags: '[event]', name: 'event' },
  options: [
    { flags: '-n, --note <text>', name: 'note' },
    { flags: '--by <name>', name: 'by' },
    { flags: '-f, --format <format>', name: 'format', choices: ['text', 'json'] },
  ],
  run,
};

async function run(context: Context, { args, options }: Call<UndoOptions>): Promise<ExitCode> {
  const { io, messages, today } = context;
  const id = args[0];
  // Nothing to take back is known without making a store.
  eventToUndo(await readEvents(context), id);
  let target: LedgerEvent | undefined;
  const added = await withLedger(context, (ledger) =>
    ledger.record({}, (events) => {
      target = eventToUndo(events, id);
      const { plan, activity, occurrence, actor, unit } = target;
      const by = options.by ?? (io.env['CYCLO_BY'] || io.user);
      const note = options.note === undefined ? {} : { note: options.note };
      return [
        {
          plan,
          activity,
          occurrence,
          actor,
          unit,
          kind: 'undone',
          on: today,
          by,
          ...note,
          undoes: target.id,
        },
      ];
    }),
  );
  if (options.format === 'json') io.stdout.write(renderJson({ events: added }));
  else if (target)
    io.stdout.write(`${messages.records.undone({ ...target, what: actWords(target, messages) })}\n`);
  return EXIT.fine;
}

function eventToUndo(events: readonly LedgerEvent[], id: string | undefined): LedgerEvent {
  const choice = chooseUndoing(events, id);
  switch (choice.kind) {
    case 'event':
      return choice.event;
    case 'nothing':
      throw new Failure('nothing-to-undo', {}, EXIT.usage);
    case 'unknown':
      throw new Failure('no-such-event', { id: id ?? '' }, EXIT.usage);
    case 'ambiguous':
      throw new Failure('which-event', { id: id ?? '', ids: choice.ids }, EXIT.usage);
    case 'already':
      throw new Failure('undone-already', { id: choice.event.id }, EXIT.usage);
  }
}
