import { usageError } from '../../failure.ts';
import { command, declareOptions, type OptionValues } from '../command.ts';
import { loadPlans } from '../project/plans.ts';
import { dayHappened, recordAct } from './record-act.ts';
import { recordedEvents } from '../project/records.ts';
import { sharesNamed } from './share-choice.ts';

const OPTIONS = declareOptions([
  'units',
  'doneActor',
  'month',
  'occurrence',
  'date',
  'note',
  'evidence',
  'by',
  'doneFrom',
  'format',
]);

/** What `cyclo done` can be told. */
export type DoneOptions = OptionValues<typeof OPTIONS>;

/** `cyclo done`: records completions, all of a call or none. */
export const done = command({
  writes: true,
  argument: { flags: '[activities...]', name: 'activities' },
  options: OPTIONS,
  async run(context, { args, options }) {
    const on = await dayHappened(context, options.date);
    const plans = await loadPlans(context);
    if (options.from !== undefined) {
      const { actor, month, occurrence, unit = [] } = options;
      if ([...args, ...unit, actor, month, occurrence].some((word) => word !== undefined))
        throw usageError('from-alone', {});
      const { doneFrom } = await import('./done-from.ts');
      return doneFrom(context, options.from, plans, options, on);
    }
    const request = { act: 'done', plans, on, options, named: true } as const;
    if (args.length > 0) {
      const shares = await sharesNamed(context, plans, 'done', args, options, on);
      return recordAct(context, { ...request, shares });
    }
    if (!context.io.interactive) throw usageError('done-what', {});
    const { askWhatIsDone } = await import('./ask.ts');
    const answers = await askWhatIsDone(context, plans, await recordedEvents(context, plans), options, on);
    return answers && recordAct(context, { ...request, ...answers });
  },
});
