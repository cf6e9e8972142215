import { EXIT } from '../../failure.ts';
import { mergeMissing, missing as missingOf } from '../../progress/missing.ts';
import { missingView } from '../../views/missing.ts';
import { AS_OF } from './as-of.ts';
import { command, declareOptions } from '../command.ts';
import { survey } from './count-plans.ts';
import { LIST_FORMATS, printView } from '../output/print-view.ts';
import { PERIOD } from '../span.ts';

/** `cyclo missing`: who has not reported, by the body they answer to. */
export const missing = command({
  writes: 'output',
  options: declareOptions(['actor', ...PERIOD, 'activity', ...AS_OF, 'exitCode', 'format', 'listOutput'], {
    format: LIST_FORMATS,
  }),
  async run(context, { options }) {
    const { found: groups, ...around } = await survey(context, options, {
      days: (_, { day }) => [day],
      look: (counted, { day }) =>
        mergeMissing(
          counted.flatMap(({ loaded, days }) =>
            days.map(({ items, states }) => missingOf(loaded.plan, items, states, day)),
          ),
        ),
    });
    const isNothingAsked = around.plans.every(({ items }) => items.length === 0);
    const view = missingView(groups, { ...around, isNothingAsked }, context.messages);
    await printView(context, view, options, around.notes);
    const isAnyMissing = groups.length > 0 || around.left.count > 0;
    return options.exitCode === true && isAnyMissing ? EXIT.findings : EXIT.fine;
  },
});
