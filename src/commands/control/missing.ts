import { wholeTitle } from '../../plan/plan.ts';
import { EXIT } from '../../failure.ts';
import { dayInWords } from '../../messages/phrases/dates.ts';
import { mergeMissing, missing as missingOf } from '../../progress/missing.ts';
import { missingView } from '../../views/missing.ts';
import { AS_OF, asOfFields, asOfWords, notesOf, readAsOf } from './as-of.ts';
import { command } from '../command.ts';
import { declareOptions } from '../options.ts';
import { choosePlans, differenceOf, endedWork, statesOf } from './count-plans.ts';
import { formatOf, LIST_FORMATS, printView } from '../print-view.ts';
import { readLedger } from '../project/records.ts';
import { PERIOD } from '../span.ts';

/** `cyclo missing`: who has not reported, by the body they answer to. */
export const missing = command({
  writes: 'output',
  options: declareOptions(['actor', ...PERIOD, 'activity', ...AS_OF, 'exitCode', 'format', 'listOutput'], {
    format: LIST_FORMATS,
  }),
  async run(context, { options }) {
    const { language, messages, quiet } = context;
    const state = await readAsOf(context, options);
    const { plans, ended } = await choosePlans(context, state, options);
    const { groups, left, difference } = await readLedger(context, async (ledger) => {
      const counted = await statesOf(ledger, plans, [state.day], state);
      return {
        groups: mergeMissing(
          counted.map(({ loaded, items, states }) => missingOf(loaded.plan, items, states[0]!, state.day)),
        ),
        left: await endedWork(ledger, ended, state),
        difference: await differenceOf(ledger, plans, state),
      };
    });
    const titles = plans.map(({ loaded }) => wholeTitle(loaded.plan));
    const around = {
      titles,
      day: asOfWords(state, (day) => dayInWords(language, day), messages),
      isNothingAsked: plans.every(({ items }) => items.length === 0),
      notes: notesOf(state, difference, left, messages),
      quiet,
    };
    const fields = { ...asOfFields(state, difference), ended: left };
    await printView(context, missingView(fields, groups, around, messages), options);
    if (formatOf(options) === 'csv')
      context.io.stderr.write(around.notes.map((note) => `${note}\n`).join(''));
    const isAnyMissing = groups.length > 0 || left.count > 0;
    return options.exitCode === true && isAnyMissing ? EXIT.findings : EXIT.fine;
  },
});
